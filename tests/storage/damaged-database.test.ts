import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DatabaseDamaged, openDatabase } from '../../src/storage/sqlite/database.ts';
import { StoreUnavailable } from '../../src/storage/store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-damaged-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const opening = (file: string): unknown => {
  try {
    openDatabase(file).close();
    return null;
  } catch (error) {
    return error;
  }
};

describe('opening a database', () => {
  it('tells a damaged file from one that cannot be reached, and leaves it as it is', () => {
    const file = path.join(folder, 'broadsheet.sqlite');
    writeFileSync(file, 'this is a shopping list and no database at all '.repeat(200));
    const fault = opening(file);
    expect(fault).toBeInstanceOf(DatabaseDamaged);
    expect((fault as DatabaseDamaged).message).toContain('backup');
    expect(readFileSync(file, 'utf8')).toContain('shopping list');
  });

  it('tells of a folder in its place', () => {
    expect(opening(folder)).toBeInstanceOf(StoreUnavailable);
  });
});
