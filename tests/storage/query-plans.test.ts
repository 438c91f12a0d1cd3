import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SHARED_SCOPE } from '../../src/model/query.ts';
import { type Database, openDatabase } from '../../src/storage/sqlite/database.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import type { Store } from '../../src/storage/store.ts';
import { query } from '../contracts/store-samples.ts';

/** Steps that take a look at all articles, or all topics, of a store: fast in a test, a tenth of a second in a large store. */
const WHOLE_TABLES =
  /^(?:SCAN (?:article|facet|article_facet|revision|annotation)\b|SEARCH (?:article|facet) USING INDEX sqlite_autoindex_(?:article_2 \(source|facet_1 \(kind)=\?\))/;

let database: Database;
let store: Store;
let asked: string[];
beforeEach(() => {
  asked = [];
  database = openDatabase(':memory:');
  const recorded: Database = {
    query: <Row>(sql: string) => {
      asked.push(sql);
      return database.query<Row>(sql);
    },
    transaction: work => database.transaction(work),
    epoch: () => database.epoch(),
    close: () => {
      database.close();
    },
  };
  store = openSqliteStore(recorded);
});
afterEach(async () => {
  await store.close();
});

const stepsOf = (sql: string): string[] =>
  database
    .query<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all()
    .map(row => row.detail);

async function wholeTablesRead(work: () => Promise<unknown>): Promise<string[]> {
  await work();
  expect(asked).not.toEqual([]);
  return asked.flatMap(stepsOf).filter(step => WHOLE_TABLES.test(step));
}

describe('what an answer asks of the store', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a search', () => store.search(SHARED_SCOPE, query('ferry'), { limit: 10 })],
    ['the newest matches', () => store.search(SHARED_SCOPE, query('ferry'), { limit: 10, order: 'newest' })],
    ['articles', () => store.articles(SHARED_SCOPE, [1, 2])],
    ['annotated articles', () => store.annotated(SHARED_SCOPE, [1, 2])],
    ['members of stories', () => store.storyMembers(SHARED_SCOPE, [1, 2])],
    ['topics of articles', () => store.topicsOf(SHARED_SCOPE, [1, 2])],
    ['the number of articles', () => store.articleCount(SHARED_SCOPE)],
    ['a revision', () => store.revision(SHARED_SCOPE, 1)],
    ['labels', () => store.facets(SHARED_SCOPE, 'topic', 'fer', 25)],
    ['likely spellings', () => store.knownWords('ferri')],
  ])('%s: reads no whole table', async (_, work) => {
    expect(await wholeTablesRead(work)).toEqual([]);
  });

  it('would be noticed', async () => {
    expect(await wholeTablesRead(() => store.counts(SHARED_SCOPE))).toHaveLength(1);
  });
});
