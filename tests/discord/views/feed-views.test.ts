import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPage, pageCount } from '../../../src/discord/views/draw-page.ts';
import { addedFeedView } from '../../../src/discord/views/feed-added-view.ts';
import { exportedFeedsView } from '../../../src/discord/views/feed-export-view.ts';
import { importedFeedsView } from '../../../src/discord/views/feed-import-view.ts';
import { feedListView } from '../../../src/discord/views/feed-list-view.ts';
import { failingFeedText, failingFeedView } from '../../../src/discord/views/feed-notice-view.ts';
import { removeFeedView } from '../../../src/discord/views/feed-remove-view.ts';
import { FEED_LINK_CHARACTERS, plainAddress } from '../../../src/discord/views/feed-words.ts';
import { helpView } from '../../../src/discord/views/help-view.ts';
import type { AddedFeed, ListedFeed } from '../../../src/feeds/feed-desk.ts';
import type { Feed, Following } from '../../../src/model/feed.ts';
import { expectSendable, textOf } from '../discord-check.ts';
import { hostileText } from '../hostile-text.ts';
import { readMarkdown } from '../markdown-oracle.ts';
import { words } from '../test-words.ts';

const seconds = (instant: string): number => Date.parse(instant) / 1000;

const following = (more: Partial<Following> = {}, feed: Partial<Feed> = {}): Following => ({
  guild: '100',
  channel: '200',
  name: 'Merrow Gazette',
  fullText: true,
  paused: false,
  followedBy: '300',
  followedAt: '2026-11-01T08:00:00.000Z',
  toldFailing: null,
  ...more,
  feed: {
    source: 7,
    address: 'https://merrow.example/feed.xml',
    title: 'The Merrow Gazette',
    site: 'https://merrow.example/',
    state: 'active',
    etag: null,
    lastModified: null,
    nextPoll: '2026-11-21T10:30:00.000Z',
    lastSuccess: '2026-11-21T10:00:00.000Z',
    failingSince: null,
    failures: 0,
    reason: null,
    fullText: true,
    ...feed,
  },
});

const failing = following(
  {},
  { failingSince: '2026-11-20T09:00:00.000Z', failures: 9, reason: 'The server answers 503.' },
);

const added = (more: Partial<AddedFeed> = {}): AddedFeed => ({
  kind: 'added',
  following: following(),
  isNew: true,
  entries: [
    { title: 'Quay wall [cracked]', url: 'https://merrow.example/quay', day: '2026-11-20' },
    { title: 'Ferry timetable', url: null, day: '2026-11' },
    { title: 'A visit', url: 'javascript:alert(1)', day: null },
  ],
  entryCount: 24,
  others: [],
  ...more,
});

const show = (feed: AddedFeed, settings = { fullText: true, canTell: true }) =>
  addedFeedView(feed, settings, words);

/** The list as it is sent, a body for each page. */
const listed = (feeds: readonly ListedFeed[]) => {
  const draft = feedListView(feeds, words);
  return Array.from({ length: pageCount(draft, words) }, (_, page) => drawPage(draft, page, null, words));
};

/** Marks that came alive, apart from the bold, the links and the lists that are the bot's own. */
const liveMarks = (text: string): string[] => {
  const bare = text
    .replace(/<t:\d+:[fFR]>/g, '')
    .replace(/\[((?:\\.|[^\\\]])*)\]\(https?:\/\/[^\s()]+\)/g, '$1')
    .replace(/\*\*/g, '')
    .replace(/`[^`\\]*`/g, '')
    .split('\n')
    .map(line => line.replace(/^(?:-# |- |#{2,3} )+/, ''));
  return bare.flatMap(line => readMarkdown(`x ${line}`).live);
};

const anyAddress = fc.oneof(
  fc.webUrl({ withQueryParameters: true, size: 'medium' }),
  hostileText(6),
  hostileText(6).map(text => `https://merrow.example/${text}`),
  fc.constantFrom('javascript:alert(1)', 'https://user:pass@merrow.example/', ''),
);
const anyInstant = fc.constantFrom('2026-11-21T10:00:00.000Z', '2019-02-03T04:05:06.789Z');
const anyFollowing = fc
  .record({
    name: hostileText(20),
    paused: fc.boolean(),
    address: anyAddress,
    site: fc.option(anyAddress),
    state: fc.constantFrom('active', 'gone'),
    failingSince: fc.option(anyInstant),
    lastSuccess: fc.option(anyInstant),
    reason: fc.option(hostileText(40)),
    source: fc.nat(),
  })
  .map(({ name, paused, ...feed }) => following({ name, paused }, feed));

