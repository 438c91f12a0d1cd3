import { setTimeout as wait } from 'node:timers/promises';
import type { FeedDesk } from './feed-desk.ts';
import type { FeedParts, Wait } from './feed-parts.ts';
import { type FeedRunner, StoreRunner } from './feed-runner.ts';
import { openDesk } from './open-desk.ts';

/** Left out: real time. */
export type FeedsParts = Omit<FeedParts, 'wait'> & { readonly wait?: Wait };

export interface Feeds {
  readonly desk: FeedDesk;
  readonly runner: FeedRunner;
}

const realWait: Wait = async (milliseconds, signal) => {
  try {
    await wait(milliseconds, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
};

/** Following feeds: the desk for people, and the runner that keeps what they follow read. The runner is not started. */
export function openFeeds(parts: FeedsParts): Feeds {
  const whole: FeedParts = { wait: realWait, ...parts };
  const runner = new StoreRunner(whole);
  return { desk: openDesk(whole, runner), runner };
}
