import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Feeds } from '../../src/feeds/open-feeds.ts';
import {
  changingIdsAnswer,
  rssAnswer,
  rssText,
  someEntries,
  type FeedEntry,
} from '../feed-server/rss-feed.ts';
import {
  conditionalAnswer,
  goneAnswer,
  redirectAnswer,
  tooManyRequestsAnswer,
} from '../feed-server/polite-answers.ts';
import { FollowedFeeds } from './followed-feeds.ts';

const DAY_MINUTES = 24 * 60;

let all: FollowedFeeds;
let feeds: Feeds;
beforeEach(async () => {
  all = await FollowedFeeds.start();
  feeds = all.open();
});
afterEach(() => all.close());

const entries = (count: number): FeedEntry[] => someEntries(count, all.server.url, all.now);
const serve = (listed: readonly FeedEntry[], path = '/feed.xml'): void => {
  all.server.serve(
    path,
    rssAnswer({ title: 'Harbour Courier', link: `${all.server.url}/`, entries: listed }),
  );
};

const REASONS = [
  'A rope had caught in the rudder of the old boat.',
  'The pilots had asked for calmer water since spring.',
  'Engineers found a crack in the northern bollard.',
  'Two cooks and a band came aboard for the first crossing.',
];
const latest = (number: number): FeedEntry => ({
  id: `latest-${number}`,
  title: `Crossing number ${number} is added`,
  link: `${all.server.url}/latest/${number}`,
  description: `<p>${REASONS[number % REASONS.length] ?? ''} The office added crossing ${number} on that account.</p>`,
  published: all.now,
});

