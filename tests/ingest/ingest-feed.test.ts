import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestFeed, type FeedReport } from '../../src/ingest/ingest-feed.ts';
import { READER_VERSION } from '../../src/ingest/reader-version.ts';
import { loadLexicons } from '../../src/lexicon-files.ts';
import type { Article } from '../../src/model/article.ts';
import type { Query } from '../../src/model/query.ts';
import { readFeedText } from '../../src/reading/read-feed.ts';
import type { Fetched, Fetcher } from '../../src/sources/fetch/fetcher.ts';
import { openDatabase } from '../../src/storage/sqlite/database.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { type FeedEntry, rssText } from '../feed-server/rss-feed.ts';

const lexicons = loadLexicons();
const SCOPE = { guild: 'a', person: null };
const ANYTHING: Query = { wanted: [], unwanted: [], since: null, until: null, source: null };
const ADDRESS = 'https://courier.example/feed';

let store: Store;
let source: number;
let now: string;
let pages: Map<string, Fetched>;
let asked: string[];
beforeEach(async () => {
  store = openSqliteStore(openDatabase(':memory:'));
  now = '2026-10-07T12:00:00.000Z';
  pages = new Map();
  asked = [];
  const { following } = await store.followFeed({
    guild: 'a',
    channel: '1',
    address: ADDRESS,
    title: 'Courier',
    site: null,
    name: 'Courier',
    fullText: true,
    followedBy: '42',
    followedAt: '2026-10-01T00:00:00.000Z',
  });
  source = following.feed.source;
});
afterEach(() => store.close());

const fetcher: Fetcher = {
  fetch: ({ address }) => {
    asked.push(address);
    return Promise.resolve(
      pages.get(address) ?? {
        kind: 'failed',
        reason: 'The server answers 404.',
        status: 404,
        retryAfterSeconds: null,
        isFinal: false,
      },
    );
  },
  close: () => Promise.resolve(),
};

interface Reading {
  readonly isBacklog?: boolean;
  readonly fullText?: boolean;
  readonly signal?: AbortSignal;
}

async function readText(
  xml: string,
  { isBacklog = false, fullText = false, signal }: Reading = {},
): Promise<FeedReport> {
  const feed = readFeedText(xml, ADDRESS);
  if (!feed.ok) throw new Error(feed.reason);
  const pageFetching = fullText ? { fetcher, wait: () => Promise.resolve() } : null;
  return ingestFeed(
    {
      source,
      address: ADDRESS,
      feed,
      isBacklog,
      pages: pageFetching,
      signal: signal ?? new AbortController().signal,
    },
    { store, lexicons, clock: () => now },
  );
}

const read = (entries: readonly FeedEntry[], reading: Reading = {}): Promise<FeedReport> =>
  readText(rssText({ title: 'Courier', entries }), reading);

async function articles(): Promise<Article[]> {
  const hits = await store.search(SCOPE, ANYTHING, { limit: 10_000, order: 'newest' });
  const found = await store.articles(
    SCOPE,
    hits.map(hit => hit.article),
  );
  return found.sort((a, b) => a.id - b.id);
}
const only = async (): Promise<Article> => {
  const [first, ...others] = await articles();
  if (!first || others.length > 0) throw new Error(`${others.length + (first ? 1 : 0)} articles`);
  return first;
};
async function announced(): Promise<number> {
  return (await store.recent(SCOPE, '2026-10-01T00:00:00.000Z', 100)).length;
}

const TEXTS = [
  'The lighthouse keeper counted nine ships before dawn and wrote down their names in the book.',
  'A cellar under the fish market filled with water, and two carpenters built a bridge of doors.',
  'The tram company bought eleven bells from a closed school and hung them in its depot.',
  'Nobody at the weather office could say why the barometer had stood still since Sunday.',
];
const entry = (number: number, more: Partial<FeedEntry> = {}): FeedEntry => ({
  id: `id-${number}`,
  title: `Story number ${number}`,
  link: `https://courier.example/stories/${number}`,
  description: `<p>${TEXTS[number % TEXTS.length] ?? ''} It was the report ${number} of this week.</p>`,
  published: new Date('2026-10-06T08:00:00.000Z'),
  ...more,
});
const without = ({ ...rest }: FeedEntry, ...names: (keyof FeedEntry)[]): FeedEntry =>
  Object.fromEntries(
    Object.entries(rest).filter(([name]) => !names.some(each => each === name)),
  ) as unknown as FeedEntry;

