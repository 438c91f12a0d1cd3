import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ingestFeed } from '../../src/ingest/ingest-feed.ts';
import { ingestFolder } from '../../src/ingest/ingest-folder.ts';
import type { Lexicons } from '../../src/language/lexicons.ts';
import { loadLexicons } from '../../src/lexicon-files.ts';
import { DEFAULT_RIGHTS } from '../../src/model/article.ts';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import { readFeedText } from '../../src/reading/read-feed.ts';
import type { Fetched } from '../../src/sources/fetch/fetcher.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { rssText } from '../feed-server/rss-feed.ts';

const reader = vi.hoisted(() => ({ version: '1.1' }));
vi.mock('../../src/ingest/reader-version.ts', () => ({
  get READER_VERSION() {
    return reader.version;
  },
}));

const WORD = 'Millrace';
const clock = (): string => '2026-10-07T12:00:00.000Z';
const good = loadLexicons();

/** The word lists of a version that stumbles over one word. */
function stumbling(): Lexicons {
  const stops = new Set(good.sets['stop-words']);
  const has = stops.has.bind(stops);
  stops.has = word => {
    if (word === WORD.toLowerCase()) throw new RangeError('the rule ran out of tokens');
    return has(word);
  };
  return { ...good, sets: { ...good.sets, 'stop-words': stops } };
}

let store: Store;
let folder: string;
beforeEach(() => {
  reader.version = '1.1';
  store = openSqliteStore(':memory:');
  folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-later-'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await store.close();
});

const OLD = `The ${WORD} was dredged in March, and the miller paid half of the bill himself.`;
const put = (name: string, text: string): void => {
  writeFileSync(path.join(folder, name), text);
};
const pass = (lexicons: Lexicons) => ingestFolder(folder, { store, lexicons, clock }, { name: 'corpus' });
const textOf = async (): Promise<string[]> => {
  const ids = [1, 2, 3, 4].map(Number);
  return (await store.articles(SHARED_SCOPE, ids)).map(article => article.text);
};

describe('a stored file over which a later version stumbles', () => {
  it('keeps what was read of it, is named with the reason, and is not tried at every pass', async () => {
    put('a.txt', OLD);
    await pass(good);
    reader.version = '1.2';
    const report = await pass(stumbling());
    expect([report.gone, report.revised]).toEqual([0, 0]);
    expect(report.problems.map(({ where }) => where)).toEqual(['a.txt']);
    expect(report.problems[0]?.reason).toContain('the rule ran out of tokens. What was read of it before');
    expect(await textOf()).toEqual([OLD]);
    const again = await pass(stumbling());
    expect([again.unchanged, again.problems]).toEqual([1, report.problems]);
  });

  it('is tried again by the next version, and is named no more', async () => {
    put('a.txt', OLD);
    await pass(good);
    reader.version = '1.2';
    await pass(stumbling());
    reader.version = '1.3';
    expect((await pass(good)).problems).toEqual([]);
    expect(await textOf()).toEqual([OLD]);
  });

  it('shows its new text as soon as a version can read it', async () => {
    put('a.txt', 'The mill stood still for a week while the miller waited for the diggers.');
    await pass(good);
    put('a.txt', OLD);
    expect((await pass(stumbling())).problems).toHaveLength(1);
    expect((await textOf())[0]).toContain('stood still');
    reader.version = '1.2';
    expect((await pass(good)).revised).toBe(1);
    expect(await textOf()).toEqual([OLD]);
  });

  it('keeps one line of a collection and still lets go of a line that was deleted', async () => {
    const line = (id: string, text: string) => JSON.stringify({ id, title: `Report ${id}`, text });
    const first = line('first', OLD);
    const second = line(
      'second',
      'A barge with gravel ran aground below the weir and was pulled free at noon.',
    );
    const third = line(
      'third',
      'The lock keeper retired on Friday after thirty years at the same four gates.',
    );
    put('all.jsonl', [first, second, third].join('\n'));
    await pass(good);
    put('all.jsonl', [first, third].join('\n'));
    const report = await pass(stumbling());
    expect(report.problems).toHaveLength(1);
    expect((await textOf()).map(text => text.slice(0, 12))).toEqual([OLD.slice(0, 12), 'The lock kee']);
  });
});

describe('an entry’s page over which we stumble', () => {
  const ADDRESS = 'https://courier.example/feed';
  const body = [
    `The ${WORD} was dredged in March for the first time in forty years, and the miller paid half of the bill.`,
    'The other half came from the town, which had asked for three offers and took the second of them.',
    'Children from the lower school counted eleven bicycles, two safes and a church bell in the mud.',
    'The bell was cleaned and hung in the town hall, where it rings at the beginning of each meeting.',
  ];
  const page: Fetched = {
    kind: 'document',
    address: 'https://courier.example/mill',
    movedTo: null,
    contentType: 'text/html; charset=utf-8',
    bytes: new TextEncoder().encode(
      `<html><body><article><h1>The mill is dredged</h1>${body.map(text => `<p>${text}</p>`).join('')}</article></body></html>`,
    ),
    etag: null,
    lastModified: null,
    freshSeconds: null,
  };

  it('leaves the teaser, and the page is asked for again by the next version', async () => {
    const source = await store.saveSource(
      { kind: 'feed', name: 'Courier', address: ADDRESS, rights: DEFAULT_RIGHTS },
      null,
    );
    const entries = [
      {
        id: 'mill',
        title: 'The mill is dredged',
        link: 'https://courier.example/mill',
        description: 'The channel was dredged in March for the first time in forty years.',
        published: new Date('2026-10-06T08:00:00.000Z'),
      },
    ];
    let asked = 0;
    const fetcher = {
      fetch: (): Promise<Fetched> => {
        asked += 1;
        return Promise.resolve(page);
      },
      close: () => Promise.resolve(),
    };
    const poll = (lexicons: Lexicons) => {
      const feed = readFeedText(rssText({ title: 'Courier', entries }), ADDRESS);
      if (!feed.ok) throw new Error(feed.reason);
      const pages = { fetcher, wait: () => Promise.resolve() };
      const signal = new AbortController().signal;
      return ingestFeed(
        { source, address: ADDRESS, feed, isBacklog: false, pages, signal },
        { store, lexicons, clock },
      );
    };
    const { problems } = await poll(stumbling());
    expect(problems.map(({ reason }) => reason).join()).toContain('the rule ran out of tokens');
    expect((await store.problems(source)).map(({ reason }) => reason).join()).toContain('ran out of tokens');
    expect((await textOf())[0]).toContain('The channel was dredged');
    await poll(stumbling());
    expect(asked).toBe(1);
    reader.version = '1.2';
    await poll(good);
    expect(asked).toBe(2);
    expect((await textOf())[0]).toContain('eleven bicycles');
    expect(await store.problems(source)).toEqual([]);
  });
});
