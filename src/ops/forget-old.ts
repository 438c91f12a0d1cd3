import { setImmediate as turn } from 'node:timers/promises';
import type { Store } from '../storage/store.ts';

const DAY = 86_400_000;
/** Articles forgotten in one transaction, some milliseconds: between two of them the bot answers. */
const AT_ONCE = 100;
/** Each night, and once at the start: a bot that is never on at night forgets as well. */
const NIGHTLY = '23 4 * * *';

export interface ForgettingParts {
  readonly store: Pick<Store, 'forgetRemoved'>;
  readonly now: () => Date;
  /** Days for which a removed article is kept, 0 and above. */
  readonly days: number;
  readonly log: {
    info(fields: object, message: string): void;
    error(fields: object, message: string): void;
  };
  /** Runs work at each match of a cron pattern, never twice at once. */
  readonly cron: (name: string, pattern: string, zone: string, work: () => Promise<void>) => { stop(): void };
}

export interface Forgetting {
  /** Forgets what is old enough now. Never rejects: it is tried again the next night. */
  sweep(): Promise<void>;
  /** Starts nothing more and ends after the articles at hand; the rest is forgotten the next time. */
  stop(): Promise<void>;
}

/** Ends the keeping of removed articles: daily, in small transactions, so that a crash between them loses nothing. */
export function startForgetting({ store, now, days, log, cron }: ForgettingParts): Forgetting {
  let isStopped = false;
  const forget = async (): Promise<void> => {
    const before = new Date(now().getTime() - days * DAY).toISOString();
    let forgotten = 0;
    let last = AT_ONCE;
    try {
      while (last === AT_ONCE && !isStopped) {
        last = await store.forgetRemoved(before, AT_ONCE);
        forgotten += last;
        await turn();
      }
    } catch (error) {
      log.error({ err: error }, 'Removed articles could not be forgotten; it is tried again tomorrow');
    }
    if (forgotten > 0) log.info({ forgotten, before }, 'removed articles forgotten');
  };
  let sweeping = Promise.resolve();
  const sweep = (): Promise<void> => (sweeping = sweeping.then(forget));
  const task = cron('forgetting', NIGHTLY, 'UTC', sweep);
  void sweep();
  return {
    sweep,
    stop: async () => {
      isStopped = true;
      task.stop();
      await sweeping;
    },
  };
}
