import type { Feed } from '../model/feed.ts';
import type { FetchedDocument } from '../sources/fetch/fetcher.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { FeedParts } from './feed-parts.ts';
import { HostWork } from './host-work.ts';
import { claimFeed, type Polling, pollFeed } from './poll-feed.ts';
import { FailureTeller } from './tell-failures.ts';

/** Keeps feeds read. */
export interface FeedRunner {
  /** Asks the store what is due, now and from then on. */
  start(): void;
  /** Something may be due: looks at once. */
  wake(): void;
  /** Starts nothing more and waits for what is under way, within bounds. What was not finished is due again. */
  stop(): Promise<void>;
}

const TELLING = 'telling of failures';
const SECOND = 1000;

const hostOf = ({ address }: Feed): string => URL.parse(address)?.host ?? address;

/** The store is the truth of what is due: nothing is planned in memory, so nothing is lost with it. */
export class StoreRunner implements FeedRunner {
  readonly #parts: FeedParts;
  readonly #stopping = new AbortController();
  readonly #work = new HostWork(FEED_LIMITS.hostsAtOnce);
  readonly #teller: FailureTeller;
  readonly #polling: Polling;
  #loop: Promise<void> | null = null;
  #sleep = new AbortController();

  constructor(parts: FeedParts) {
    this.#parts = parts;
    this.#teller = new FailureTeller(parts);
    this.#polling = { parts, signal: this.#stopping.signal, rhythms: new Map() };
  }

  start(): void {
    this.#loop ??= this.#run();
  }

  wake(): void {
    this.#sleep.abort();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.wake();
    await this.#loop;
    const enough = new AbortController();
    const late = this.#parts.wait(FEED_LIMITS.stopFor * SECOND, enough.signal).then(() => 'late' as const);
    const outcome = await Promise.race([this.#work.idle(), late]);
    enough.abort();
    if (outcome === 'late') this.#parts.log.warn({}, 'Feeds were still being read when the bot stopped');
  }

  /** Reads a new feed from bytes that were just fetched, in the background. A crash leaves it due. */
  async readNow(feed: Feed, fetched: FetchedDocument): Promise<void> {
    if (this.#isStopping()) return;
    const claimed = await claimFeed(feed, this.#parts);
    if (!claimed) return;
    this.#start(`source ${feed.source}`, () => pollFeed(claimed, this.#polling, fetched));
  }

  #isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  #start(name: string, work: () => Promise<void>): void {
    this.#work.start(name, work, () => {
      this.wake();
    });
  }

  async #run(): Promise<void> {
    while (!this.#isStopping()) {
      // before the turn: what wakes the runner while it looks makes it look again
      this.#sleep = new AbortController();
      const { signal } = this.#sleep;
      await this.#parts.wait(await this.#turn(), signal);
    }
  }

  /** Starts what is due. Milliseconds until something may be due again. */
  async #turn(): Promise<number> {
    const { store, clock, log } = this.#parts;
    try {
      this.#tellFailures();
      await this.#startDue();
      const next = await store.nextPoll();
      const until = next === null ? Infinity : Date.parse(next) - clock().getTime();
      // what is due and could not be started waits for a place: its end wakes the runner
      if (until <= 0 && !this.#work.isIdle) return FEED_LIMITS.longestSleep * SECOND;
      return Math.min(Math.max(until, FEED_LIMITS.shortestSleep * SECOND), FEED_LIMITS.longestSleep * SECOND);
    } catch (error) {
      log.error({ err: error }, 'Which feeds are due could not be found out; it is asked again in a minute');
      return FEED_LIMITS.longestSleep * SECOND;
    }
  }

  async #startDue(): Promise<void> {
    const { store, clock } = this.#parts;
    const due = await store.dueFeeds(clock().toISOString(), FEED_LIMITS.dueAtOnce);
    for (const feed of due) {
      const host = hostOf(feed);
      if (this.#isStopping() || this.#work.isFull) return;
      if (this.#work.has(host)) continue;
      const claimed = await claimFeed(feed, this.#parts);
      if (claimed) this.#start(host, () => pollFeed(claimed, this.#polling));
    }
  }

  #tellFailures(): void {
    if (this.#work.has(TELLING) || !this.#parts.notices()) return;
    this.#work.start(
      TELLING,
      () => this.#teller.tell(this.#stopping.signal),
      () => undefined,
    );
  }
}
