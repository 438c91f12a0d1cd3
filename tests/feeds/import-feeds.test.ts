import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Feeds } from '../../src/feeds/open-feeds.ts';
import { rssAnswer, someEntries } from '../feed-server/rss-feed.ts';
import { asker, FollowedFeeds } from './followed-feeds.ts';

let all: FollowedFeeds;
let feeds: Feeds;
beforeEach(async () => {
  all = await FollowedFeeds.start();
  feeds = all.open();
});
afterEach(() => all.close());

const opml = (body: string): Uint8Array =>
  new TextEncoder().encode(`<opml version="2.0"><body>${body}</body></opml>`);
const outline = (address: string, title = 'A feed'): string =>
  `<outline text="${title}" xmlUrl="${address}"/>`;

describe('an OPML file', () => {
  it('is followed without fetching, then fetched one after the other, and read as backlog', async () => {
    for (const path of ['/1.xml', '/2.xml'])
      all.server.serve(
        path,
        rssAnswer({ title: `Feed ${path}`, entries: someEntries(2, all.server.url + path, all.now) }),
      );
    const imported = await feeds.desk.importOpml(
      asker('a'),
      opml(
        outline(all.address('/1.xml'), 'One') +
          outline(all.address('/2.xml'), 'Two') +
          outline(all.address('/1.xml')),
      ),
    );
    expect(imported).toEqual({ kind: 'imported', added: 2, known: 0, refused: [] });
    expect(all.server.requests).toEqual([]);
    feeds.runner.start();
    await all.until(async () => (await feeds.desk.list('a')).every(({ feed }) => feed.lastSuccess !== null));
    expect(all.server.mostAtOnce).toBe(1);
    const listed = await feeds.desk.list('a');
    expect(listed.map(({ name, feed }) => [name, feed.title])).toEqual([
      ['One', 'Feed /1.xml'],
      ['Two', 'Feed /2.xml'],
    ]);
    expect(await all.articles()).toHaveLength(4);
    expect(await all.announced()).toEqual([]);
  });

  it('names what is followed already, and refuses what is no address, each with its reason', async () => {
    await feeds.desk.importOpml(asker('a'), opml(outline('https://a.example/feed')));
    const again = await feeds.desk.importOpml(
      asker('a'),
      opml(
        outline('http://a.example/feed/') +
          outline('ftp://a.example/feed') +
          outline('the harbour') +
          outline('https://b.example/feed'),
      ),
    );
    expect(again).toMatchObject({
      kind: 'imported',
      added: 1,
      known: 1,
      refused: [
        {
          address: 'ftp://a.example/feed',
          problem: expect.stringMatching(/^Feeds are fetched over http/) as string,
        },
        { address: 'the harbour', problem: expect.stringMatching(/^That is no web address/) as string },
      ],
    });
  });

  it('is followed up to the limit of a guild, and up to its own', async () => {
    const many = Array.from({ length: 510 }, (_, n) => outline(`https://a.example/${n}`)).join('');
    const imported = await feeds.desk.importOpml(asker('a'), opml(many));
    if (imported.kind !== 'imported') throw new Error(imported.problem);
    expect(imported.added).toBe(100);
    expect(imported.refused).toHaveLength(401);
    expect(imported.refused[0]?.problem).toMatch(/follows 100 feeds already/);
    expect(imported.refused.at(-1)?.problem).toBe(
      'The file names 10 more feeds; only the first 500 were read.',
    );
    expect(await feeds.desk.list('b')).toEqual([]);
  });

  it('is refused in a sentence where it is none', async () => {
    const text = new TextEncoder().encode('just a list');
    expect(await feeds.desk.importOpml(asker('a'), text)).toMatchObject({
      kind: 'refused',
      problem: expect.stringMatching(/^This is no OPML file/) as string,
    });
  });

  it('goes from one guild to another', async () => {
    const names = ['Ports & piers', 'Lamps "and" <light>', '🐟 Fish'];
    for (const [index, name] of names.entries())
      await all.store.followFeed({
        guild: 'a',
        channel: '1',
        address: `https://a.example/${index}?x=1&y=2`,
        title: 'T',
        site: null,
        name,
        fullText: false,
        followedBy: '42',
        followedAt: all.now.toISOString(),
      });
    const file = new TextEncoder().encode(await feeds.desk.exportOpml('a'));
    expect(await feeds.desk.importOpml(asker('b'), file)).toMatchObject({ added: 3, known: 0, refused: [] });
    const [before, after] = [await feeds.desk.list('a'), await feeds.desk.list('b')];
    const told = (list: typeof before) => list.map(({ name, feed }) => [name, feed.source]);
    expect(told(after)).toEqual(told(before));
  });
});
