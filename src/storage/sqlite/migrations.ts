import type { DatabaseSync } from 'node:sqlite';
import { DIGEST_SCHEMA } from './digest-schema.ts';
import { EDIT_SCHEMA } from './edit-schema.ts';
import { FEED_SCHEMA } from './feed-schema.ts';
import { FIRST_SCHEMA } from './first-schema.ts';
import { INDEX_SCHEMA } from './index-schema.ts';
import { RETENTION_SCHEMA } from './retention-schema.ts';
import { SEARCH_SCHEMA } from './search-schema.ts';
import { STORY_SCHEMA } from './story-schema.ts';
import { WordCounts } from './word-counts.ts';
import { WORD_SCHEMA } from './word-schema.ts';

/** Only ever appended to: a database in use has run every step above its version. */
export const MIGRATIONS: readonly string[] = [
  FIRST_SCHEMA,
  FEED_SCHEMA,
  INDEX_SCHEMA,
  STORY_SCHEMA,
  DIGEST_SCHEMA,
  SEARCH_SCHEMA,
  EDIT_SCHEMA,
  RETENTION_SCHEMA,
  WORD_SCHEMA,
];

export class DatabaseTooNew extends Error {
  override readonly name = 'DatabaseTooNew';
  readonly found: number;
  readonly known: number;
  constructor(found: number, known: number) {
    super(
      `The database was written by a newer Broadsheet (schema ${found}, this program knows ${known}). ` +
        'Update the program, or put back a backup made before the update; nothing was changed.',
    );
    this.found = found;
    this.known = known;
  }
}

export class MigrationFailed extends Error {
  override readonly name = 'MigrationFailed';
  readonly step: number;
  constructor(step: number, cause: unknown) {
    super(
      `The database could not be brought to schema ${step}; it stays as it was. ` +
        'Back up DATA_DIR before trying again.',
      { cause },
    );
    this.step = step;
  }
}

const versionOf = (database: DatabaseSync): number =>
  Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);

/** What SQL has no words for; steps alone use it, so that the file can be read by any SQLite. */
function defineFunctions(database: DatabaseSync): void {
  let counts = new WordCounts();
  database.aggregate('count_words', {
    start: () => {
      counts = new WordCounts();
      return null;
    },
    step: (_, title, text) => {
      counts.add(typeof title === 'string' ? title : null, String(text));
      return null;
    },
    result: () => JSON.stringify(counts.rows()),
  });
}

/** Runs the steps that the file has not seen, each in a transaction of its own. Two programs may start at once. */
export function migrate(database: DatabaseSync, steps: readonly string[] = MIGRATIONS): void {
  const found = versionOf(database);
  if (found > steps.length) throw new DatabaseTooNew(found, steps.length);
  if (found < steps.length) defineFunctions(database);
  steps.forEach((sql, index) => {
    if (index >= found) runStep(database, sql, index + 1);
  });
}

function runStep(database: DatabaseSync, sql: string, step: number): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    // whoever waited for the lock finds the step already done
    if (versionOf(database) < step) database.exec(`${sql}; PRAGMA user_version = ${step};`);
    database.exec('COMMIT');
  } catch (cause) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw new MigrationFailed(step, cause);
  }
}
