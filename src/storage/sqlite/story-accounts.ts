import type { SettledAccount, StoryAccount, UnsettledTexts } from '../store.ts';
import { articlesForStories } from './articles.ts';
import type { Database } from './database.ts';

interface AccountRow {
  article: number;
  day: number;
  is_dated: number;
  first_day: number | null;
  last_day: number | null;
  minute: number | null;
  terms: Uint8Array;
  names: string;
  block: number | null;
  level: number;
}

/** Copies of this article's text that can be found, itself with them: `article` and its `copies`. */
const WITH_COPIES = `
  SELECT own.value AS article, coalesce(other.article, own.value) AS copy
  FROM json_each(:articles) AS own
  LEFT JOIN story_copy AS mine ON mine.article = own.value
  LEFT JOIN story_copy AS other ON other.label = mine.label`;

export function markUnsettled(database: Database, articles: readonly number[]): void {
  database
    .query(
      `INSERT OR IGNORE INTO story_unsettled (article)
       SELECT value FROM json_each(:articles) WHERE value IN (SELECT id FROM article)`,
    )
    .run({ articles: JSON.stringify(articles) });
}

/** Notes of what has changed, oldest first, and the texts that are concerned: each with its copies. */
export function unsettledTexts(database: Database, limit: number): UnsettledTexts {
  const notes = database
    .query<{ id: number; article: number }>(
      'SELECT id, article FROM story_unsettled ORDER BY id LIMIT :limit',
    )
    .all({ limit });
  const noted = notes.map(note => note.article);
  const ids = new Set(noted);
  for (const { copy } of database
    .query<{ copy: number }>(`SELECT DISTINCT copy FROM (${WITH_COPIES})`)
    .all({ articles: JSON.stringify(noted) }))
    ids.add(copy);
  const labels = new Map(
    database
      .query<{ article: number; label: number }>(
        `SELECT story_copy.article AS article, label FROM story_copy
         JOIN article ON article.id = story_copy.article AND article.revision = story_copy.revision
         WHERE story_copy.article IN (SELECT value FROM json_each(:articles))`,
      )
      .all({ articles: JSON.stringify([...ids]) })
      .map(row => [row.article, row.label]),
  );
  const live = articlesForStories(database, [...ids]);
  const texts = Map.groupBy(live, article => labels.get(article.id) ?? `alone ${article.id}`);
  return { notes: notes.map(note => note.id), articles: [...ids], texts: [...texts.values()] };
}

/** Puts these accounts in the place of all that the articles had; what stood in a block with them is open again. */
export function saveAccounts(
  database: Database,
  { notes, articles }: Pick<UnsettledTexts, 'notes' | 'articles'>,
  accounts: readonly StoryAccount[],
): void {
  database.transaction(() => {
    const concerned = { articles: JSON.stringify(articles) };
    database
      .query(
        `UPDATE story_account SET block = NULL, level = 0 WHERE block IN (
           SELECT block FROM story_account WHERE article IN (SELECT value FROM json_each(:articles)))`,
      )
      .run(concerned);
    database
      .query('DELETE FROM story_account WHERE article IN (SELECT value FROM json_each(:articles))')
      .run(concerned);
    for (const account of accounts) enterAccount(database, account);
    database
      .query('DELETE FROM story_unsettled WHERE id IN (SELECT value FROM json_each(:notes))')
      .run({ notes: JSON.stringify(notes) });
  });
}

function enterAccount(database: Database, account: StoryAccount): void {
  // an article that was removed in the meantime has its own note
  database
    .query(
      `INSERT INTO story_account (article, day, is_dated, first_day, last_day, minute, terms, names, block, level)
       SELECT id, :day, :isDated, :first, :last, :minute, :terms, :names, NULL, 0
       FROM article WHERE id = :article AND time_key IS NOT NULL`,
    )
    .run({
      article: account.id,
      day: account.day,
      isDated: account.isDated ? 1 : 0,
      first: account.period?.[0] ?? null,
      last: account.period?.[1] ?? null,
      minute: account.minute,
      terms: new Uint8Array(account.terms.buffer, account.terms.byteOffset, account.terms.byteLength),
      names: account.names.join('\n'),
    });
}

/** Accounts whose block is not known, in the order of their days. */
export const openAccounts = (database: Database, limit: number): SettledAccount[] =>
  database
    .query<AccountRow>('SELECT * FROM story_account WHERE block IS NULL ORDER BY day, article LIMIT :limit')
    .all({ limit })
    .map(accountOf);

export const accountsOnDay = (
  database: Database,
  day: number,
  after: number,
  limit: number,
): SettledAccount[] =>
  database
    .query<AccountRow>(
      'SELECT * FROM story_account WHERE day = :day AND article > :after ORDER BY article LIMIT :limit',
    )
    .all({ day, after, limit })
    .map(accountOf);

const accountOf = (row: AccountRow): SettledAccount => ({
  id: row.article,
  day: row.day,
  isDated: row.is_dated === 1,
  period: row.first_day === null || row.last_day === null ? null : [row.first_day, row.last_day],
  minute: row.minute,
  // a copy, because a view of 32 bits needs an aligned start
  terms: new Uint32Array(new Uint8Array(row.terms).buffer),
  names: row.names === '' ? [] : row.names.split('\n'),
  block: row.block,
  level: row.level,
});
