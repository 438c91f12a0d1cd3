import { FetchFailure } from './fetch-failure.ts';
import type { Fetched } from './fetcher.ts';
import { failureSentence } from './failure-sentence.ts';

export interface FailureScene {
  /** Host that was asked last; null where none was. */
  readonly host: string | null;
  /** The address asked for had sent on to another. */
  readonly isDetour: boolean;
  /** The caller ended the request. */
  readonly isStopped: boolean;
}

const failed = (reason: string): Extract<Fetched, { kind: 'failed' }> => ({
  kind: 'failed',
  reason,
  status: null,
  retryAfterSeconds: null,
  isFinal: false,
});

/**
 * What a fault of network, server or address comes to.
 * @throws the error itself where it is a fault of the program
 */
export function failedOutcome(error: unknown, scene: FailureScene): Fetched {
  if (scene.isStopped) return failed('The request was ended before the answer came.');
  if (error instanceof FetchFailure) {
    const { message, status, retryAfterSeconds, isFinal } = error;
    // a forbidden address behind a redirect: the server may send on to another tomorrow
    const isElsewhere = scene.isDetour && status === null && isFinal;
    return isElsewhere
      ? failed(`The address sends the bot on to another. ${message}`)
      : { ...failed(message), status, retryAfterSeconds, isFinal };
  }
  const sentence = failureSentence(error, scene.host ?? 'The server');
  if (sentence === null) throw error;
  return failed(sentence);
}
