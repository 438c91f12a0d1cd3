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
import { document, folder as folderSource, incoming, query, read } from '../contracts/store-samples.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-killed-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Lets a program tell `times` times that it did something and kills it in the middle of the next; gives the last number. */
async function runAndKill(program: string, file: string, times: number): Promise<number> {
  const script = path.join(import.meta.dirname, program);
  const child = spawn(process.execPath, [script, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  let last = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    last = Number(line);
    if (last === times) child.kill('SIGKILL');
  }
  expect((await ended)[1]).toBe('SIGKILL');
  return last;
}

describe('a process killed while it writes', () => {
  it.each([1, 20, 61])('loses nothing that was saved (%i documents)', async documents => {
    const file = path.join(folder, `${documents}.db`);
    const told = await runAndKill('killed-writer.ts', file, documents);
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

describe('a process killed while it forgets removed articles', () => {
  it('has forgotten each of them whole or not at all, and the rest the next time', async () => {
    const file = path.join(folder, 'forgetting.db');
    const before = openSqliteStore(file);
    const source = await before.saveSource(folderSource, null);
    const count = 60;
    for (let n = 0; n < count; n++) {
      const one = incoming(read(`${n}`, `Bridge news number ${n}.`), { shingles: [4 * n + 4] });
      await before.saveDocument(document(source, `${n}`, [one]));
    }
    for (let n = 0; n < count; n++) if (n % 2 === 0) await before.dropDocument(source, `${n}`);
    await before.close();

    const told = await runAndKill('killed-forgetter.ts', file, 7);
    const database = openDatabase(file);
    const store = openSqliteStore(database);
    const rows = database
      .query<{ hasText: number; hasFindings: number; hasShingles: number }>(
        `SELECT revision.text IS NOT NULL AS hasText, annotation.article IS NOT NULL AS hasFindings,
           article.shingles <> x'' AS hasShingles
         FROM article JOIN revision ON revision.id = article.revision
         LEFT JOIN annotation ON annotation.article = article.id WHERE state = 'removed'`,
      )
      .all();
    const gone = rows.filter(row => row.hasText === 0);
    expect(gone.every(row => row.hasFindings === 0 && row.hasShingles === 0)).toBe(true);
    expect(rows.filter(row => row.hasFindings === 0)).toHaveLength(gone.length);
    expect(gone.length).toBeGreaterThanOrEqual(told);
    expect(gone.length).toBeLessThan(count / 2);

    expect(await store.forgetRemoved('2999-01-01T00:00:00.000Z', 100)).toBe(count / 2 - gone.length);
    expect(await store.search(SHARED_SCOPE, query('bridge'), { limit: 100 })).toHaveLength(count / 2);
    database.query("INSERT INTO article_text (article_text, rank) VALUES ('integrity-check', 1)").run();
    await store.close();
  });
});
