import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Feeds } from '../../src/feeds/open-feeds.ts';
import type { Fetcher } from '../../src/sources/fetch/fetcher.ts';
import { silentAnswer } from '../feed-server/hostile-answers.ts';
import { conditionalAnswer } from '../feed-server/polite-answers.ts';
import { rssAnswer, rssText, someEntries } from '../feed-server/rss-feed.ts';
import { startFeedServer } from '../feed-server/feed-server.ts';
import { asker, FollowedFeeds } from './followed-feeds.ts';

const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

let all: FollowedFeeds;
let feeds: Feeds;
beforeEach(async () => {
  all = await FollowedFeeds.start();
  feeds = all.open();
});
afterEach(() => all.close());

const serve = (count: number, path = '/feed.xml', title = 'Harbour Courier'): void => {
  all.server.serve(path, rssAnswer({ title, entries: someEntries(count, all.server.url, all.now) }));
};
const fails = (path = '/feed.xml'): void => {
  all.server.serve(path, { status: 500, body: 'no' });
};
const follow = (path: string, guild = 'a') =>
  all.store.followFeed({
    guild,
    channel: `channel-of-${guild}`,
    address: all.address(path),
    title: path,
    site: null,
    name: path,
    fullText: false,
    followedBy: '42',
    followedAt: all.now.toISOString(),
  });
const quiet = () => new Promise(resolve => setTimeout(resolve, 60));

describe('the runner', () => {
  it('reads what is due at once, and then only when it is due again', async () => {
    serve(3);
    const { following } = await follow('/feed.xml');
    feeds.runner.start();
    await all.until(async () => (await all.feed(following.feed.source)).lastSuccess !== null);
    feeds.runner.wake();
    await quiet();
    expect(all.asked()).toBe(1);
    expect(await all.announced()).toEqual([]);
    expect(await all.articles()).toHaveLength(3);
  });

  it('asks one thing of a host at a time, and waits for a slow host without holding up another', async () => {
    const slow = await startFeedServer();
    slow.serve('/slow.xml', silentAnswer);
    const slowly: string[] = [];
    const fetcher: Fetcher = {
      fetch: request =>
        request.address.startsWith(slow.url) && slowly.push(request.address)
          ? new Promise(resolve => {
              request.signal?.addEventListener('abort', () => {
                resolve({
                  kind: 'failed',
                  reason: 'stopped',
                  status: null,
                  retryAfterSeconds: null,
                  isFinal: false,
                });
              });
            })
          : all.fetcher.fetch(request),
      close: () => Promise.resolve(),
    };
    const slowed = all.open(fetcher);
    for (let number = 0; number < 8; number += 1) {
      const { following } = await follow(`/${number}.xml`);
      await all.store.followFeed({
        ...following,
        address: `${slow.url}/${number}.xml`,
        title: 'Slow',
        site: null,
      });
    }
    all.later(1);
    for (let number = 0; number < 10; number += 1) {
      serve(1, `/${number}.xml`);
      await follow(`/${number}.xml`);
    }
    slowed.runner.start();
    await all.until(() => all.server.requests.length === 10);
    expect(all.server.mostAtOnce).toBe(1);
    expect(slowly).toHaveLength(1);
    await slowed.runner.stop();
    await slow.close();
  });

  it('shares the work between two processes: each feed is fetched once', async () => {
    for (let number = 0; number < 12; number += 1) {
      serve(2, `/${number}.xml`);
      await follow(`/${number}.xml`);
    }
    const other = all.open();
    feeds.runner.start();
    other.runner.start();
    await all.until(async () => (await feeds.desk.list('a')).every(({ feed }) => feed.lastSuccess !== null));
    await quiet();
    expect(all.server.requests).toHaveLength(12);
  });

  it('gives a feed back when it is stopped in the middle, and the next one reads it', async () => {
    serve(3);
    const { following } = await follow('/feed.xml');
    const { source } = following.feed;
    all.server.serve('/feed.xml', silentAnswer);
    feeds.runner.start();
    await all.until(() => all.asked() === 1);
    await feeds.runner.stop();
    expect(await all.feed(source)).toMatchObject({
      failures: 0,
      lastSuccess: null,
      nextPoll: all.now.toISOString(),
    });
    serve(3);
    all.open().runner.start();
    await all.until(async () => (await all.feed(source)).lastSuccess !== null);
    expect(await all.announced()).toEqual([]);
    expect(await all.articles()).toHaveLength(3);
  });

  it('finds a feed again whose holder died', async () => {
    serve(3);
    const { following } = await follow('/feed.xml');
    const { source, nextPoll } = following.feed;
    const held = new Date(all.now.getTime() + 10 * 60_000).toISOString();
    expect(await all.store.claimPoll(source, nextPoll, held)).toBe(true);
    feeds.runner.start();
    await quiet();
    expect(all.asked()).toBe(0);
    all.later(11);
    feeds.runner.wake();
    await all.until(async () => (await all.feed(source)).lastSuccess !== null);
    expect(await all.announced()).toEqual([]);
  });

  it('reads a large feed to its end after it was stopped within it', async () => {
    const body = rssText({ title: 'Courier', entries: someEntries(400, all.server.url, all.now) });
    all.server.serve('/feed.xml', conditionalAnswer(body, { etag: '"v1"' }));
    const added = await feeds.desk.add(asker('a'), { address: all.address(), name: null, fullText: false });
    if (added.kind === 'refused') throw new Error(added.problem);
    await all.until(async () => (await all.articles()).length > 0);
    await feeds.runner.stop();
    const { source } = added.following.feed;
    expect((await all.articles()).length).toBeLessThan(400);
    expect(await all.feed(source)).toMatchObject({ lastSuccess: null, etag: null });
    all.open().runner.start();
    await all.until(async () => (await all.feed(source)).lastSuccess !== null);
    expect(await all.articles()).toHaveLength(400);
    expect(await all.announced()).toEqual([]);
    expect(await all.feed(source)).toMatchObject({ etag: '"v1"' });
  });

  it('goes on when the store could not be asked', async () => {
    serve(1);
    await follow('/feed.xml');
    const due = all.store.dueFeeds.bind(all.store);
    let isBroken = true;
    all.store.dueFeeds = (now, limit) => (isBroken ? Promise.reject(new Error('locked')) : due(now, limit));
    feeds.runner.start();
    await all.until(() => all.logged.some(line => line.includes('could not be found out')));
    isBroken = false;
    feeds.runner.wake();
    await all.until(() => all.asked() === 1);
  });

  it('records a fault of its own as a failure of the feed, with growing waits', async () => {
    serve(1);
    const { following } = await follow('/feed.xml');
    all.store.documentStates = () => Promise.reject(new TypeError('a fault'));
    feeds.runner.start();
    await all.until(async () => (await all.feed(following.feed.source)).failures === 1);
    const feed = await all.feed(following.feed.source);
    expect(feed.reason).toMatch(/fault of its own/);
    expect(feed.nextPoll > all.now.toISOString()).toBe(true);
  });
});