describe('ingestFeed', () => {
  it('keeps what feed and entry state', async () => {
    await readText(
      rssText({ title: 'Courier', entries: [entry(1, { author: 'Ada Moss' })] }).replace(
        '<channel>',
        '<channel><language>en-GB</language>',
      ),
    );
    expect(await only()).toMatchObject({
      title: 'Story number 1',
      byline: 'Ada Moss',
      publisher: 'Courier',
      language: 'en',
      url: 'https://courier.example/stories/1',
      published: { instant: '2026-10-06T08:00:00.000Z', basis: 'feed' },
      text: 'A cellar under the fish market filled with water, and two carpenters built a bridge of doors. It was the report 1 of this week.',
    });
  });

  it('skips what it knows', async () => {
    expect(await read([entry(1), entry(2)])).toMatchObject({ added: 2, revised: 0, isComplete: true });
    expect(await read([entry(3), entry(1), entry(2)])).toMatchObject({ added: 1, revised: 0 });
    expect(await read([entry(3), entry(1)])).toMatchObject({ added: 0, revised: 0 });
    expect(await articles()).toHaveLength(3);
  });

  it('makes an edit the next revision of the same article', async () => {
    await read([entry(1)]);
    const before = await only();
    expect(await read([entry(1, { title: 'Story number one, corrected' })])).toMatchObject({
      added: 0,
      revised: 1,
    });
    const after = await only();
    expect(after).toMatchObject({ id: before.id, title: 'Story number one, corrected', text: before.text });
    expect(after.revision).not.toBe(before.revision);
    expect(await store.revision(SCOPE, before.revision)).toMatchObject({ title: 'Story number 1' });
  });

  it('announces nothing of a backlog, also when it is edited later', async () => {
    await read([entry(1)], { isBacklog: true });
    await read([entry(1, { title: 'Another title' }), entry(2)]);
    expect(await announced()).toBe(1);
  });

  it('stops between entries and goes on the next time', async () => {
    const stopping = new AbortController();
    const many = Array.from({ length: 100 }, (_, n) => entry(n));
    const reading = read(many, { signal: stopping.signal });
    stopping.abort();
    expect(await reading).toMatchObject({ isComplete: false });
    expect((await articles()).length).toBeLessThan(100);
    expect(await read(many)).toMatchObject({ isComplete: true });
    expect(await articles()).toHaveLength(100);
  });

  it('reads 5,000 entries, and says how many it left', async () => {
    const many = Array.from({ length: 5003 }, (_, n) => entry(n));
    const report = await read(many, { isBacklog: true });
    expect(report).toMatchObject({ added: 5000, isComplete: true });
    const told = {
      where: ADDRESS,
      reason: 'The feed holds more than 5000 entries; the last 3 were not read.',
    };
    expect(report.problems).toEqual([told]);
    expect(await store.problems(source)).toEqual([told]);
    expect(await read(many)).toMatchObject({ added: 0, revised: 0 });
    await read(many.slice(0, 5000));
    expect(await store.problems(source)).toEqual([]);
  }, 120_000);

  it('tells an entry that has a title alone, and skips pictures without a word', async () => {
    const report = await read([
      without(entry(1), 'description'),
      entry(2, { description: '<img src="https://courier.example/a.jpg"><video src="b.mp4"></video>' }),
    ]);
    expect(report).toMatchObject({ added: 0 });
    expect(report.problems).toEqual([
      {
        where: 'https://courier.example/stories/1',
        reason: 'The entry has a title alone. Follow the feed with full text to read its page.',
      },
    ]);
    expect((await read([without(entry(1), 'description')])).problems).toEqual([]);
  });
});

