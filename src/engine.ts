import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Answers, createAnswers } from './answers/answers.ts';
import { type FolderReading, type FolderReport, ingestFolder } from './ingest/ingest-folder.ts';
import type { Lexicons } from './language/lexicons.ts';
import { loadLexicons } from './lexicon-files.ts';
import { openPreferences } from './storage/preferences/keyv-preferences.ts';
import { openDatabase } from './storage/sqlite/database.ts';
import { STEMMINGS } from './language/stemmers.ts';
import { openSqliteStore } from './storage/sqlite/sqlite-store.ts';
import { type Preferences, type Store, StoreUnavailable } from './storage/store.ts';

/** Everything that answers, without Discord: shared by the bot and the command line. */
export interface Engine {
  readonly store: Store;
  readonly lexicons: Lexicons;
  readonly answers: Answers;
  preferences<Value>(namespace: string): Preferences<Value>;
  /** Brings the store up to date with a folder: the corpus, unless another name is given. */
  ingest(folder: string, reading?: Partial<FolderReading>): Promise<FolderReport>;
  close(): Promise<void>;
}

/** ISO 8601 in UTC. */
export const now = (): string => new Date().toISOString();

/** The database's file in a data folder, which is made where it is missing. */
export function databaseIn(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true });
  } catch (error) {
    throw new StoreUnavailable(`make its folder ${dataDir}`, error);
  }
  return path.join(dataDir, 'broadsheet.sqlite');
}

/**
 * @param file database file, or ':memory:'
 * @throws StoreUnavailable
 */
export function openEngine(file: string): Engine {
  const lexicons = loadLexicons();
  const database = openDatabase(file);
  const store = openSqliteStore(database, STEMMINGS);
  return {
    store,
    lexicons,
    answers: createAnswers({ store, lexicons }),
    preferences: namespace => openPreferences(database, namespace),
    ingest: (folder, reading) =>
      ingestFolder(path.resolve(folder), { store, lexicons, clock: now }, { name: 'corpus', ...reading }),
    close: () => store.close(),
  };
}