describe('a feed that is followed', () => {
  it('is read from the bytes that were fetched for trying it, and its backlog is not announced', async () => {
    serve(entries(5));
    const added = await all.add(feeds);
    expect(added).toMatchObject({ isNew: true, entryCount: 5, others: [] });
    expect(added.following).toMatchObject({ name: 'Harbour Courier', guild: 'a', channel: 'channel-of-a' });
    expect(all.asked()).toBe(1);
    expect(await all.articles()).toHaveLength(5);
    expect(await all.announced()).toEqual([]);
  });

  it('shows the three newest by date, whatever their order', async () => {
    serve(entries(5).toReversed());
    const { entries: shown } = await all.add(feeds);
    expect(shown.map(entry => entry.title)).toEqual([5, 4, 3].map(n => `The ferry to quay ${n} sails again`));
    expect(shown[0]).toMatchObject({ url: `${all.server.url}/articles/5`, day: '2026-10-07' });
  });

  it('shows the first three where no entry is dated', async () => {
    serve(
      entries(5).map(({ title, link, id = '' }) => ({ title, id, ...(link === undefined ? {} : { link }) })),
    );
    const { entries: shown } = await all.add(feeds);
    expect(shown.map(entry => entry.title)).toEqual([5, 4, 3].map(n => `The ferry to quay ${n} sails again`));
    expect(shown.map(entry => entry.day)).toEqual([null, null, null]);
  });

  it('announces what comes later', async () => {
    serve(entries(3));
    const { following } = await all.add(feeds);
    all.later(60);
    serve([latest(1), ...entries(3)]);
    await all.pollAgain(feeds, following.feed.source);
    expect(await all.announced()).toEqual(['Crossing number 1 is added']);
  });

  it('announces nothing that is dated long before it turned up', async () => {
    serve(entries(3));
    const { following } = await all.add(feeds);
    const old = { ...latest(2), published: new Date(all.now.getTime() - 20 * DAY_MINUTES * 60_000) };
    serve([latest(1), old, ...entries(3)]);
    await all.pollAgain(feeds, following.feed.source);
    expect(await all.announced()).toEqual(['Crossing number 1 is added']);
    expect(await all.articles()).toHaveLength(5);
  });

  it('tells in the log and in the list which entry was left out, and why', async () => {
    const bare = { id: 'bare', title: 'A heading alone' };
    serve([...entries(2), bare]);
    const { following } = await all.add(feeds);
    const line = all.logged.find(each => each.startsWith('A feed was read'));
    expect(line).toContain('"problems":1,"first":["A heading alone: The entry has a title alone.');
    const [listed] = await feeds.desk.list(following.guild);
    expect(listed?.leftOut).toMatchObject({ count: 1, newest: { where: 'A heading alone' } });
  });

  it('is stored by its beginnings alone where its full text may not be kept, and no page is fetched', async () => {
    const long = (text: string): string =>
      `${text} ${'The harbour office wrote this down in its book. '.repeat(30)}`;
    const teaser = { ...latest(2), description: '<p>The pilots asked for calmer water.</p>' };
    serve([{ ...latest(1), description: `<p>${long('The first crossing was at noon.')}</p>` }]);
    const { following } = await all.add(feeds, '/feed.xml', 'a', true);
    const { source } = following.feed;
    const before = (await all.articles())[0]?.text.length ?? 0;
    await all.store.setRights(source, { keepsFullText: false, shownShare: 0.3, shownSentences: 5 });
    serve([teaser, { ...latest(3), description: `<p>${long('The third crossing was at dusk.')}</p>` }]);
    await all.pollAgain(feeds, source);
    const texts = new Map((await all.articles()).map(({ title, text }) => [title, text]));
    const cut = texts.get('Crossing number 3 is added') ?? '';
    expect(cut).toMatch(/^The third crossing was at dusk\. .+book\.$/);
    expect(cut.split(' ').length).toBeLessThanOrEqual(80);
    expect(texts.get('Crossing number 2 is added')).toBe('The pilots asked for calmer water.');
    expect(texts.get('Crossing number 1 is added')?.length).toBe(before);
    expect(all.asked('/latest/2')).toBe(0);
  });

  it('sends its validators, and a 304 is not read again', async () => {
    const body = rssText({ title: 'Harbour Courier', entries: entries(3) });
    all.server.serve('/feed.xml', conditionalAnswer(body, { etag: '"v1"' }));
    const { following } = await all.add(feeds);
    await all.pollAgain(feeds, following.feed.source);
    expect(all.server.requests.at(-1)?.headers['if-none-match']).toBe('"v1"');
    const feed = await all.feed(following.feed.source);
    expect(feed).toMatchObject({ etag: '"v1"', failures: 0, lastSuccess: all.now.toISOString() });
    expect(all.logged.filter(line => line.startsWith('A feed was read'))).toHaveLength(1);
  });

  it('is sent in full until its teasers’ pages are read or given up', async () => {
    const body = rssText({ title: 'Harbour Courier', entries: entries(1) });
    all.server.serve('/feed.xml', conditionalAnswer(body, { etag: '"v1"' }));
    const { following } = await all.add(feeds, '/feed.xml', 'a', true);
    const validators = [];
    for (let poll = 0; poll < 4; poll += 1) {
      await all.pollAgain(feeds, following.feed.source);
      validators.push(
        all.server.requests.findLast(({ path }) => path === '/feed.xml')?.headers['if-none-match'],
      );
    }
    expect(validators).toEqual([undefined, undefined, '"v1"', '"v1"']);
    expect(all.asked('/articles/1')).toBe(3);
  });

  it('reads the pages of its teasers where its guild wants full text', async () => {
    const text = Array.from(
      { length: 6 },
      (_, n) =>
        `The ferry to quay 1 sails again on schedule, and the harbour office counted ${n + 3} hundred people who waited for it in the rain.`,
    );
    all.server.serve('/articles/1', {
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: `<!doctype html><title>The ferry to quay 1 sails again</title><article>${text.map(each => `<p>${each}</p>`).join('')}</article>`,
    });
    serve(entries(1));
    await all.add(feeds, '/feed.xml', 'a', true);
    expect((await all.articles()).map(article => article.text)).toEqual([text.join('\n\n')]);
    expect(await all.announced()).toEqual([]);
  });

  it('is asked as seldom after a 304 as its entries come', async () => {
    const rare = someEntries(8, all.server.url, all.now).map((entry, index) => ({
      ...entry,
      published: new Date(all.now.getTime() - index * DAY_MINUTES * 60_000),
    }));
    all.server.serve('/feed.xml', conditionalAnswer(rssText({ entries: rare }), { etag: '"v1"' }));
    const { following } = await all.add(feeds);
    const wait = async (): Promise<number> =>
      (Date.parse((await all.feed(following.feed.source)).nextPoll) - all.now.getTime()) / 60_000;
    expect(await wait()).toBeGreaterThan(180);
    await all.pollAgain(feeds, following.feed.source);
    expect(await wait()).toBeGreaterThan(180);
  });

  it('is asked again only when the server wants it after a 429', async () => {
    serve(entries(3));
    const { following } = await all.add(feeds);
    all.server.serve('/feed.xml', tooManyRequestsAnswer(7200));
    await all.pollAgain(feeds, following.feed.source);
    const feed = await all.feed(following.feed.source);
    expect(feed.failures).toBe(1);
    expect(feed.reason).not.toBeNull();
    expect(Date.parse(feed.nextPoll) - all.now.getTime()).toBeGreaterThanOrEqual(7_200_000);
  });

  it('learns a permanent redirect, but not where no feed stands at its end', async () => {
    serve(entries(3));
    const { following } = await all.add(feeds);
    const { source } = following.feed;
    all.server.serve('/login', {
      headers: { 'content-type': 'text/html' },
      body: '<html><body>Log in</body></html>',
    });
    all.server.serve('/feed.xml', redirectAnswer('/login', 301));
    await all.pollAgain(feeds, source);
    expect(await all.feed(source)).toMatchObject({ address: all.address(), failures: 1 });
    expect((await all.feed(source)).reason).toContain('web page');
    serve([latest(1), ...entries(3)], '/new.xml');
    all.server.serve('/feed.xml', redirectAnswer('/new.xml', 301));
    await all.pollAgain(feeds, source);
    expect(await all.feed(source)).toMatchObject({ address: all.address('/new.xml'), failures: 0 });
    expect(await all.announced()).toEqual(['Crossing number 1 is added']);
  });

  it('asks the same address again after a temporary redirect', async () => {
    serve(entries(3));
    const { following } = await all.add(feeds);
    serve([latest(1)], '/today.xml');
    all.server.serve('/feed.xml', redirectAnswer('/today.xml', 302));
    await all.pollAgain(feeds, following.feed.source);
    expect((await all.feed(following.feed.source)).address).toBe(all.address());
    expect(await all.articles()).toHaveLength(4);
  });

  it('hands its followers over where it moved to a feed that is followed already', async () => {
    serve(entries(3));
    const old = await all.add(feeds);
    serve(entries(3), '/new.xml');
    const other = await all.add(feeds, '/new.xml', 'b');
    all.server.serve('/feed.xml', redirectAnswer('/new.xml', 301));
    await all.pollAgain(feeds, old.following.feed.source);
    expect(await all.store.feed(old.following.feed.source)).toBeNull();
    expect((await feeds.desk.list('a')).map(({ feed }) => feed.source)).toEqual([
      other.following.feed.source,
    ]);
    expect(await all.articles('a')).toHaveLength(3);
  });

  it('is asked no more after a 410, and its guild is told once', async () => {
    serve(entries(3));
    const { following } = await all.add(feeds);
    all.server.serve('/feed.xml', goneAnswer);
    await all.pollAgain(feeds, following.feed.source);
    expect(await all.feed(following.feed.source)).toMatchObject({ state: 'gone' });
    feeds.runner.wake();
    await all.until(() => all.told.length === 1);
    const asked = all.asked();
    all.later(3 * DAY_MINUTES);
    feeds.runner.wake();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(all.asked()).toBe(asked);
    expect(all.told).toHaveLength(1);
    expect(await all.articles()).toHaveLength(3);
  });

  it('goes on past a feed that fails', async () => {
    serve(entries(3));
    const good = await all.add(feeds);
    serve(entries(2), '/bad.xml');
    const bad = await all.add(feeds, '/bad.xml');
    all.server.serve('/bad.xml', { headers: { 'content-type': 'application/rss+xml' }, body: '{"broken":' });
    serve([latest(1), ...entries(3)]);
    await all.pollAgain(feeds, bad.following.feed.source);
    await all.until(async () => (await all.announced()).length === 1);
    expect(await all.feed(good.following.feed.source)).toMatchObject({ failures: 0 });
    expect(await all.feed(bad.following.feed.source)).toMatchObject({ failures: 1 });
  });

  it('is paused for its guild', async () => {
    serve(entries(3));
    const { following } = await all.add(feeds);
    const { source } = following.feed;
    expect(await feeds.desk.pause('a', source, true)).toMatchObject({ paused: true });
    all.later(DAY_MINUTES);
    feeds.runner.start();
    feeds.runner.wake();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(all.asked()).toBe(1);
    expect(await feeds.desk.pause('a', source, false)).toMatchObject({ paused: false });
    await all.until(() => all.asked() === 2);
    expect(await feeds.desk.pause('b', source, true)).toBeNull();
  });

  it('is seen no more once it is removed', async () => {
    serve(entries(3));
    const { following } = await all.add(feeds);
    expect(await feeds.desk.remove('b', following.feed.source)).toBeNull();
    expect(await feeds.desk.remove('a', following.feed.source)).toMatchObject({ guild: 'a' });
    expect(await feeds.desk.list('a')).toEqual([]);
    expect(await all.articles()).toEqual([]);
  });
});

