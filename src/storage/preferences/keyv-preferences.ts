import Keyv from 'keyv';
import type { Preferences } from '../store.ts';
import { openDatabase } from '../sqlite/database.ts';
import type { Database } from '../sqlite/database.ts';
import { SqliteAdapter } from './sqlite-adapter.ts';

export interface KeyvPreferences<Value> extends Preferences<Value> {
  /** All that is set, without what has expired, in the order of the keys. */
  entries(): AsyncIterable<readonly [key: string, value: Value]>;
  /** Forgets everything in this namespace. */
  clear(): Promise<void>;
  /** Closes the file if it was opened here; a connection that was handed in stays open. */
  close(): Promise<void>;
}

/**
 * Settings or page state in one namespace of the bot's database. Values are what JSON keeps.
 * All methods reject with StoreUnavailable when the database cannot be used.
 */
export function openPreferences<Value>(file: string | Database, namespace: string): KeyvPreferences<Value> {
  const database = typeof file === 'string' ? openDatabase(file) : file;
  const keyv = new Keyv<Value>({
    store: new SqliteAdapter(database),
    namespace,
    // without it an outage reads as "no settings"
    throwOnErrors: true,
    // each failure is thrown to its caller; nobody listens for the event
    emitErrors: false,
    // the namespace is a column, and Keyv takes a key that looks like a prefix ("guild:7" in "guild") for one
    useKeyPrefix: false,
  });
  return {
    get: key => keyv.get(key),
    set: async (key, value, ttl) => {
      await keyv.set(key, value, ttl);
    },
    delete: key => keyv.delete(key),
    entries: () => entriesOf(keyv),
    clear: () => keyv.clear(),
    close: () => {
      if (typeof file === 'string') database.close();
      return Promise.resolve();
    },
  };
}

async function* entriesOf<Value>(keyv: Keyv<Value>): AsyncGenerator<readonly [string, Value]> {
  for await (const entry of keyv.iterator?.(undefined) ?? []) yield entry as [string, Value];
}
