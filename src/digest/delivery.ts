import type { Answers } from '../answers/answers.ts';
import type { EditionOutcome, Store } from '../storage/store.ts';
import type { Clock } from './clock.ts';
import type { DigestPort } from './digest-port.ts';
import type { DigestLog } from './log.ts';

/** What a delivery works with. */
export interface DeliveryContext {
  readonly store: Store;
  readonly answers: Pick<Answers, 'digestStories'>;
  readonly port: DigestPort;
  readonly clock: Clock;
  readonly log: DigestLog;
  /** Aborted when the bot stops: what waits to be tried again then stays open in the ledger. */
  readonly signal: AbortSignal;
}

/** open: not delivered yet, it will be tried again; taken: another attempt or another machine has it. */
export type DeliveryOutcome = EditionOutcome | { readonly state: 'open' | 'taken' };

export const DELIVERY_LIMITS = {
  /** Waits between the tries of one attempt. */
  retryMilliseconds: [1000, 5000, 20_000, 60_000],
  /** An open edition not heard of for so long is taken over; each try is heard of, so it exceeds the longest wait. */
  holdMilliseconds: 180_000,
  /** An edition that could not be delivered for so long is given up. */
  giveUpMilliseconds: 12 * 3_600_000,
} as const;