describe('an entry is known again', () => {
  const reread = async (first: readonly FeedEntry[], second: readonly FeedEntry[]): Promise<number> => {
    await read(first);
    await read(second);
    return (await articles()).length;
  };

  it('by its id, whatever else changes', async () => {
    expect(
      await reread(
        [entry(1)],
        [entry(1, { title: 'New title', description: '<p>All of its text is another one now.</p>' })],
      ),
    ).toBe(1);
  });

  it('by its link where its id is new', async () => {
    expect(await reread([entry(1), entry(2)], [entry(1, { id: 'x' }), entry(2, { id: 'y' })])).toBe(2);
    expect(
      await read([entry(1, { id: 'z', description: '<p>Edited under a third id, on the same link.</p>' })]),
    ).toMatchObject({
      added: 0,
      revised: 1,
    });
  });

  it('by its link, whatever tracking hangs on it', async () => {
    const first = without(entry(1, { link: 'http://courier.example/stories/1/?utm_source=rss&a=1' }), 'id');
    const second = without(
      entry(1, { link: 'https://courier.example/stories/1?a=1&fbclid=x', title: 'Edited' }),
      'id',
    );
    expect(await reread([first], [second])).toBe(1);
  });

  it('by its words where id and link are new', async () => {
    const moved = { id: 'new', link: 'https://new.courier.example/articles/99' };
    expect(await reread([entry(1)], [entry(1, moved)])).toBe(1);
  });

  it('by title and date where it has neither id nor link', async () => {
    const bare = (text: string) => without(entry(1, { description: text }), 'id', 'link');
    expect(await reread([bare(`<p>${TEXTS[0] ?? ''}</p>`)], [bare(`<p>${TEXTS[0] ?? ''}</p>`)])).toBe(1);
  });

  it('over many polls of a feed that makes up all ids', async () => {
    for (let poll = 0; poll < 5; poll += 1)
      await read(
        Array.from({ length: 8 }, (_, n) =>
          entry(n, { id: `poll-${poll}-${n}`, published: new Date(`2026-10-06T0${poll}:00:00Z`) }),
        ),
      );
    expect(await articles()).toHaveLength(8);
  });

  it('not by an id that two entries share', async () => {
    await read([entry(1, { id: 'same' }), entry(2, { id: 'same' })]);
    expect(await articles()).toHaveLength(2);
    await read([entry(3, { id: 'same' }), entry(2, { id: 'same' })]);
    expect(await articles()).toHaveLength(3);
  });

  it('by the stronger name, where another entry has its words', async () => {
    const edited = entry(1, { description: '<p>The story was told anew from its beginning to its end.</p>' });
    await read([entry(1)]);
    await read([entry(1, { id: 'copy', link: 'https://courier.example/copies/1' }), edited]);
    const [first, second, ...others] = await articles();
    expect(others).toEqual([]);
    expect([first?.url, second?.url]).toEqual([edited.link, 'https://courier.example/copies/1']);
    expect(first?.text).toContain('told anew');
  });

  it('not by an id that counts from the top at each poll', async () => {
    await read([entry(1, { id: '1' }), entry(2, { id: '2' })]);
    const later = new Date('2026-10-07T08:00:00.000Z');
    await read([entry(3, { id: '1', published: later }), entry(1, { id: '2' }), entry(2, { id: '3' })]);
    expect((await articles()).map(({ title }) => title)).toEqual([
      'Story number 2',
      'Story number 1',
      'Story number 3',
    ]);
  });

  it('by id and date where title, link and text are edited at once', async () => {
    expect(await reread([entry(1)], [entry(3, { id: 'id-1' })])).toBe(1);
  });

  it('not by a link that all entries share, nor by one to the front page', async () => {
    const home = { link: 'https://courier.example/' };
    await read([entry(1, home), entry(2, home)]);
    await read([entry(3, home)]);
    expect(await articles()).toHaveLength(3);
    const now3 = { link: 'https://courier.example/warnings' };
    await read([entry(4, { ...now3, published: new Date('2026-10-07T06:00:00Z') })]);
    await read([entry(5, { ...now3, published: new Date('2026-10-07T09:00:00Z') })]);
    expect(await articles()).toHaveLength(5);
  });

  it('once where it stands twice in the feed', async () => {
    expect(await read([entry(1), entry(1), entry(2)])).toMatchObject({ added: 2 });
  });

  it('once where it stands twice and states its date once, in whatever order', async () => {
    const dated = entry(1, { published: new Date('2026-10-06T08:00:00Z') });
    const undated = without(dated, 'published');
    expect((await read([undated, dated])).added).toBe(1);
    expect(await read([dated, undated])).toMatchObject({ added: 0, revised: 0 });
    expect((await only()).published?.instant).toBe('2026-10-06T08:00:00.000Z');
  });

  it('with a relative id, an id of any length, and one of hostile characters', async () => {
    const odd = [
      entry(1, { id: '/stories/1' }),
      entry(2, { id: 'x'.repeat(50_000) }),
      entry(3, { id: "a|b' --\u0000é" }),
    ];
    expect(await reread(odd, odd)).toBe(3);
    for (const { externalId } of await articles()) expect(externalId.length).toBeLessThan(320);
  });
});

