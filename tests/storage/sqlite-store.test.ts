import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { STEMMINGS } from '../../src/language/stemmers.ts';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import { describeStore } from '../contracts/store-contract.ts';
import { query, saveTexts } from '../contracts/store-samples.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-store-'));
let files = 0;
const newFile = () => path.join(folder, `${++files}.db`);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describeStore('SQLite in memory', () => openSqliteStore(':memory:'));
describeStore('SQLite in a file', () => openSqliteStore(newFile()));

describe('two connections to one file', () => {
  it('give an edition to one of them', async () => {
    const file = newFile();
    const stores = [openSqliteStore(file), openSqliteStore(file)];
    const claims = Array.from({ length: 20 }, (_, n) => n).flatMap(day =>
      stores.map(store =>
        store.claimEdition({
          schedule: 1,
          slot: `slot ${day}`,
          mark: 'm',
          nonce: 'n',
          channel: '5',
          claimedAt: '2024-11-21T08:00:00.000Z',
        }),
      ),
    );
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(20);
    await Promise.all(stores.map(store => store.close()));
  });
});

describe('words of another language', () => {
  const GERMAN_TEXTS = [
    'Die Brücken am Hafen sind nicht mehr zu retten.',
    'Die graue Brücke wurde gesperrt.',
    'Eine Brückenwaage stand im Hof.',
    'Bei den Häusern am Ufer blieb es trocken.',
  ];
  const found = async (texts: readonly string[], asked: Parameters<typeof query>) => {
    const store = openSqliteStore(':memory:', STEMMINGS);
    const ids = await saveTexts(store, texts);
    const hits = await store.search(SHARED_SCOPE, query(...asked), { limit: 10, order: 'newest' });
    await store.close();
    return ids.flatMap((id, at) => (hits.some(({ article }) => article === id) ? [at] : [])).join(' ');
  };

  it.each([
    ['the singular', 'Brücke', '0 1'],
    ['the plural', 'Brücken', '0 1'],
    ['another case', 'Haus', '3'],
    ['small letters without umlauts', 'brucke', '0 1'],
  ])('are found in all their forms by %s', async (_, typed, texts) => {
    expect(await found(GERMAN_TEXTS, [typed])).toBe(texts);
  });

  it('are found in all their forms within a phrase', async () => {
    const phrase = { wanted: [{ kind: 'phrase', text: 'grauen Brücken' }] } as const;
    expect(await found(GERMAN_TEXTS, ['', phrase])).toBe('1');
  });

  it('are kept out in all their forms', async () => {
    const unwanted = { unwanted: [{ kind: 'word', text: 'Brücke' }] } as const;
    expect(await found(GERMAN_TEXTS, ['am', unwanted])).toBe('3');
  });

  it('are asked for as typed where no text is in that language', async () => {
    expect(await found(['The Brücken firm failed.', 'A Brücke was shown.'], ['Brücke'])).toBe('1');
  });
});
