import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import { openDatabase } from '../../src/storage/sqlite/database.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import { query } from '../contracts/store-samples.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-killed-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Lets a writer save `documents` documents and kills it in the middle of the next; gives the last number it told. */
async function writeAndKill(file: string, documents: number): Promise<number> {
  const script = path.join(import.meta.dirname, 'killed-writer.ts');
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let last = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    if (last === documents) child.kill('SIGKILL');
  }
  expect((await ended)[1]).toBe('SIGKILL');
  return last;
}

describe('a process killed while it writes', () => {
  it.each([1, 20, 61])('loses nothing that was saved (%i documents)', async documents => {
    const file = path.join(folder, `${documents}.db`);
    const told = await writeAndKill(file, documents);
    const database = openDatabase(file);
    const store = openSqliteStore(database);
    const kept = await store.documents(1);
    for (let n = 1; n <= told; n++) {
      const dropped = (n + 3) % 7 === 0 && n + 3 <= told;
      // the document after the last one told may or may not be there, and may have dropped another
      if ((n + 3) % 7 !== 0 || dropped) expect(kept.has(String(n)), `document ${n}`).toBe(!dropped);
    }
    const hits = await store.search(SHARED_SCOPE, query('bridge'), { limit: 10_000 });
    expect(hits).toHaveLength(kept.size * 3);
    expect(database.query<{ integrity_check: string }>('PRAGMA integrity_check').get()?.integrity_check).toBe(
      'ok',
    );
    database.query("INSERT INTO article_text (article_text, rank) VALUES ('integrity-check', 1)").run();
    await store.close();
  });
});