describe('any feed', () => {
  let runs = 0;
  const few = (name: string) =>
    fc.option(fc.constantFrom(`${name}-1`, `${name}-2`, `${name}-3`), { nil: undefined });
  const anyEntry: fc.Arbitrary<FeedEntry> = fc
    .record({
      id: few('id'),
      link: fc.option(
        fc.constantFrom(
          'https://courier.example/',
          'https://courier.example/1',
          '/2',
          'not a link',
          'https://courier.example/3#x',
        ),
        { nil: undefined },
      ),
      title: fc.constantFrom('', 'One', 'Two', '<b>Three</b>', '\ud800'),
      description: fc.option(fc.constantFrom(...TEXTS, '', 'Short.', '<img>', '<p>&nbsp;</p>'), {
        nil: undefined,
      }),
      published: fc.option(
        fc.constantFrom(new Date('2026-10-06T08:00:00Z'), new Date('2031-01-01T00:00:00Z')),
        { nil: undefined },
      ),
    })
    .map(
      record =>
        Object.fromEntries(
          Object.entries(record).filter(([, value]) => value !== undefined),
        ) as unknown as FeedEntry,
    );
  const change = ({ added, revised }: FeedReport) => [added, revised];

  it('that comes again as it was, in whatever order, changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyEntry, { maxLength: 12 }), async entries => {
        const other = await store.followFeed({
          guild: 'b',
          channel: '1',
          address: `https://courier.example/${(runs += 1)}`,
          title: 'Courier',
          site: null,
          name: 'Courier',
          fullText: false,
          followedBy: '42',
          followedAt: now,
        });
        source = other.following.feed.source;
        const first = await read(entries);
        expect(first.added).toBeLessThanOrEqual(entries.length);
        expect(change(await read(entries))).toEqual([0, 0]);
        expect(change(await read(entries.toReversed()))).toEqual([0, 0]);
      }),
      { numRuns: 150, endOnFailure: true },
    );
  });
});
describe('dates of entries', () => {
  const dateOf = async (published: string): Promise<string | null> => {
    await read([entry(1, { published: new Date(published) })]);
    return (await only()).published?.instant ?? null;
  };

  it('are believed up to the time that zones differ by', async () => {
    expect(await dateOf('2026-10-08T02:00:00.000Z')).toBe('2026-10-08T02:00:00.000Z');
  });

  it('are not believed where they lie ahead', async () => {
    expect(await dateOf('2026-10-09T12:00:00.000Z')).toBeNull();
  });

  it('are not believed where they come from before feeds', async () => {
    expect(await dateOf('1970-01-01T00:00:00.000Z')).toBeNull();
  });

  it('are not believed where the feed stamps all entries with the moment of asking', async () => {
    const stamped = { published: new Date('2026-10-07T11:59:58.000Z') };
    await read([entry(1, stamped), entry(2, stamped), entry(3, stamped)]);
    expect((await articles()).map(({ published }) => published)).toEqual([null, null, null]);
  });

  it('never move on: an edit keeps the date of the publication', async () => {
    await read([entry(1)]);
    expect(await read([entry(1, { published: new Date('2026-10-07T10:00:00.000Z') })])).toMatchObject({
      revised: 0,
    });
    await read([entry(1, { title: 'Edited', published: new Date('2026-10-07T11:00:00.000Z') })]);
    expect(await only()).toMatchObject({
      title: 'Edited',
      published: {
        instant: '2026-10-06T08:00:00.000Z',
        precision: 'minute',
        offsetMinutes: 0,
        basis: 'feed',
      },
    });
    await read([entry(1, { title: 'Edited', published: new Date('2026-10-05T11:00:00.000Z') })]);
    expect((await only()).published?.instant).toBe('2026-10-05T11:00:00.000Z');
  });
});

