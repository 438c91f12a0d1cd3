import type { Following } from '../model/feed.ts';
import type { FeedNotices } from './feed-desk.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { FeedParts } from './feed-parts.ts';

const MINUTE = 60_000;
/** Stands for "of none", where a guild that was told of nothing yet could not be reached. */
const OF_NONE = '';

/** Tells guilds, once for each failure, that a feed has failed for a day or is gone. */
export class FailureTeller {
  readonly #parts: FeedParts;
  /** Guild and source of channels that could not be reached → when they are tried again, milliseconds. */
  readonly #postponed = new Map<string, number>();

  constructor(parts: FeedParts) {
    this.#parts = parts;
  }

  /** Never rejects. */
  async tell(signal: AbortSignal): Promise<void> {
    const { store, clock, notices, log } = this.#parts;
    const port = notices();
    if (!port) return;
    try {
      const before = new Date(clock().getTime() - FEED_LIMITS.tellAfter * 60 * MINUTE).toISOString();
      for (const following of await store.untoldFailures(before)) {
        if (signal.aborted) return;
        if (!this.#isPostponed(following)) await this.#tellOne(following, port);
      }
    } catch (error) {
      log.error({ err: error }, 'Which feeds have failed for a day could not be found out');
    }
  }

  /**
   * Marked first, posted then: a crash between the two costs the message, and never gives it twice. Where posting itself
   * says that it failed, the mark is taken back.
   */
  async #tellOne(following: Following, port: FeedNotices): Promise<void> {
    const { store, log } = this.#parts;
    const { guild, feed, toldFailing } = following;
    const { source, failingSince } = feed;
    if (failingSince === null || !(await store.markFailureTold(guild, source, failingSince))) return;
    try {
      await port.tellFailing(following);
      this.#postponed.delete(keyOf(following));
    } catch (error) {
      log.warn({ err: error, guild, feed: feed.address }, 'A channel could not be told that its feed fails');
      this.#postpone(following);
      await store.markFailureTold(guild, source, toldFailing ?? OF_NONE);
    }
  }

  #postpone(following: Following): void {
    const until = this.#parts.clock().getTime() + FEED_LIMITS.tellAgainAfter * MINUTE;
    this.#postponed.set(keyOf(following), until);
  }

  #isPostponed(following: Following): boolean {
    return (this.#postponed.get(keyOf(following)) ?? 0) > this.#parts.clock().getTime();
  }
}

const keyOf = ({ guild, feed }: Following): string => `${guild} ${feed.source}`;
