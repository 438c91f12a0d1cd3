import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../src/storage/sqlite/database.ts';
import { FEED_SCHEMA } from '../../src/storage/sqlite/feed-schema.ts';
import { FIRST_SCHEMA } from '../../src/storage/sqlite/first-schema.ts';
import { migrate } from '../../src/storage/sqlite/migrations.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { IncomingDocument, Store } from '../../src/storage/store.ts';
import { document, folder, incoming, read } from '../contracts/store-samples.ts';

/** More than wait in memory: each has eight hundred of the 131,072. */
const MANY = 200;
const EACH = 800;

/** Spread over the whole range, as hashes are. */
const shinglesOf = (number: number): number[] =>
  Array.from({ length: EACH }, (_, at) => (((number * EACH + at + 1) * 2_654_435_761) >>> 2) * 4);

let place: string;
let file: string;
let database: Database;
let store: Store;
let source: number;
beforeEach(async () => {
  place = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-shingles-'));
  file = path.join(place, 'news.db');
  database = openDatabase(file);
  store = openSqliteStore(database);
  source = await store.saveSource(folder, null);
});
afterEach(async () => {
  await store.close();
  rmSync(place, { recursive: true, force: true });
});

const documentOf = (number: number, shingles = shinglesOf(number)): IncomingDocument =>
  document(source, String(number), [incoming(read(String(number), `Text ${number}.`), { shingles })]);
const saveMany = async (): Promise<number[]> => {
  const ids: number[] = [];
  for (let from = 0; from < MANY; from += 50) {
    const documents = Array.from({ length: 50 }, (_, at) => documentOf(from + at));
    ids.push(...(await store.saveDocuments(documents)).flatMap(saved => saved.map(each => each.article)));
  }
  return ids;
};
const matchesOf = async (number: number, by: Store = store) =>
  (await by.shingleMatches(shinglesOf(number), 10)).map(({ article, shared, size }) => [
    article,
    shared,
    size,
  ]);
const postings = (): number =>
  database.query<{ count: number }>('SELECT count(*) AS count FROM posting').get()?.count ?? 0;

describe('the index of shingles', () => {
  it('finds what waits and what is entered, counted in full', async () => {
    const ids = await saveMany();
    expect(postings()).toBeGreaterThan(0);
    expect(postings()).toBeLessThan(MANY * EACH);
    for (const number of [0, 99, 199]) expect(await matchesOf(number)).toEqual([[ids[number], EACH, EACH]]);
  });

  it('finds the same after the program was ended', async () => {
    const ids = await saveMany();
    await store.close();
    database = openDatabase(file);
    store = openSqliteStore(database);
    for (const number of [0, 99, 199]) expect(await matchesOf(number)).toEqual([[ids[number], EACH, EACH]]);
  });

  it('finds what another connection saves, and goes on with it', async () => {
    const ids = await saveMany();
    const other = openSqliteStore(file);
    const [[saved] = []] = await other.saveDocuments([documentOf(500)]);
    expect(await matchesOf(500)).toEqual([[saved?.article, EACH, EACH]]);
    await store.saveDocuments([documentOf(501)]);
    expect(await matchesOf(501, other)).toHaveLength(1);
    expect(await matchesOf(42, other)).toEqual([[ids[42], EACH, EACH]]);
    await other.close();
  });

  it('knows nothing of what was rolled back', async () => {
    await saveMany();
    const broken = { ...read('x', 'Text.'), byline: Symbol('no text') as unknown as string };
    const bad = document(source, 'bad', [incoming(broken)]);
    await expect(store.saveDocuments([documentOf(500), bad])).rejects.toBeInstanceOf(Error);
    expect(await matchesOf(500)).toEqual([]);
    const [[saved] = []] = await store.saveDocuments([documentOf(501)]);
    expect(await matchesOf(501)).toEqual([[saved?.article, EACH, EACH]]);
  });

  it.each([
    ['entered long ago', 0],
    ['that still wait', 199],
  ])('forgets shingles %s when their article is dropped or revised', async (_, number) => {
    const id = (await saveMany())[number];
    const revised = incoming(read(String(number), 'Another text.'), { shingles: shinglesOf(700) });
    await store.saveDocument(document(source, String(number), [revised]));
    expect(await matchesOf(number)).toEqual([]);
    expect(await matchesOf(700)).toEqual([[id, EACH, EACH]]);
    await store.dropDocument(source, String(number));
    expect(await matchesOf(700)).toEqual([]);
  });

  it('keeps a few holders of what very many have, and still counts in full what they share', async () => {
    const common = Array.from({ length: 30 }, (_, at) => at * 4);
    const documents = Array.from({ length: 40 }, (_, at) =>
      documentOf(at, [...common, ...shinglesOf(at).slice(0, 30)]),
    );
    const ids = (await store.saveDocuments(documents)).flatMap(saved => saved.map(each => each.article));
    const own = [...common, ...shinglesOf(39).slice(0, 30)];
    const [best, ...others] = await store.shingleMatches(own, 50);
    expect(best).toMatchObject({ article: ids[39], shared: 60, size: 60 });
    expect(others.length).toBeLessThan(10);
    expect(others.every(match => match.shared === 30)).toBe(true);
  });

  it('takes a few shared runs of a long text for chance, and not of a short one', async () => {
    await store.saveDocuments([documentOf(1), documentOf(2, shinglesOf(1).slice(0, 3))]);
    const few = shinglesOf(1).slice(0, 3);
    expect(await store.shingleMatches([...few, ...shinglesOf(9)], 9)).toEqual([]);
    expect(await store.shingleMatches(few, 9)).toHaveLength(2);
  });

  it('takes over what an older database has', async () => {
    const old = path.join(place, 'old.db');
    const handle = new DatabaseSync(old);
    migrate(handle, [FIRST_SCHEMA, FEED_SCHEMA]);
    handle.exec(`
      INSERT INTO source (kind, name, name_folded, address, keeps_full_text, shown_share, shown_sentences)
        VALUES ('folder', 'Old', 'old', '/old', 1, 1, 9);
      INSERT INTO story DEFAULT VALUES;
      INSERT INTO article (source, external_id, story, state, first_seen, cleaner, captions, shingles, time_key)
        VALUES (1, 'a', 1, 'live', '2024-11-20T08:00:00.000Z', '1', '[]', x'04000000ffffffff', 7);
      INSERT INTO shingle VALUES (4, 1), (4294967295, 1);
    `);
    handle.close();
    const moved = openSqliteStore(old);
    expect(await moved.shingleMatches([4, 4_294_967_295], 9)).toEqual([
      { article: 1, story: 1, shared: 2, size: 2 },
    ]);
    await moved.close();
  });
});
