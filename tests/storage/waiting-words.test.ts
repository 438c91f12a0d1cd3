import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../src/storage/sqlite/database.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import { WordCounts } from '../../src/storage/sqlite/word-counts.ts';
import type { Store } from '../../src/storage/store.ts';
import { document, folder, incoming, read } from '../contracts/store-samples.ts';

let place: string;
let file: string;
let database: Database;
let store: Store;
let source: number;
beforeEach(async () => {
  place = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-words-'));
  file = path.join(place, 'news.db');
  database = openDatabase(file);
  store = openSqliteStore(database);
  source = await store.saveSource(folder, null);
});
afterEach(async () => {
  await store.close();
  rmSync(place, { recursive: true, force: true });
});

const save = async (by: Store, texts: Record<string, string>): Promise<number[]> => {
  const documents = Object.entries(texts).map(([name, text]) =>
    document(source, name, [incoming(read(name, text))]),
  );
  return (await by.saveDocuments(documents)).flatMap(saved => saved.map(each => each.article));
};
const entered = (): number =>
  database.query<{ count: number }>('SELECT count(*) AS count FROM word').get()?.count ?? 0;
const countOf = async (word: string, by: Store = store): Promise<number> =>
  (await by.knownWords(word)).find(known => known.word === word)?.articles ?? 0;

describe('words that wait to be counted', () => {
  it('are not entered with their article, and are found as soon as somebody asks', async () => {
    await save(store, { a: 'The cormorant left.', b: 'A cormorant came back.' });
    expect(entered()).toBe(0);
    expect(await countOf('cormorant')).toBe(2);
    await save(store, { c: 'Another cormorant.' });
    expect(await countOf('cormorant')).toBe(3);
  });

  it('are counted again from the articles where the memory is gone', async () => {
    await save(store, { a: 'The cormorant left.' });
    await store.close();
    database = openDatabase(file);
    store = openSqliteStore(database);
    await save(store, { b: 'A cormorant came back.', c: 'No bird.' });
    expect(await countOf('cormorant')).toBe(2);
  });

  it('are counted once where two processes save and ask in turn', async () => {
    const other = openSqliteStore(openDatabase(file));
    await save(store, { a: 'The cormorant left.' });
    await save(other, { b: 'A cormorant came back.' });
    expect(await countOf('cormorant', other)).toBe(2);
    await save(store, { c: 'One more cormorant.' });
    expect([await countOf('cormorant'), await countOf('cormorant', other)]).toEqual([3, 3]);
    await other.close();
  });

  it('are those of the text as it is now, and of none that was removed', async () => {
    const [first = 0] = await save(store, { a: 'The cormorant left.', b: 'A cormorant and a heron.' });
    await save(store, { b: 'A heron alone.', c: 'One cormorant.' });
    expect([await countOf('cormorant'), await countOf('heron')]).toEqual([2, 1]);
    await store.removeArticle(first);
    expect(await countOf('cormorant')).toBe(1);
    expect(await countOf('left')).toBe(0);
  });

  it('are not counted of a transaction that came to nothing', async () => {
    const broken = document(source, 'b', [
      incoming(read('b', 'A cormorant.'), { facets: [{ kind: 'topic', label: null as unknown as string }] }),
    ]);
    const fine = document(source, 'a', [incoming(read('a', 'The cormorant left.'))]);
    await expect(store.saveDocuments([fine, broken])).rejects.toThrow();
    expect(await countOf('cormorant')).toBe(0);
    await save(store, { a: 'The cormorant left.' });
    expect(await countOf('cormorant')).toBe(1);
  });

  it('are entered when a thousand articles wait', async () => {
    for (let from = 0; from < 1100; from += 100)
      await save(
        store,
        Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`${from + at}`, `Heron and gull.`])),
      );
    expect(entered()).toBe(3);
    expect(await countOf('heron')).toBe(1100);
  });
});

describe('words of a text', () => {
  it('are of letters alone, lower case, without accents, umlauts spelled out beside them', () => {
    const counts = new WordCounts();
    counts.add('Müller’s “Bridge”', 'The bridge—BRIDGE of 1999b, São Tomé and x11.');
    counts.add(null, 'Muller, a bridge');
    expect(counts.rows().map(([word, , spelled, articles]) => [word, spelled, articles])).toEqual([
      ['and', null, 1],
      ['bridge', null, 2],
      ['muller', 'mueller', 2],
      ['sao', null, 1],
      ['the', null, 1],
      ['tome', null, 1],
    ]);
  });
});
