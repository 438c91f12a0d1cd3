import Keyv from 'keyv';
import keyvTestSuite, { keyvIteratorTests } from '@keyv/test-suite';
import * as vitest from 'vitest';
import { SqliteAdapter } from '../../src/storage/preferences/sqlite-adapter.ts';
import { openPreferences } from '../../src/storage/preferences/keyv-preferences.ts';
import { openDatabase } from '../../src/storage/sqlite/database.ts';
import { StoreUnavailable } from '../../src/storage/store.ts';

const { afterAll, afterEach, beforeEach, describe, expect, it, vi } = vitest;

async function listed<Entry>(entries: AsyncIterable<Entry>): Promise<Entry[]> {
  const list: Entry[] = [];
  for await (const entry of entries) list.push(entry);
  return list;
}

describe('the suite for Keyv stores', () => {
  const database = openDatabase(':memory:');
  const newAdapter = () => new SqliteAdapter(database);
  keyvTestSuite(vitest, Keyv, newAdapter);
  keyvIteratorTests(vitest, Keyv, newAdapter);
  afterAll(() => {
    database.close();
  });
});

describe('preferences', () => {
  let database: ReturnType<typeof openDatabase>;
  beforeEach(() => {
    database = openDatabase(':memory:');
  });
  afterEach(() => {
    vi.useRealTimers();
    database.close();
  });
  const open = (namespace: string) => openPreferences<{ theme: string }>(database, namespace);

  it('know nothing that was never set', async () => {
    expect(await open('guild').get('1')).toBeUndefined();
    expect(await open('guild').delete('1')).toBe(false);
  });

  it('keep a value until it is changed or deleted', async () => {
    const guild = open('guild');
    await guild.set('1', { theme: 'dark' });
    await guild.set('1', { theme: 'light' });
    expect(await open('guild').get('1')).toEqual({ theme: 'light' });
    expect(await guild.delete('1')).toBe(true);
    expect(await guild.get('1')).toBeUndefined();
  });

  it('forget a value when its time to live is over', async () => {
    vi.useFakeTimers({ now: Date.parse('2024-11-21T08:00:00Z'), toFake: ['Date'] });
    const page = open('page');
    await page.set('1', { theme: 'dark' }, 60_000);
    vi.setSystemTime(Date.parse('2024-11-21T08:01:00Z'));
    expect(await page.get('1')).toEqual({ theme: 'dark' });
    vi.setSystemTime(Date.parse('2024-11-21T08:01:01Z'));
    expect(await page.get('1')).toBeUndefined();
  });

  it('sweep what has expired out of the file', async () => {
    vi.useFakeTimers({ now: Date.parse('2024-11-21T08:00:00Z'), toFake: ['Date'] });
    const page = open('page');
    await page.set('1', { theme: 'dark' }, 1000);
    vi.setSystemTime(Date.parse('2024-11-21T09:00:00Z'));
    await page.set('2', { theme: 'dark' });
    expect(database.query('SELECT key FROM preference').all()).toEqual([
      expect.objectContaining({ key: '2' }),
    ]);
  });

  it('clear and list their own namespace only', async () => {
    const [guild, person] = [open('guild'), open('person')];
    await guild.set('1', { theme: 'dark' });
    await person.set('1', { theme: 'light' });
    await guild.clear();
    expect(await listed(guild.entries())).toEqual([]);
    expect(await listed(person.entries())).toEqual([['1', { theme: 'light' }]]);
  });

  it('keep a key apart that looks like a namespace', async () => {
    const guild = open('guild');
    await guild.set('guild:1', { theme: 'dark' });
    expect(await guild.get('1')).toBeUndefined();
    expect(await listed(guild.entries())).toEqual([['guild:1', { theme: 'dark' }]]);
  });

  it('reject when the database is gone instead of saying that nothing is set', async () => {
    const guild = open('guild');
    await guild.set('1', { theme: 'dark' });
    database.close();
    await expect(guild.get('1')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(guild.set('1', { theme: 'light' })).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(guild.delete('1')).rejects.toBeInstanceOf(StoreUnavailable);
    await expect(guild.clear()).rejects.toBeInstanceOf(StoreUnavailable);
  });
});
