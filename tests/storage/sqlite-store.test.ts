import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import { describeStore } from '../contracts/store-contract.ts';

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
