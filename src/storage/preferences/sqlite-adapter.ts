import { EventEmitter } from 'node:events';
import type { KeyvStoreAdapter } from 'keyv';
import { attempt } from '../sqlite/database.ts';
import type { Database } from '../sqlite/database.ts';

interface Entry {
  key: string;
  value: string;
}

const NOT_EXPIRED = '(expires_at IS NULL OR expires_at >= :now)';

/**
 * A Keyv store over the table `preference`. Keyv sets `namespace` on the adapter that it is given, so an adapter
 * shared by two instances would serve both the later name: each instance has one of its own.
 */
export class SqliteAdapter extends EventEmitter implements KeyvStoreAdapter {
  /** Keyv makes its iterator only for dialects that it knows. */
  readonly opts: Record<string, unknown> = { dialect: 'sqlite', url: '' };
  namespace: string | undefined;
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  get<Value>(key: string): Promise<Value | undefined> {
    return attempt(
      `read the setting ${key}`,
      () =>
        this.#database
          .query<Entry>(
            `SELECT value FROM preference
             WHERE namespace = :namespace AND key = :key AND ${NOT_EXPIRED}`,
          )
          .get({ ...this.#names(key), now: Date.now() })?.value as Value | undefined,
    );
  }

  set(key: string, value: string, ttl?: number): Promise<boolean> {
    return attempt(`save the setting ${key}`, () => {
      const now = Date.now();
      return this.#database.transaction(() => {
        this.#database.query('DELETE FROM preference WHERE expires_at < :now').run({ now });
        this.#database
          .query(
            `INSERT INTO preference (namespace, key, value, expires_at)
             VALUES (:namespace, :key, :value, :expires)
             ON CONFLICT DO UPDATE SET value = excluded.value, expires_at = excluded.expires_at`,
          )
          .run({ ...this.#names(key), value, expires: ttl === undefined ? null : now + ttl });
        return true;
      });
    });
  }

  delete(key: string): Promise<boolean> {
    return attempt(
      `delete the setting ${key}`,
      () =>
        this.#database
          .query('DELETE FROM preference WHERE namespace = :namespace AND key = :key')
          .run(this.#names(key)).changes > 0,
    );
  }

  clear(): Promise<void> {
    return attempt('clear settings', () => {
      this.#database
        .query('DELETE FROM preference WHERE namespace = :namespace')
        .run({ namespace: this.namespace ?? '' });
    });
  }

  async *iterator<Value>(namespace?: string): AsyncGenerator<(string | Awaited<Value> | undefined)[], void> {
    const entries = await attempt('list settings', () =>
      this.#database
        .query<Entry>(
          `SELECT key, value FROM preference WHERE namespace = :namespace AND ${NOT_EXPIRED} ORDER BY key`,
        )
        .all({ namespace: namespace ?? '', now: Date.now() }),
    );
    for (const { key, value } of entries) yield [key, value];
  }

  #names(key: string): { namespace: string; key: string } {
    return { namespace: this.namespace ?? '', key };
  }
}