describe('a feed that fails', () => {
  const failFor = async (source: number, minutes: number): Promise<void> => {
    const end = all.now.getTime() + minutes * 60_000;
    while (all.now.getTime() < end) await all.pollAgain(feeds, source);
  };

  it('is told of once to each guild after a day, and once more when it fails anew', async () => {
    serve(3);
    const { following } = await all.add(feeds, '/feed.xml', 'a');
    await all.add(feeds, '/feed.xml', 'b');
    const { source } = following.feed;
    fails();
    await failFor(source, DAY_MINUTES - 2 * HOUR_MINUTES);
    await quiet();
    expect(all.told.filter(({ feed }) => feed.failures < 3)).toEqual([]);
    await failFor(source, 3 * DAY_MINUTES);
    await all.until(() => all.told.length >= 2);
    await quiet();
    expect(all.told.map(({ guild, channel }) => [guild, channel]).sort()).toEqual([
      ['a', 'channel-of-a'],
      ['b', 'channel-of-b'],
    ]);
    expect(all.told[0]?.feed.reason).toMatch(/500/);
    serve(4);
    await all.pollAgain(feeds, source);
    fails();
    await failFor(source, 2 * DAY_MINUTES);
    await all.until(() => all.told.length === 4);
  });

  it('is told of once by two processes', async () => {
    serve(3);
    const { following } = await all.add(feeds);
    fails();
    all.isOnline = false;
    await failFor(following.feed.source, 2 * DAY_MINUTES);
    const other = all.open();
    other.runner.start();
    expect(all.told).toEqual([]);
    // both find out before either tells
    const untold = all.store.untoldFailures.bind(all.store);
    const { promise: both, resolve: go } = Promise.withResolvers<undefined>();
    let askers = 0;
    all.store.untoldFailures = async before => {
      const list = await untold(before);
      askers += 1;
      if (askers === 2) go(undefined);
      await both;
      return list;
    };
    all.isOnline = true;
    feeds.runner.wake();
    other.runner.wake();
    await all.until(() => all.told.length === 1);
    await quiet();
    expect(all.told).toHaveLength(1);
  });

  it('is told of an hour later where the channel could not be reached', async () => {
    serve(3);
    const { following } = await all.add(feeds);
    fails();
    all.isOnline = false;
    await failFor(following.feed.source, DAY_MINUTES + 4 * HOUR_MINUTES);
    all.isOnline = true;
    let attempts = 0;
    all.onTell = () => {
      attempts += 1;
      return attempts === 1 ? Promise.reject(new Error('no access')) : Promise.resolve();
    };
    for (const [minutes, expected] of [
      [0, 1],
      [30, 1],
      [40, 2],
      [120, 2],
    ] as const) {
      all.later(minutes);
      feeds.runner.wake();
      await quiet();
      expect(attempts).toBe(expected);
    }
    expect(all.told).toHaveLength(1);
  });

  it('is never told twice where the bot dies while it tells', async () => {
    serve(3);
    const { following } = await all.add(feeds);
    fails();
    const { promise: never } = Promise.withResolvers<never>();
    let attempts = 0;
    all.onTell = () => {
      attempts += 1;
      return never;
    };
    await failFor(following.feed.source, 2 * DAY_MINUTES);
    await all.until(() => attempts === 1);
    const restarted = all.open();
    restarted.runner.start();
    await quiet();
    expect(attempts).toBe(1);
    await restarted.runner.stop();
  });
});