describe('identity of entries', () => {
  it('makes no article anew where ids and links change at every poll', async () => {
    all.server.serve('/feed.xml', changingIdsAnswer({ title: 'Harbour Courier', entries: entries(20) }));
    const { following } = await all.add(feeds);
    const before = (await all.articles()).map(({ id }) => id).sort();
    for (let poll = 0; poll < 3; poll += 1) await all.pollAgain(feeds, following.feed.source);
    expect(all.asked()).toBe(4);
    expect((await all.articles()).map(({ id }) => id).sort()).toEqual(before);
    expect(await all.announced()).toEqual([]);
  });

  it('makes an edited entry the next revision of its article', async () => {
    serve(entries(2));
    const { following } = await all.add(feeds);
    const before = await all.articles();
    const [first, second] = entries(2);
    if (!first || !second) throw new Error('two entries are missing');
    serve([
      {
        ...first,
        description: '<p>The ferry stayed in port after all, the harbour office said in the evening.</p>',
      },
      second,
    ]);
    await all.pollAgain(feeds, following.feed.source);
    const after = await all.articles();
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    const edited = after.find(({ title }) => title === first.title);
    expect(edited?.text).toBe('The ferry stayed in port after all, the harbour office said in the evening.');
    const changed = after.filter(
      ({ id, revision }) => before.find(each => each.id === id)?.revision !== revision,
    );
    expect(changed).toEqual([edited]);
  });

  it('keeps an entry that the feed shows no more', async () => {
    serve(entries(3));
    const { following } = await all.add(feeds);
    serve([latest(1)]);
    await all.pollAgain(feeds, following.feed.source);
    expect(await all.articles()).toHaveLength(4);
  });
});

