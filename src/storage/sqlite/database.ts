import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SQLInputValue, StatementSync } from 'node:sqlite';
import { StoreUnavailable } from '../store.ts';
import { DatabaseTooNew, MigrationFailed, migrate } from './migrations.ts';

export type Parameters = Record<string, SQLInputValue>;
/** In the order of their places; three times as quick to bind as named ones. */
export type Values = readonly SQLInputValue[];

export interface Statement<Row> {
  all(parameters?: Parameters | Values): Row[];
  get(parameters?: Parameters | Values): Row | undefined;
  /** Number of rows changed and the id given to the last new row. */
  run(parameters?: Parameters | Values): { changes: number; id: number };
}

/** One connection, with its prepared statements. */
export interface Database {
  query<Row = unknown>(sql: string): Statement<Row>;
  /** All or nothing. A transaction inside another is part of it. */
  transaction<Result>(work: () => Result): Result;
  /** Another number where what was read before may no longer be so: another connection wrote, or work was rolled back. */
  epoch(): number;
  close(): void;
}

/** The file is there and is no database, or a broken one. Nothing is deleted: its owner decides. */
export class DatabaseDamaged extends Error {
  override readonly name = 'DatabaseDamaged';
  readonly file: string;
  constructor(file: string, cause: unknown) {
    super(
      `The database ${file} is damaged. Put a backup in its place, or move it away to begin anew: ` +
        'articles are read again, schedules and settings are lost.',
      { cause },
    );
    this.file = file;
  }
}

/** SQLite's words for result codes NOTADB and CORRUPT, which node:sqlite gives in the message. */
const isDamage = (error: unknown): boolean =>
  error instanceof Error && /file is not a database|database disk image is malformed/.test(error.message);

/**
 * FULL, not NORMAL: in WAL mode NORMAL survives the killing of the process but may forget the last commits when the
 * power goes. A forgotten claim is a digest posted twice, so each commit is on the disk before it is believed.
 */
const SETTINGS = `
  PRAGMA busy_timeout = 5000;
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA foreign_keys = ON;
  PRAGMA cache_size = -32000;
  PRAGMA wal_autocheckpoint = 4000;
`;

/** Opens or makes the database and brings it to the newest schema. Throws StoreUnavailable, DatabaseDamaged, DatabaseTooNew or MigrationFailed. */
export function openDatabase(file: string): Database {
  try {
    if (file !== ':memory:') mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
    const handle = new DatabaseSync(file);
    try {
      handle.exec(SETTINGS);
      migrate(handle);
    } catch (error) {
      handle.close();
      throw error;
    }
    return new Connection(handle);
  } catch (cause) {
    if (cause instanceof DatabaseTooNew || cause instanceof MigrationFailed) throw cause;
    throw isDamage(cause)
      ? new DatabaseDamaged(file, cause)
      : new StoreUnavailable(`open the database ${file}`, cause);
  }
}

type Bound = [Parameters] | Values;

const NOTHING: Values = [];

const bound = (parameters: Parameters | Values): Bound =>
  Array.isArray(parameters) ? (parameters as Values) : [parameters as Parameters];

class PreparedStatement<Row> implements Statement<Row> {
  readonly #statement: StatementSync;

  constructor(statement: StatementSync) {
    this.#statement = statement;
  }

  all(parameters: Parameters | Values = NOTHING): Row[] {
    return this.#statement.all(...(bound(parameters) as SQLInputValue[])) as Row[];
  }

  get(parameters: Parameters | Values = NOTHING): Row | undefined {
    return this.#statement.get(...(bound(parameters) as SQLInputValue[])) as Row | undefined;
  }

  run(parameters: Parameters | Values = NOTHING): { changes: number; id: number } {
    const { changes, lastInsertRowid } = this.#statement.run(...(bound(parameters) as SQLInputValue[]));
    return { changes: Number(changes), id: Number(lastInsertRowid) };
  }
}

class Connection implements Database {
  readonly #handle: DatabaseSync;
  readonly #statements = new Map<string, Statement<unknown>>();
  #epoch = 0;
  #dataVersion = -1;
  /** In the transaction that goes on nothing of others' is seen that was not seen before. */
  #isEpochKnown = false;

  constructor(handle: DatabaseSync) {
    this.#handle = handle;
  }

  query<Row = unknown>(sql: string): Statement<Row> {
    const known = this.#statements.get(sql);
    if (known) return known as Statement<Row>;
    const statement = new PreparedStatement<Row>(this.#handle.prepare(sql));
    this.#statements.set(sql, statement);
    return statement;
  }

  transaction<Result>(work: () => Result): Result {
    if (this.#handle.isTransaction) return work();
    this.#handle.exec('BEGIN IMMEDIATE');
    this.#isEpochKnown = false;
    try {
      const result = work();
      this.#handle.exec('COMMIT');
      return result;
    } catch (error) {
      this.#epoch += 1;
      this.#rollBack();
      throw error;
    }
  }

  epoch(): number {
    if (this.#isEpochKnown && this.#handle.isTransaction) return this.#epoch;
    const row = this.query<{ data_version: number }>('PRAGMA data_version').get();
    const dataVersion = row?.data_version ?? 0;
    if (dataVersion !== this.#dataVersion) this.#epoch += 1;
    this.#dataVersion = dataVersion;
    this.#isEpochKnown = this.#handle.isTransaction;
    return this.#epoch;
  }

  /** A full disk has ended the transaction already. */
  #rollBack(): void {
    if (this.#handle.isTransaction) this.#handle.exec('ROLLBACK');
  }

  close(): void {
    if (this.#handle.isOpen) this.#handle.close();
  }
}

const isFromDatabase = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^ERR_(SQLITE_ERROR|INVALID_STATE)$/.test(String(error.code));

/** Runs work on the database, telling its failures by what was attempted; other errors pass as they are. */
export function attempt<Result>(operation: string, work: () => Result): Promise<Result> {
  return new Promise((resolve, reject) => {
    try {
      resolve(work());
    } catch (error) {
      reject(isFromDatabase(error) ? new StoreUnavailable(operation, error) : (error as Error));
    }
  });
}
