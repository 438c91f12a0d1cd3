import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS, migrate } from '../../src/storage/sqlite/migrations.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import { STORY_SCHEMA } from '../../src/storage/sqlite/story-schema.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'broadsheet-stories-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A database from before stories held anything but copies: 1 and 2 are copies, 3 stands alone, 4 is gone. */
function olderDatabase(): string {
  const file = path.join(folder, 'news.db');
  const database = new DatabaseSync(file);
  migrate(database, MIGRATIONS.slice(0, MIGRATIONS.indexOf(STORY_SCHEMA)));
  database.exec(`
    INSERT INTO source (id, kind, name, name_folded, address, keeps_full_text, shown_share, shown_sentences)
      VALUES (1, 'folder', 'News', 'news', '/news', 1, 0.3, 5);
    INSERT INTO source_scope (scope, source) VALUES ('*', 1);
    INSERT INTO story (id) VALUES (1), (3), (4);`);
  const enter = database.prepare(`
    INSERT INTO article (id, source, external_id, story, revision, state, first_seen, cleaner, captions, shingles, time_key)
    VALUES (:id, 1, :id, :story, :revision, :state, '2024-11-20T08:00:00.000Z', '1', '[]', x'', :key)`);
  const write = database.prepare(
    `INSERT INTO revision (id, article, cleaner, made_at, text)
     VALUES (:revision, :id, '1', '2024-11-20', 'The bridge in Brackwater is shut.')`,
  );
  for (const [id, story] of [
    [1, 1],
    [2, 1],
    [3, 3],
    [4, 4],
  ] as const) {
    const isLive = id !== 4;
    database.exec('BEGIN');
    enter.run({ id, story, revision: id + 10, state: isLive ? 'live' : 'removed', key: isLive ? id : null });
    write.run({ id, revision: id + 10 });
    database.exec('COMMIT');
  }
  database.close();
  return file;
}

describe('a database from before accounts were stories', () => {
  it('keeps who is a copy of whom, and has all its stories settled by the next pass', async () => {
    const store = openSqliteStore(olderDatabase());
    const { texts } = await store.unsettledTexts(100);
    expect(texts.map(copies => copies.map(article => article.id))).toEqual([[1, 2], [3]]);
    await store.close();
  });
});
