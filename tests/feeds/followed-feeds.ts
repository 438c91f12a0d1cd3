import type { FeedNotices } from '../../src/feeds/feed-desk.ts';
import { type Feeds, openFeeds } from '../../src/feeds/open-feeds.ts';
import { loadLexicons } from '../../src/lexicon-files.ts';
import type { Article } from '../../src/model/article.ts';
import type { Following } from '../../src/model/feed.ts';
import type { Query } from '../../src/model/query.ts';
import { createFetcher } from '../../src/sources/fetch/create-fetcher.ts';
import type { Fetcher } from '../../src/sources/fetch/fetcher.ts';
import { openDatabase } from '../../src/storage/sqlite/database.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { type FeedServer, startFeedServer } from '../feed-server/feed-server.ts';

export const lexicons = loadLexicons();
const ANYTHING: Query = { wanted: [], unwanted: [], since: null, until: null, source: null };
const MINUTE = 60_000;
const STOPPING = 15_000;

export const asker = (guild: string) => ({ guild, channel: `channel-of-${guild}`, person: '42' });

/** Feeds on a server, a store and a clock that the test moves. */
export class FollowedFeeds {
  readonly server: FeedServer;
  readonly store: Store;
  readonly fetcher: Fetcher;
  readonly told: Following[] = [];
  /** What telling does besides being noted. */
  onTell: () => Promise<void> = () => Promise.resolve();
  isOnline = true;
  now = new Date('2026-10-07T12:00:00.000Z');
  readonly logged: string[] = [];
  readonly opened: Feeds[] = [];

  private constructor(server: FeedServer) {
    this.server = server;
    this.store = openSqliteStore(openDatabase(':memory:'));
    this.fetcher = createFetcher({ userAgent: () => 'Broadsheet-Test', allowHosts: [server.host] });
  }

  static async start(): Promise<FollowedFeeds> {
    return new FollowedFeeds(await startFeedServer());
  }

  /** A further one is what another process would have. */
  open(fetcher = this.fetcher): Feeds {
    const notices: FeedNotices = {
      tellFailing: async following => {
        await this.onTell();
        this.told.push(following);
      },
    };
    const log = (fields: object, message: string): void => {
      this.logged.push(
        `${message} ${JSON.stringify(fields, (_, value: unknown) => (value instanceof Error ? value.stack : value))}`,
      );
    };
    const feeds = openFeeds({
      store: this.store,
      fetcher,
      context: { store: this.store, lexicons, clock: () => this.now.toISOString() },
      clock: () => this.now,
      random: () => 0.5,
      log: { info: log, warn: log, error: log },
      notices: () => (this.isOnline ? notices : null),
      // pauses between pages are over at once, the runner sleeps until it is woken, and stopping waits less long
      wait: (milliseconds, signal) =>
        milliseconds === 1000 || signal.aborted
          ? Promise.resolve()
          : new Promise(resolve => {
              const end = (): void => {
                resolve();
              };
              if (milliseconds === STOPPING) setTimeout(end, 200);
              signal.addEventListener('abort', end);
            }),
    });
    this.opened.push(feeds);
    return feeds;
  }

  async close(): Promise<void> {
    for (const { runner } of this.opened) await runner.stop();
    await this.fetcher.close();
    await this.server.close();
    await this.store.close();
  }

  later(minutes: number): void {
    this.now = new Date(this.now.getTime() + minutes * MINUTE);
  }

  address(path = '/feed.xml'): string {
    return this.server.url + path;
  }

  asked(path = '/feed.xml'): number {
    return this.server.requests.filter(request => request.path === path).length;
  }

  /** Sees something come about that goes on in the background. */
  async until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
    for (let attempt = 0; attempt < 500; attempt += 1) {
      if (await isTrue()) return;
      await new Promise(resolve => setTimeout(resolve, 10));
    }
    throw new Error(`it never came about\n${this.logged.join('\n')}`);
  }

  async add(feeds: Feeds, path = '/feed.xml', guild = 'a', fullText = false) {
    const added = await feeds.desk.add(asker(guild), { address: this.address(path), name: null, fullText });
    if (added.kind === 'refused') throw new Error(added.problem);
    await this.until(async () => (await this.feed(added.following.feed.source)).lastSuccess !== null);
    return added;
  }

  async feed(source: number) {
    const feed = await this.store.feed(source);
    if (!feed) throw new Error(`there is no feed ${source}`);
    return feed;
  }

  /** The clock moves on until the feed is due, it is polled, and what came of it is recorded. */
  async pollAgain({ runner }: Feeds, source: number): Promise<void> {
    const { nextPoll } = await this.feed(source);
    this.now = new Date(Math.max(this.now.getTime() + MINUTE, Date.parse(nextPoll) + 1000));
    const before = this.now.toISOString();
    runner.start();
    runner.wake();
    await this.until(async () => {
      const feed = await this.store.feed(source);
      return !feed || feed.state === 'gone' || (feed.nextPoll > before && feed.nextPoll !== this.held());
    });
  }

  private held(): string {
    return new Date(this.now.getTime() + 10 * MINUTE).toISOString();
  }

  async articles(guild = 'a'): Promise<Article[]> {
    const scope = { guild, person: null };
    const hits = await this.store.search(scope, ANYTHING, { limit: 10_000, order: 'newest' });
    return this.store.articles(
      scope,
      hits.map(hit => hit.article),
    );
  }

  async titles(guild = 'a'): Promise<(string | null)[]> {
    return (await this.articles(guild)).map(({ title }) => title).sort();
  }

  async announced(guild = 'a'): Promise<(string | null)[]> {
    const scope = { guild, person: null };
    const hits = await this.store.recent(scope, '2026-01-01T00:00:00.000Z', 1000);
    const articles = await this.store.articles(
      scope,
      hits.map(hit => hit.article),
    );
    return articles.map(({ title }) => title).sort();
  }
}