describe('an entry of which the feed gives a teaser', () => {
  const TEASER =
    '<p>Divers found the bell of the old ferry in nine metres of water. <a href="#">Read more</a></p>';
  const BODY = [
    'Divers found the bell of the old ferry in nine metres of water off the northern pier on Tuesday morning.',
    'The bell had been missing since the winter storm that broke the ferry in two, and three captains had looked for it with chains.',
    'It will hang in the waiting room from next week, said the harbour office, and it will be rung once for every late departure.',
    'The divers were paid in coffee and a season ticket each, which they may use on any boat but the new one.',
  ];
  const story = (body = BODY, title = 'Bell found'): string =>
    `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>${body.map(text => `<p>${text}</p>`).join('')}</article></body></html>`;
  const teaser = (number: number, more: Partial<FeedEntry> = {}): FeedEntry =>
    entry(number, {
      title: 'Bell found',
      description: TEASER.replace('nine', `nine and ${number}`),
      ...more,
    });
  const url = (number: number): string => `https://courier.example/stories/${number}`;
  const serve = (
    number: number,
    html = story(),
    more: Partial<Extract<Fetched, { kind: 'document' }>> = {},
  ): void => {
    pages.set(url(number), {
      kind: 'document',
      address: url(number),
      movedTo: null,
      bytes: new TextEncoder().encode(html),
      contentType: 'text/html; charset=utf-8',
      etag: null,
      lastModified: null,
      freshSeconds: null,
      ...more,
    });
  };
  const full = { fullText: true };

  it('gets its page’s text as the next revision, and what the feed states of it stays', async () => {
    serve(1);
    expect(await read([teaser(1)], full)).toMatchObject({ added: 1, isComplete: true, problems: [] });
    const article = await only();
    expect(article).toMatchObject({
      title: 'Bell found',
      publisher: 'Courier',
      url: url(1),
      published: { instant: '2026-10-06T08:00:00.000Z', basis: 'feed' },
    });
    expect(article.text).toBe(BODY.join('\n\n'));
    await read([teaser(1)], full);
    expect(asked).toEqual([url(1)]);
    expect(await only()).toEqual(article);
  });

  it('is left as it is where nobody wants full text', async () => {
    serve(1);
    await read([teaser(1)]);
    expect(asked).toEqual([]);
    expect((await only()).text).toContain('Divers found the bell');
  });

  it('is fetched once somebody wants it', async () => {
    serve(1);
    await read([teaser(1)]);
    await read([teaser(1)], full);
    expect((await only()).text).toBe(BODY.join('\n\n'));
  });

  it('is not fetched where the feed gives all of it', async () => {
    const paragraph = `<p>${BODY.join(' ')} ${BODY.join(' ')}</p>`;
    await read([entry(1, { description: paragraph + paragraph })], full);
    expect(asked).toEqual([]);
  });

  it('keeps its teaser where the page is another article, shorter, a picture or the front page', async () => {
    serve(
      1,
      story([
        'Please log in to go on.',
        'Subscribers read all of our stories on every device, for one price a month.',
        'Forgot your password? Ask for another one here.',
        'We use cookies to make all of this better for everyone who comes by.',
      ]),
    );
    serve(2, story(['Divers found the bell of the old ferry in nine and 2 metres of water.']));
    serve(3, 'x', { contentType: 'image/jpeg' });
    serve(4, story(), { address: 'https://courier.example/' });
    const { problems } = await read(
      [1, 2, 3, 4].map(number => teaser(number)),
      full,
    );
    expect(problems).toHaveLength(4);
    const reasons = problems.map(({ reason }) => reason).join(' ');
    for (const part of ['something else', 'no more text', 'leads to no page but to image/jpeg', 'front page'])
      expect(reasons).toContain(part);
    for (const { text } of await articles())
      expect(text).toContain('Divers found the bell of the old ferry in nine');
    expect(await store.problems(source)).toHaveLength(4);
    await read(
      [1, 2, 3, 4].map(number => teaser(number)),
      full,
    );
    expect(asked).toHaveLength(4);
  });

  it('is stored at once, and its page is tried again at later polls, three times in all', async () => {
    const reports = [];
    for (let poll = 0; poll < 5; poll += 1) reports.push(await read([teaser(1)], full));
    expect(reports.map(({ isComplete }) => isComplete)).toEqual([false, false, true, true, true]);
    expect(reports[0]).toMatchObject({
      added: 1,
      problems: [{ where: url(1), reason: 'The server answers 404.' }],
    });
    expect(asked).toHaveLength(3);
    expect(await store.problems(source)).toEqual([{ where: url(1), reason: 'The server answers 404.' }]);
  });

  it('gets its text when the page comes back, and its problem is over', async () => {
    await read([teaser(1)], full);
    serve(1);
    await read([teaser(1)], full);
    expect((await only()).text).toBe(BODY.join('\n\n'));
    expect(await store.problems(source)).toEqual([]);
  });

  it('keeps its full text when it is edited and the page fails', async () => {
    serve(1);
    await read([teaser(1)], full);
    pages.clear();
    for (let poll = 0; poll < 4; poll += 1) {
      await read([teaser(1, { title: 'Bell found at last' })], full);
      expect((await only()).text).toBe(BODY.join('\n\n'));
    }
    expect(asked).toHaveLength(4);
  });

  it('keeps its full text when it is edited and the reading is stopped, and gets the new one later', async () => {
    serve(1);
    await read([teaser(1)], full);
    const stopped = AbortSignal.abort();
    const edited = teaser(1, { title: 'Bell found at last' });
    await read([edited, entry(2)], { ...full, signal: stopped });
    expect((await only()).text).toBe(BODY.join('\n\n'));
    await read([edited], full);
    expect(await only()).toMatchObject({ title: 'Bell found at last', text: BODY.join('\n\n') });
    expect(asked).toHaveLength(2);
  });

  it('keeps its full text when the cleaner changes, while what the feed itself gives is read anew', async () => {
    serve(1);
    const both = [teaser(1), entry(2, { description: `<p>${BODY.join(' ').repeat(5)}</p>` })];
    await read(both, full);
    const states = await store.documentStates(source, ['id:id-1', 'id:id-2']);
    await store.saveDocuments(
      [...states].map(([path, { hash }]) => ({
        source,
        path,
        hash,
        cleaner: 'old',
        seenAt: now,
        articles: [],
        problems: [],
      })),
    );
    await read(both, full);
    const after = await store.documentStates(source, ['id:id-1', 'id:id-2']);
    expect([after.get('id:id-1')?.cleaner, after.get('id:id-2')?.cleaner]).toEqual(['old', READER_VERSION]);
    expect((await articles()).map(({ text }) => text)).toContain(BODY.join('\n\n'));
    expect(asked).toHaveLength(1);
  });

  it('gets the new text of its page when it is edited', async () => {
    serve(1);
    await read([teaser(1)], full);
    const more = [
      ...BODY,
      'On Friday the bell was stolen again, and the divers were asked where they had been.',
    ];
    serve(1, story(more));
    await read([teaser(1, { title: 'Bell found and lost' })], full);
    expect(await only()).toMatchObject({ title: 'Bell found and lost', text: more.join('\n\n') });
  });

  it('is an article by its page alone where the feed gives a title only', async () => {
    serve(1);
    serve(2);
    const report = await read(
      [
        without(teaser(1), 'description'),
        without(entry(2, { title: 'Lamps run out in Gullet' }), 'description'),
      ],
      full,
    );
    expect(report).toMatchObject({ added: 1 });
    expect((await only()).text).toBe(BODY.join('\n\n'));
    expect((await store.problems(source)).map(({ where }) => where)).toEqual([url(2)]);
  });

  it('is one of thirty pages a poll, the newest first', async () => {
    const many = Array.from({ length: 40 }, (_, n) => teaser(n));
    expect(await read(many, full)).toMatchObject({ added: 40, isComplete: false });
    expect(asked).toEqual(many.slice(0, 30).map(({ link }) => link));
    await read(many, full);
    expect(asked).toHaveLength(60);
  });

  it('leaves a host alone that asks for it', async () => {
    pages.set(url(0), {
      kind: 'failed',
      reason: 'Too many requests.',
      status: 429,
      retryAfterSeconds: 60,
      isFinal: false,
    });
    const report = await read(
      [0, 1, 2].map(number => teaser(number)),
      full,
    );
    expect(asked).toEqual([url(0)]);
    expect(report.isComplete).toBe(false);
  });
});