describe('a feed just added', () => {
  it('is named with its address, its newest entries as far as they are dated, and what happens to them', () => {
    const body = show(added());
    expectSendable(body);
    expect(textOf(body)).toContain('**[Merrow Gazette](https://merrow.example/)** is followed.');
    expect(textOf(body)).toContain('-# merrow.example/feed.xml');
    expect(textOf(body)).toContain(
      [
        '- [Quay wall \\[cracked\\]](https://merrow.example/quay) · 20 November 2026',
        '- Ferry timetable · November 2026',
        '- A visit\n',
      ].join('\n'),
    );
    expect(textOf(body)).toContain('24 entries read: found by **/search** and **/summary**, not announced.');
  });

  it('can be let go again, unless it was followed before', () => {
    expect(JSON.stringify(show(added()))).toContain('"custom_id":"feeds:stop:7"');
    const known = show(added({ isNew: false }));
    expect(JSON.stringify(known)).not.toContain('feeds:stop');
    expect(textOf(known)).toContain(
      'This server follows **[Merrow Gazette](https://merrow.example/)** already.',
    );
  });

  it('says that it is paused, and that nobody could be told here if it failed', () => {
    const text = textOf(
      show(added({ isNew: false, following: following({ paused: true }) }), {
        fullText: true,
        canTell: false,
      }),
    );
    expect(text).toContain('/feeds resume');
    expect(text).toContain('The bot cannot post in this channel');
  });

  it('may hold nothing yet', () => {
    const body = show(added({ entries: [], entryCount: 0 }));
    expectSendable(body);
    expect(textOf(body)).toContain('It holds no entries yet.');
  });

  it('offers the page’s other feeds once each, without itself, and keeps the setting for full text', () => {
    const others = [
      { address: 'https://merrow.example/feed.xml', title: 'itself' },
      { address: 'https://merrow.example/sport', title: 'Sport' },
      { address: 'https://merrow.example/sport', title: 'Sport' },
      { address: 'https://merrow.example/letters', title: null },
    ];
    const body = show(added({ others }), { fullText: false, canTell: true });
    expectSendable(body);
    const sent = JSON.stringify(body);
    expect(sent).toContain('"custom_id":"feeds:other:0"');
    expect(sent.match(/"value":"[^"]*"/g)).toEqual([
      '"value":"https://merrow.example/sport"',
      '"value":"https://merrow.example/letters"',
    ]);
    expect(sent).toContain('"label":"merrow.example/letters"');
  });

  it('names other feeds whose address is too long for a menu', () => {
    const address = `https://merrow.example/feed?tag=${'x'.repeat(90)}`;
    const body = show(added({ others: [{ address, title: 'Tagged' }] }));
    expectSendable(body);
    expect(textOf(body)).toContain(`[Tagged](${address})`);
    expect(JSON.stringify(body)).not.toContain('feeds:other');
  });

  it('stays one message that pings nobody, whatever the feed says of itself', () => {
    fc.assert(
      fc.property(
        anyFollowing,
        fc.array(
          fc.record({
            title: hostileText(30),
            url: fc.option(anyAddress),
            day: fc.constantFrom('2026', '2026-11-20', null, '<@1>'),
          }),
          { maxLength: 5 },
        ),
        fc.array(fc.record({ address: anyAddress, title: fc.option(hostileText(20)) }), { maxLength: 40 }),
        (followed, entries, others) => {
          const body = show(added({ following: followed, entries, others }), {
            fullText: true,
            canTell: false,
          });
          expectSendable(body);
          expect(liveMarks(textOf(body))).toEqual([]);
        },
      ),
      { numRuns: 150, endOnFailure: true },
    );
  });

  it('fits with the longest titles and addresses there can be', () => {
    const title = '*'.repeat(200);
    const url = 'https://merrow.example/'.padEnd(FEED_LINK_CHARACTERS, 'a');
    const long = { address: url, title };
    const body = show(
      added({
        following: following(
          { name: '*'.repeat(200), paused: true },
          { site: url, address: `${url}_*`.repeat(3) },
        ),
        entries: [1, 2, 3].map(() => ({ title, url, day: '2026-11-20' })),
        others: [long, { ...long, address: `${url.slice(0, -1)}b` }],
      }),
      { fullText: true, canTell: false },
    );
    expectSendable(body);
    expect(textOf(body).split(url)).toHaveLength(6);
  });
});

