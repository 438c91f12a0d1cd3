import type { Database } from './database.ts';
import { WordCounts } from './word-counts.ts';

/**
 * Most words of an article are in many others: entered article by article, each row would be written again and again. So
 * words are counted in memory and entered together, or when somebody asks for them. Nothing is lost with the memory: what
 * waits is counted again from the articles themselves.
 */
const MOST_WAITING = { articles: 1024, characters: 8_000_000 } as const;

interface Waiting {
  readonly epoch: number;
  /** Articles up to this id wait no more. */
  readonly through: number;
  readonly counts: WordCounts;
  /** Articles up to this id are counted. */
  newest: number;
  articles: number;
  characters: number;
}

export interface ArticleWords {
  readonly id: number;
  readonly title: string | null;
  readonly text: string;
}

const waitingIn = new WeakMap<Database, Waiting>();

function waiting(database: Database): Waiting {
  const epoch = database.epoch();
  const known = waitingIn.get(database);
  if (known?.epoch === epoch) return known;
  const read = readWaiting(database, epoch);
  waitingIn.set(database, read);
  return read;
}

function readWaiting(database: Database, epoch: number): Waiting {
  const through = database.query<{ through: number }>('SELECT through FROM word_through').get()?.through ?? 0;
  const read = { epoch, through, counts: new WordCounts(), newest: through, articles: 0, characters: 0 };
  const rows = database.query<ArticleWords>(
    `SELECT article.id AS id, title, text FROM article JOIN revision ON revision.id = article.revision
     WHERE article.id > ? AND time_key IS NOT NULL ORDER BY article.id`,
  );
  for (const article of rows.all([through])) take(read, article);
  return read;
}

function take(into: Waiting, { id, title, text }: ArticleWords): void {
  into.counts.add(title, text);
  into.newest = id;
  into.articles += 1;
  into.characters += text.length;
}

/** Counts the words of articles that can be found from now on, in the order of their ids. Call inside a transaction. */
export function enterWords(database: Database, articles: readonly ArticleWords[]): void {
  const all = waiting(database);
  const earlier = new WordCounts();
  for (const article of articles) {
    if (article.id <= all.through) earlier.add(article.title, article.text);
    // one that left the index and comes back does not wait: leaving enters all that waits
    else if (article.id > all.newest) take(all, article);
  }
  write(database, earlier);
}

/** A word that no article holds any more is forgotten: nobody's removed words are ever offered. */
export function leaveWords(database: Database, title: string | null, text: string): void {
  // what is not entered yet cannot be taken out
  settleWords(database);
  const counts = new WordCounts();
  counts.add(title, text);
  const words = JSON.stringify([...counts.words()]);
  database
    .query('UPDATE word SET articles = articles - 1 WHERE word IN (SELECT value FROM json_each(:words))')
    .run({ words });
  database
    .query('DELETE FROM word WHERE articles <= 0 AND word IN (SELECT value FROM json_each(:words))')
    .run({ words });
}

/** Enters what waits, where it is more than may wait. Call at the end of a transaction. */
export function settleManyWords(database: Database): void {
  const { articles, characters } = waiting(database);
  if (articles > MOST_WAITING.articles || characters > MOST_WAITING.characters) settleWords(database);
}

/** Enters all that waits: all articles' words are counted. */
export function settleWords(database: Database): void {
  if (waiting(database).articles === 0) return;
  database.transaction(() => {
    // another connection may have entered them before this one had its turn
    const { articles, counts } = waiting(database);
    if (articles === 0) return;
    write(database, counts);
    const last = database.query<{ id: number }>('SELECT max(id) AS id FROM article').get()?.id ?? 0;
    database.query('UPDATE word_through SET through = ?').run([last]);
    waitingIn.delete(database);
  });
}

function write(database: Database, counts: WordCounts): void {
  const more = database.query(
    'UPDATE word SET articles = articles + ?, spelled = coalesce(spelled, ?) WHERE word = ?',
  );
  const enter = database.query('INSERT INTO word (word, backwards, spelled, articles) VALUES (?, ?, ?, ?)');
  for (const row of counts.rows()) {
    const [word, , spelled, articles] = row;
    if (more.run([articles, spelled, word]).changes === 0) enter.run([...row]);
  }
}