describe('two guilds with one feed', () => {
  it('share its fetching, and each sees what it follows', async () => {
    serve(entries(3));
    const first = await all.add(feeds, '/feed.xml', 'a');
    const second = await all.add(feeds, '/feed.xml', 'b');
    expect(second.following.feed.source).toBe(first.following.feed.source);
    expect(second.isNew).toBe(true);
    const asked = all.asked();
    serve([latest(1), ...entries(3)]);
    await all.pollAgain(feeds, first.following.feed.source);
    expect(all.asked()).toBe(asked + 1);
    expect([await all.announced('a'), await all.announced('b')]).toEqual([
      ['Crossing number 1 is added'],
      ['Crossing number 1 is added'],
    ]);
    expect(await all.articles('c')).toEqual([]);
  });

  it('share it by an address that redirects to it, and by one with a closing slash', async () => {
    serve(entries(3), '/feed');
    serve(entries(3), '/feed/');
    all.server.serve('/old', redirectAnswer('/feed', 302));
    const first = await all.add(feeds, '/feed', 'a');
    const second = await all.add(feeds, '/old', 'b');
    const third = await all.add(feeds, '/feed/', 'c');
    expect(second.following.feed.source).toBe(first.following.feed.source);
    expect(third.following.feed.source).toBe(first.following.feed.source);
  });

  it('are told apart where a variant of the address is another feed', async () => {
    serve(entries(3), '/feed');
    all.server.serve('/feed/', rssAnswer({ title: 'Comments', entries: entries(1) }));
    const first = await all.add(feeds, '/feed', 'a');
    const second = await all.add(feeds, '/feed/', 'b');
    expect(second.following.feed.source).not.toBe(first.following.feed.source);
  });

  it('do not see it twice', async () => {
    serve(entries(3));
    await all.add(feeds);
    const again = await all.add(feeds);
    expect(again).toMatchObject({ isNew: false, entryCount: 3 });
    expect(await feeds.desk.list('a')).toHaveLength(1);
  });
});

describe('the limit of a guild', () => {
  it('is told in a sentence, and a feed that is followed already is no further one', async () => {
    serve(entries(1));
    await all.add(feeds);
    for (let number = 1; number < 100; number += 1)
      await all.store.followFeed({
        guild: 'a',
        channel: '1',
        address: `https://news.example/${number}`,
        title: 'News',
        site: null,
        name: 'News',
        fullText: false,
        followedBy: '42',
        followedAt: all.now.toISOString(),
      });
    serve(entries(1), '/other.xml');
    const refused = await feeds.desk.add(
      { guild: 'a', channel: '1', person: '42' },
      { address: all.address('/other.xml'), name: null, fullText: false },
    );
    expect(refused).toEqual({
      kind: 'refused',
      problem: 'This server follows 100 feeds already, which is the most. Remove one first.',
    });
    expect((await all.add(feeds)).isNew).toBe(false);
  });
});