describe('the list of feeds', () => {
  it('says how many entries were left out lately, and why the last one was', () => {
    const newest = { where: 'https://merrow.example/**9**', reason: 'The entry has a title alone.' };
    const one = listed([{ ...following(), leftOut: { count: 1, newest } }]);
    expect(one.map(textOf).join()).toContain(
      '-# 1 entry left out in the last two weeks, merrow.example/\\*\\*9\\*\\*: The entry has a title alone.',
    );
    const many = listed([{ ...following(), leftOut: { count: 4, newest } }, following({ name: 'Other' })]);
    expect(
      many
        .map(textOf)
        .join()
        .match(/left out/g),
    ).toHaveLength(1);
    expect(many.map(textOf).join()).toContain(
      '4 entries left out in the last two weeks, the last one merrow.example',
    );
  });

  it('shows address, when each was read and will be', () => {
    const [body] = listed([following()]);
    const { nextPoll, lastSuccess } = following().feed;
    expect(textOf(body ?? [])).toContain(
      [
        '**[Merrow Gazette](https://merrow.example/)**',
        '-# merrow.example/feed.xml',
        `-# read <t:${seconds(lastSuccess ?? '')}:R> · next <t:${seconds(nextPoll)}:R>`,
      ].join('\n'),
    );
  });

  it('says why a feed fails, that one is gone or paused, and that one was never read', () => {
    const text = listed([
      failing,
      following({ name: 'Old Courier' }, { state: 'gone', failingSince: '2026-11-20T09:00:00.000Z' }),
      following({ name: 'Sport', paused: true }),
      following({ name: 'New' }, { lastSuccess: null }),
    ])
      .map(textOf)
      .join('\n');
    expect(text).toContain('-# 4 feeds · 1 gone · 1 failing · 1 paused');
    expect(text).toContain(
      `**failing** since <t:${seconds('2026-11-20T09:00:00.000Z')}:f>: The server answers 503. · read`,
    );
    expect(text).toContain('**gone**: its server says that it is there no more.');
    expect(text).toContain('-# paused · read');
    expect(text).toContain('-# not read yet · next');
    expect(text.match(/next/g)).toHaveLength(2);
  });

  it('puts what needs somebody first', () => {
    const text = listed([
      following({ name: 'B' }),
      following({ name: 'A', paused: true }),
      following({ name: 'C' }, { failingSince: '2026-11-20T09:00:00.000Z' }),
      following({ name: 'A 10' }),
      following({ name: 'A 9' }),
      following({ name: 'D' }, { state: 'gone' }),
    ])
      .map(textOf)
      .join('\n');
    const names = [...text.matchAll(/\*\*\[([^\]]+)\]/g)].map(match => match[1]);
    expect(names).toEqual(['D', 'C', 'A 9', 'A 10', 'B', 'A']);
  });

  it('shows 100 feeds on few pages, each once', () => {
    const feeds = Array.from({ length: 100 }, (_, index) =>
      following(
        { name: `Paper ${index}` },
        { source: index, address: `https://paper-${index}.example/feed` },
      ),
    );
    const pages = listed(feeds);
    pages.forEach(expectSendable);
    expect(pages.length).toBeLessThanOrEqual(6);
    const text = pages.map(textOf).join('\n');
    for (const { name } of feeds) expect(text.split(`[${name}]`)).toHaveLength(2);
  });

  it('says how to make the first one', () => {
    expect(listed([]).map(textOf).join()).toContain('**/feeds add**');
  });

  it('stays within every limit, page by page, whatever 100 feeds are called', () => {
    fc.assert(
      fc.property(fc.array(anyFollowing, { minLength: 100, maxLength: 100 }), feeds => {
        for (const body of listed(feeds)) {
          expectSendable(body);
          expect(liveMarks(textOf(body))).toEqual([]);
        }
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });
});

describe('asking before a feed is removed', () => {
  it('says what is lost, and carries the feed in its buttons', () => {
    const body = removeFeedView(following({ name: 'Merrow *Gazette*' }), words);
    expectSendable(body);
    expect(textOf(body)).toContain('Stop following **Merrow \\*Gazette\\***? Its articles leave the answers');
    expect(JSON.stringify(body)).toContain('"custom_id":"feeds:remove:7"');
    expect(JSON.stringify(body)).toContain('"custom_id":"feeds:keep:7"');
  });
});

describe('what an import did', () => {
  it('counts, and gives the reasons of the first refused', () => {
    const refused = Array.from({ length: 30 }, (_, index) => ({
      address: `ftp://old-${index}.example`,
      problem: 'It is no web address.',
    }));
    const body = importedFeedsView({ kind: 'imported', added: 12, known: 3, refused }, words);
    expectSendable(body);
    expect(textOf(body)).toContain('12 added · 3 followed already · 30 refused');
    expect(textOf(body)).toContain('- ftp\\://old-0.example – It is no web address.');
    expect(textOf(body)).toContain('and 22 more');
  });

  it('says that a list was empty', () => {
    const text = textOf(importedFeedsView({ kind: 'imported', added: 0, known: 0, refused: [] }, words));
    expect(text).toContain('The file names no feed.');
  });

  it('is one message, whatever stands in the file', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ address: hostileText(30), problem: hostileText(30) }), { maxLength: 40 }),
        refused => {
          const body = importedFeedsView({ kind: 'imported', added: 1, known: 0, refused }, words);
          expectSendable(body);
          expect(liveMarks(textOf(body))).toEqual([]);
        },
      ),
      { numRuns: 150, endOnFailure: true },
    );
  });
});

