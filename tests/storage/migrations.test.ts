import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import { DatabaseTooNew, MIGRATIONS, MigrationFailed, migrate } from '../../src/storage/sqlite/migrations.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import { StoreUnavailable } from '../../src/storage/store.ts';
import { saveTexts } from '../contracts/store-samples.ts';

const versionOf = (database: DatabaseSync) => database.prepare('PRAGMA user_version').get()?.['user_version'];

describe('migrations', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-migrations-'));
    file = path.join(folder, 'deep', 'news.db');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('bring an empty file to the newest schema, and leave it so', async () => {
    const store = openSqliteStore(file);
    await saveTexts(store, ['The bridge is open.']);
    await store.close();
    const again = openSqliteStore(file);
    expect((await again.counts(SHARED_SCOPE)).articles).toBe(1);
    await again.close();
    const database = new DatabaseSync(file);
    expect(versionOf(database)).toBe(MIGRATIONS.length);
    database.close();
  });

  it('run only the steps that an older file has not seen, and keep what is in it', () => {
    const database = new DatabaseSync(':memory:');
    migrate(database, ['CREATE TABLE one (x)', 'INSERT INTO one VALUES (1)']);
    migrate(database, ['CREATE TABLE one (x)', 'INSERT INTO one VALUES (1)', 'ALTER TABLE one ADD COLUMN y']);
    expect(versionOf(database)).toBe(3);
    expect(database.prepare('SELECT * FROM one').all()).toEqual([expect.objectContaining({ x: 1, y: null })]);
    database.close();
  });

  it('count the words of what an older file holds', async () => {
    const store = openSqliteStore(file);
    await saveTexts(store, ['The Müller bridge.', 'A bridge.']);
    // whoever asks for words has them counted
    await store.knownWords('brigde');
    await store.close();
    const database = new DatabaseSync(file);
    const known = 'SELECT * FROM word ORDER BY word';
    const before = database.prepare(known).all();
    expect(before).toContainEqual(
      expect.objectContaining({ word: 'muller', spelled: 'mueller', articles: 1 }),
    );
    database.exec('DROP TABLE word; DROP TABLE label_use; PRAGMA user_version = 0');
    migrate(database, [MIGRATIONS.find(sql => sql.includes('CREATE TABLE word ')) ?? '']);
    expect(database.prepare(known).all()).toEqual(before);
    database.close();
  });

  it('leave the file at the last good step when one fails', () => {
    const database = new DatabaseSync(':memory:');
    const steps = ['CREATE TABLE one (x)', 'INSERT INTO one VALUES (1); SELECT * FROM nowhere'];
    expect(() => {
      migrate(database, steps);
    }).toThrow(MigrationFailed);
    expect(versionOf(database)).toBe(1);
    expect(database.prepare('SELECT * FROM one').all()).toEqual([]);
    database.close();
  });

  it('refuse a database that a newer program wrote, without touching it', async () => {
    await openSqliteStore(file).close();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 999');
    expect(() => openSqliteStore(file)).toThrow(DatabaseTooNew);
    expect(() => openSqliteStore(file)).toThrow(/Update the program, or put back a backup/);
    expect(versionOf(database)).toBe(999);
    database.close();
  });

  it('tell that a file is no database', () => {
    expect(() => openSqliteStore(folder)).toThrow(StoreUnavailable);
  });
});
