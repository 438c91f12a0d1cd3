import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NewFollowing, PollRecord, Store } from '../../src/storage/store.ts';
import type { OpenStore } from './store-contract.ts';
import { GUILD_A, GUILD_B, document, incoming, query, read } from './store-samples.ts';

const ADDRESS = 'https://harbour.example/feed';
const FOLLOWED = '2024-11-20T08:00:00.000Z';
const LATER = '2024-11-20T09:00:00.000Z';

const following = (guild: string, more: Partial<NewFollowing> = {}): NewFollowing => ({
  guild,
  channel: '555',
  address: ADDRESS,
  title: 'Harbour Post',
  site: 'https://harbour.example/',
  name: 'Harbour',
  fullText: false,
  followedBy: '42',
  followedAt: FOLLOWED,
  ...more,
});

const success = (at: string, nextPoll: string): PollRecord => ({
  at,
  nextPoll,
  outcome: { kind: 'read', etag: '"1"', lastModified: null },
});
const failure = (at: string, nextPoll: string, reason = 'The server did not answer.'): PollRecord => ({
  at,
  nextPoll,
  outcome: { kind: 'failed', reason },
});

export function describeFeeds(open: OpenStore): void {
  describe('feeds', () => {
    let store: Store;
    beforeEach(() => {
      store = open();
    });
    afterEach(() => store.close());

    const follow = async (guild: string, more: Partial<NewFollowing> = {}): Promise<number> =>
      (await store.followFeed(following(guild, more))).following.feed.source;
    const entry = (source: number, id: string, text: string, seenAt: string, backlog = false) =>
      store.saveDocument(
        document(source, id, [incoming(read(id, text))], { seenAt, ...(backlog ? { backlog } : {}) }),
      );
    const announced = async (guild: string, since = '2024-11-01T00:00:00.000Z') => {
      const hits = await store.recent({ guild, person: null }, since, 20);
      const ids = hits.map(hit => hit.article);
      return (await store.articles({ guild, person: null }, ids)).map(article => article.text).sort();
    };
    const found = async (guild: string) =>
      (await store.search({ guild, person: null }, query('ferry'), { limit: 20 })).length;

    it('counts what was left out of a feed lately, with the reason of the last', async () => {
      const [source, other] = [await follow('100'), await follow('100', { address: `${ADDRESS}/other` })];
      const leave = (id: string, seenAt: string, articles = 0) =>
        store.saveDocument(
          document(source, id, articles > 0 ? [incoming(read(id, 'The ferry sails.'))] : [], {
            seenAt,
            problems: [{ where: id, reason: `Why ${id}.` }],
          }),
        );
      await leave('long ago', '2024-10-01T08:00:00.000Z');
      await leave('b', '2024-11-20T09:00:00.000Z');
      await leave('a', '2024-11-20T08:00:00.000Z');
      await leave('read all the same', '2024-11-20T10:00:00.000Z', 1);
      await entry(other, 'sound', 'The ferry sails on time.', FOLLOWED);
      const left = await store.leftOut([source, other], '2024-11-10T00:00:00.000Z');
      expect([...left]).toEqual([[source, { count: 2, newest: { where: 'b', reason: 'Why b.' } }]]);
      expect((await store.leftOut([other], '2024-11-10T00:00:00.000Z')).size).toBe(0);
    });

    it('keeps what a guild says of a feed', async () => {
      const { following: kept, isNew } = await store.followFeed(following('100', { fullText: true }));
      expect(isNew).toBe(true);
      expect(kept).toMatchObject({
        guild: '100',
        channel: '555',
        name: 'Harbour',
        paused: false,
        fullText: true,
      });
      expect(kept.feed).toMatchObject({
        address: ADDRESS,
        title: 'Harbour Post',
        state: 'active',
        lastSuccess: null,
        failures: 0,
        fullText: true,
        nextPoll: FOLLOWED,
      });
      expect(await store.followings('100')).toEqual([kept]);
      expect(await store.followings('200')).toEqual([]);
    });

    it('tells a second following of one feed and keeps the first', async () => {
      await follow('100');
      const again = await store.followFeed(following('100', { name: 'Another name' }));
      expect(again.isNew).toBe(false);
      expect(again.following.name).toBe('Harbour');
    });

    it('shares one feed between guilds, each with its own name', async () => {
      const first = await follow('100');
      const second = await follow('200', { name: 'Port news', fullText: true });
      expect(second).toBe(first);
      expect((await store.followers(first)).map(one => [one.guild, one.name])).toEqual([
        ['100', 'Harbour'],
        ['200', 'Port news'],
      ]);
      expect((await store.feed(first))?.fullText).toBe(true);
      expect(await store.dueFeeds(LATER, 10)).toHaveLength(1);
    });

    it('shows articles to those who follow, and to nobody else', async () => {
      const source = await follow('100');
      await entry(source, 'a', 'A ferry sank.', LATER);
      expect(await found('100')).toBe(1);
      expect(await found('200')).toBe(0);
    });

    it('announces neither the backlog nor what came before the guild followed', async () => {
      const source = await follow('100');
      await entry(source, 'old', 'An old ferry.', LATER, true);
      await entry(source, 'new', 'A new ferry.', '2024-11-20T10:00:00.000Z');
      await follow('200', { followedAt: '2024-11-20T11:00:00.000Z' });
      await entry(source, 'newer', 'A newer ferry.', '2024-11-20T12:00:00.000Z');
      expect(await announced('100')).toEqual(['A new ferry.', 'A newer ferry.']);
      expect(await announced('200')).toEqual(['A newer ferry.']);
      expect([await found('100'), await found('200')]).toEqual([3, 3]);
    });

    it('keeps an entry of the backlog out of the news when it is edited', async () => {
      const source = await follow('100');
      await entry(source, 'old', 'An old ferry.', LATER, true);
      await entry(source, 'old', 'An old ferry, corrected.', '2024-11-21T09:00:00.000Z');
      expect(await announced('100')).toEqual([]);
    });

    it('announces nothing of a paused feed, which is still searched', async () => {
      const source = await follow('100');
      await entry(source, 'a', 'A ferry sank.', LATER);
      expect((await store.setPaused('100', source, true, LATER))?.paused).toBe(true);
      expect(await announced('100')).toEqual([]);
      expect(await found('100')).toBe(1);
      expect(await store.dueFeeds('2030-01-01T00:00:00.000Z', 10)).toEqual([]);
      expect(await store.nextPoll()).toBeNull();
    });

    it('makes a feed due when it is resumed, but not one that others read or that is failing', async () => {
      const source = await follow('100');
      const far = '2024-11-25T00:00:00.000Z';
      await store.recordPoll(source, success(LATER, far));
      await store.setPaused('100', source, true, LATER);
      await store.setPaused('100', source, false, LATER);
      expect(await store.nextPoll()).toBe(LATER);
      await follow('200');
      await store.recordPoll(source, success(LATER, far));
      await store.setPaused('100', source, true, LATER);
      await store.setPaused('100', source, false, LATER);
      expect(await store.nextPoll()).toBe(far);
      await store.unfollowFeed('200', source);
      await store.recordPoll(source, failure(LATER, far));
      await store.setPaused('100', source, true, LATER);
      await store.setPaused('100', source, false, LATER);
      expect(await store.nextPoll()).toBe(far);
    });

    it('ends with the last follower, and finds its articles again when followed anew', async () => {
      const source = await follow('100');
      await follow('200');
      await entry(source, 'a', 'A ferry sank.', LATER);
      expect((await store.unfollowFeed('100', source))?.name).toBe('Harbour');
      expect([await found('100'), await found('200')]).toEqual([0, 1]);
      await store.unfollowFeed('200', source);
      expect(await store.feed(source)).toBeNull();
      expect(await store.unfollowFeed('200', source)).toBeNull();
      const again = await follow('200', { followedAt: '2024-11-22T08:00:00.000Z' });
      expect(again).toBe(source);
      expect(await found('200')).toBe(0);
      await entry(source, 'a', 'A ferry sank.', '2024-11-22T09:00:00.000Z', true);
      expect(await found('200')).toBe(1);
      expect(await announced('200')).toEqual([]);
    });

    it('gives a due feed to one caller', async () => {
      const source = await follow('100');
      const held = '2024-11-20T08:10:00.000Z';
      expect(await store.claimPoll(source, FOLLOWED, held)).toBe(true);
      expect(await store.claimPoll(source, FOLLOWED, held)).toBe(false);
      expect(await store.dueFeeds('2024-11-20T08:05:00.000Z', 10)).toEqual([]);
      expect(await store.dueFeeds(held, 10)).toHaveLength(1);
    });

    it('lists due feeds longest overdue first', async () => {
      const first = await follow('100');
      const second = await follow('100', {
        address: 'https://b.example/feed',
        followedAt: '2024-11-19T08:00:00.000Z',
      });
      expect((await store.dueFeeds(LATER, 10)).map(feed => feed.source)).toEqual([second, first]);
      expect((await store.dueFeeds(LATER, 1)).map(feed => feed.source)).toEqual([second]);
      expect((await store.dueFeeds('2024-11-19T09:00:00.000Z', 10)).map(feed => feed.source)).toEqual([
        second,
      ]);
    });

    it('keeps validators and title of a reading, and since when a feed fails', async () => {
      const source = await follow('100');
      await store.recordPoll(source, {
        at: LATER,
        nextPoll: '2024-11-20T10:00:00.000Z',
        outcome: { kind: 'read', etag: '"7"', lastModified: 'Wed', title: 'The Post', site: null },
      });
      expect(await store.feed(source)).toMatchObject({
        etag: '"7"',
        lastModified: 'Wed',
        title: 'The Post',
        site: null,
        lastSuccess: LATER,
      });
      await store.recordPoll(
        source,
        failure('2024-11-20T10:00:00.000Z', '2024-11-20T11:00:00.000Z', 'First.'),
      );
      await store.recordPoll(
        source,
        failure('2024-11-20T11:00:00.000Z', '2024-11-20T13:00:00.000Z', 'Second.'),
      );
      expect(await store.feed(source)).toMatchObject({
        etag: '"7"',
        failingSince: '2024-11-20T10:00:00.000Z',
        failures: 2,
        reason: 'Second.',
        lastSuccess: LATER,
      });
      await store.recordPoll(source, success('2024-11-20T13:00:00.000Z', '2024-11-20T14:00:00.000Z'));
      expect(await store.feed(source)).toMatchObject({ failingSince: null, failures: 0, reason: null });
    });

    it('tells a long failure once for each guild, and a later one again', async () => {
      const source = await follow('100');
      await follow('200');
      await store.recordPoll(source, failure(LATER, LATER));
      expect(await store.untoldFailures('2024-11-20T08:59:59.000Z')).toEqual([]);
      const untold = async () => (await store.untoldFailures(LATER)).map(one => one.guild);
      expect(await untold()).toEqual(['100', '200']);
      expect(await store.markFailureTold('100', source, LATER)).toBe(true);
      expect(await store.markFailureTold('100', source, LATER)).toBe(false);
      expect(await untold()).toEqual(['200']);
      await store.recordPoll(source, success('2024-11-20T10:00:00.000Z', LATER));
      await store.recordPoll(source, failure('2024-11-20T11:00:00.000Z', LATER));
      expect((await store.untoldFailures('2024-11-20T11:00:00.000Z')).map(one => one.guild)).toEqual([
        '100',
        '200',
      ]);
    });

    it('fetches a feed that is gone no more, tells it at once, and takes it up when it is added again', async () => {
      const source = await follow('100');
      await store.recordPoll(source, {
        at: LATER,
        nextPoll: LATER,
        outcome: { kind: 'gone', reason: 'Gone.' },
      });
      expect((await store.feed(source))?.state).toBe('gone');
      expect(await store.dueFeeds('2030-01-01T00:00:00.000Z', 10)).toEqual([]);
      expect(await store.untoldFailures('2000-01-01T00:00:00.000Z')).toHaveLength(1);
      await store.followFeed(following('200', { followedAt: '2024-11-25T08:00:00.000Z' }));
      expect(await store.feed(source)).toMatchObject({ state: 'active', failures: 0, failingSince: null });
      expect(await store.dueFeeds('2024-11-25T08:00:00.000Z', 10)).toHaveLength(1);
    });

    it('learns a new address', async () => {
      const source = await follow('100');
      expect(await store.moveFeed(source, 'https://harbour.example/new')).toBe(source);
      expect(await store.feedAt(ADDRESS)).toBeNull();
      expect((await store.feedAt('https://harbour.example/new'))?.source).toBe(source);
      expect(await follow('200', { address: 'https://harbour.example/new' })).toBe(source);
    });

    it('takes what the old address serves one day for another feed', async () => {
      const moved = await follow('100');
      await store.moveFeed(moved, 'https://harbour.example/new');
      const other = await follow('200');
      expect(other).not.toBe(moved);
      expect((await store.feed(other))?.address).toBe(ADDRESS);
    });

    it('moves to an address that was followed once and is no more', async () => {
      const once = await follow('100', { address: 'https://harbour.example/new' });
      await store.unfollowFeed('100', once);
      const source = await follow('100');
      expect(await store.moveFeed(source, 'https://harbour.example/new')).toBe(source);
      expect(await follow('200', { address: 'https://harbour.example/new' })).toBe(source);
    });

    it('joins a feed that moved to the one that is there already', async () => {
      const there = await follow('200', { address: 'https://harbour.example/new' });
      await entry(there, 'a', 'A ferry sank.', LATER);
      const old = await follow('100');
      await entry(old, 'a', 'A ferry sank.', LATER);
      await store.setPaused('100', old, true, LATER);
      expect(await store.moveFeed(old, 'https://harbour.example/new')).toBe(there);
      expect(await store.feed(old)).toBeNull();
      expect((await store.followers(there)).map(one => [one.guild, one.paused])).toEqual([
        ['100', true],
        ['200', false],
      ]);
      expect(await store.search(GUILD_A, query('ferry'), { limit: 9 })).toHaveLength(1);
      expect(await store.search(GUILD_B, query('ferry'), { limit: 9 })).toHaveLength(1);
    });

    it('answers states of the documents that are asked for alone', async () => {
      const source = await follow('100');
      await entry(source, 'a', 'A ferry sank.', LATER);
      await entry(source, 'b', 'A ferry rose.', LATER);
      const states = await store.documentStates(source, ['b', 'c']);
      expect([...states]).toEqual([['b', { hash: 'hash of b', cleaner: '1' }]]);
    });
  });
}