describe('the notice of a failing feed', () => {
  it('says which, since when, why and what to do, alike on a lock screen and in the channel', () => {
    const body = failingFeedView(failing, words);
    expectSendable(body);
    for (const text of [textOf(body), failingFeedText(failing, words)]) {
      expect(text).toContain(
        '**[Merrow Gazette](https://merrow.example/)** has failed since <t:1795165200:F>',
      );
      expect(text).toContain('The server answers 503.');
      expect(text).toContain('[merrow.example/feed.xml](https://merrow.example/feed.xml)');
      expect(text).toContain('**/feeds remove**');
    }
  });

  it('does not promise to go on where the server said that it is gone', () => {
    const text = failingFeedText(following({}, { ...failing.feed, state: 'gone' }), words);
    expect(text).toContain('** is gone: its server says that there is no such feed any more.');
    expect(text).not.toContain('goes on trying');
  });

  it('stays within a plain message, whatever the server answered', () => {
    fc.assert(
      fc.property(anyFollowing, feed => {
        expect(failingFeedText(feed, words).length).toBeLessThanOrEqual(2_000);
        expectSendable(failingFeedView(feed, words));
        expect(liveMarks(failingFeedText(feed, words))).toEqual([]);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });
});

describe('export and help', () => {
  it('are messages that Discord takes', () => {
    expectSendable(exportedFeedsView(2, words));
    expect(JSON.stringify(exportedFeedsView(2, words))).toContain('attachment://feeds.opml');
    const facts = { articles: 1, stories: 1, newest: null };
    expectSendable(helpView(facts, words));
  });
});

describe('plainAddress', () => {
  it.each([
    ['https://merrow.example/', 'merrow.example'],
    ['https://merrow.example:8080/a?b=c#d', 'merrow.example:8080/a?b=c'],
    ['https://пример.example/', 'xn--e1afmkfd.example'],
    ['https://user:pass@merrow.example/a', 'merrow.example/a'],
    ['no address', 'no address'],
  ])('shows %j as %j', (address, shown) => {
    expect(plainAddress(address)).toBe(shown);
  });
});
