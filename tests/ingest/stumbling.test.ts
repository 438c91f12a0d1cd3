import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ingestFeed } from '../../src/ingest/ingest-feed.ts';
import { ingestFolder } from '../../src/ingest/ingest-folder.ts';
import { settleStories } from '../../src/ingest/settle-stories.ts';
import { loadLexicons } from '../../src/lexicon-files.ts';
import type { Lexicons } from '../../src/language/lexicons.ts';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import { readFeedText } from '../../src/reading/read-feed.ts';
import type { Fetched } from '../../src/sources/fetch/fetcher.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { type FeedEntry, rssText } from '../feed-server/rss-feed.ts';

const ADDRESS = 'https://courier.example/feed';
const WORD = 'Stumblestone';
const clock = (): string => '2026-10-07T12:00:00.000Z';
const good = loadLexicons();

/** How often the annotator met the word over which it stumbles. */
let stumbles = 0;

/** The word lists, one of which throws when it is asked for a certain word. */
function stumbling(): Lexicons {
  const stops = new Set(good.sets['stop-words']);
  const has = stops.has.bind(stops);
  stops.has = word => {
    if (word !== WORD.toLowerCase()) return has(word);
    stumbles += 1;
    throw new RangeError('the rule ran out of tokens');
  };
  return { ...good, sets: { ...good.sets, 'stop-words': stops } };
}

let store: Store;
beforeEach(() => {
  store = openSqliteStore(':memory:');
  stumbles = 0;
});
afterEach(() => store.close());

const live = async (): Promise<number> => (await store.counts(SHARED_SCOPE)).articles;

describe('a feed with an entry over which the annotator stumbles', () => {
  const bad = `The ${WORD} was moved to the museum, and nobody in the quarter knew who had paid for the lorry.`;
  const entries: FeedEntry[] = [
    'The tram company bought eleven bells from a closed school and hung them in its depot.',
    bad,
    'A cellar under the fish market filled with water, and two carpenters built a bridge of doors.',
  ].map((text, at) => ({
    id: `id-${at}`,
    title: `Report number ${at}`,
    link: `https://courier.example/${at}`,
    description: `<p>${text}</p>`,
    published: new Date('2026-10-06T08:00:00.000Z'),
  }));
  let source: number;
  beforeEach(async () => {
    source = await store.saveSource(
      {
        kind: 'feed',
        name: 'Courier',
        address: ADDRESS,
        rights: { keepsFullText: true, shownShare: 0.3, shownSentences: 5 },
      },
      null,
    );
  });

  const poll = (given: readonly FeedEntry[], lexicons = stumbling(), page?: Fetched) => {
    const feed = readFeedText(rssText({ title: 'Courier', entries: given }), ADDRESS);
    if (!feed.ok) throw new Error(feed.reason);
    const fetcher = {
      fetch: (): Promise<Fetched> => (page ? Promise.resolve(page) : Promise.reject(new Error('no page'))),
      close: () => Promise.resolve(),
    };
    const pages = page ? { fetcher, wait: () => Promise.resolve() } : null;
    return ingestFeed(
      { source, address: ADDRESS, feed, isBacklog: false, pages, signal: new AbortController().signal },
      { store, lexicons, clock },
    );
  };

  it('keeps the others, and names it with the reason', async () => {
    const { added, problems } = await poll(entries);
    expect([added, await live()]).toEqual([2, 2]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.reason).toContain('could not be taken in: the rule ran out of tokens');
    expect(await store.problems(source)).toEqual(problems);
  });

  it('does not try it again until it changes', async () => {
    await poll(entries);
    const before = stumbles;
    expect(before).toBeGreaterThan(0);
    expect((await poll(entries)).problems).toEqual([]);
    expect(stumbles).toBe(before);
    const edited = entries.map(each => ({ ...each, description: each.description?.replace(WORD, 'stone') }));
    expect((await poll(edited as FeedEntry[])).added).toBe(1);
    expect([await live(), await store.problems(source)]).toEqual([3, []]);
  });

  it('keeps what the feed gives where the page makes the reader throw', async () => {
    const page = {
      kind: 'document',
      address: 'https://courier.example/0',
      contentType: 'text/html',
      get bytes(): Uint8Array {
        throw new RangeError('the tree is too deep');
      },
    } as unknown as Fetched;
    const { added, problems } = await poll(entries, good, page);
    expect(added).toBe(3);
    expect(problems.map(each => each.reason)).toContain(
      'The entry’s page could not be read: the tree is too deep.',
    );
  });
});

describe('a folder with a file over which the annotator stumbles', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-stumbling-'));
    put('a.txt', 'The lighthouse at Gullet Point went dark on Tuesday for the first time in ninety years.');
    put('b.txt', `The ${WORD} was moved to the museum before the rain came, the harbour office said.`);
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const put = (name: string, text: string): void => {
    writeFileSync(path.join(folder, name), text);
  };
  const pass = (lexicons = stumbling()) =>
    ingestFolder(folder, { store, lexicons, clock }, { name: 'corpus' });

  it('reads the rest, tells the file each time, and tries it again only when it has changed', async () => {
    const first = await pass();
    expect([first.added, first.problems.map(({ where }) => where)]).toEqual([1, ['b.txt']]);
    const before = stumbles;
    const second = await pass();
    expect([second.unchanged, second.problems, stumbles]).toEqual([2, first.problems, before]);
    put('b.txt', 'The stone was moved to the museum before the rain came, the harbour office said.');
    const third = await pass();
    expect([third.added, third.problems, await live()]).toEqual([1, [], 2]);
  });

  it('settles the stories of all others', async () => {
    const context = { store, lexicons: stumbling(), clock };
    await pass(good);
    await store.markUnsettled([1, 2]);
    await settleStories([], context);
    expect(stumbles).toBeGreaterThan(0);
    expect(await store.openAccounts(10)).toEqual([]);
    expect((await store.unsettledTexts(10)).notes).toEqual([]);
  });
});
