import type { Facet } from '../store.ts';
import { fold } from '../fold.ts';
import type { Database } from './database.ts';
import { enterShingles, hashesOf, leaveShingles, settleShingles } from './shingle-index.ts';
import { newTimeKey } from './time-key.ts';
import { enterWords, leaveWords, settleManyWords } from './waiting-words.ts';

/** An article's text on its way into the full-text index. */
export interface IndexedText {
  /** Of the article. */
  readonly id: number;
  readonly key: number;
  readonly title: string | null;
  readonly text: string;
}

/** How many articles of a source have come to have a name. */
interface FacetGain {
  readonly facet: number;
  readonly source: number;
  readonly kind: Facet['kind'];
  articles: number;
  newest: number;
}

/**
 * Texts and names of one transaction that are entered together at its end: the full-text index writes a segment whenever
 * a rowid, here a publication time, is smaller than the last one, and one publisher has most articles of a source.
 */
export interface IndexQueue {
  readonly texts: IndexedText[];
  /** Facets' ids, by kind and label. */
  readonly facets: Map<string, number>;
  /** By facet and source. */
  readonly gains: Map<string, FacetGain>;
}

export const openQueue = (): IndexQueue => ({ texts: [], facets: new Map(), gains: new Map() });

/** By what an article is found beside its words. */
export interface Findable {
  readonly facets: readonly Facet[];
  readonly shingles: readonly number[];
}

/** Makes an article with a current revision findable: full text at its time, shingles, facets. */
export function enterIndex(
  database: Database,
  article: { readonly id: number; readonly source: number },
  text: IndexedText,
  { facets, shingles }: Findable,
  queue: IndexQueue,
): void {
  queue.texts.push(text);
  enterShingles(database, article.id, shingles);
  enterFacets(database, article, facets, queue);
}

/** Takes an article out of everything by which it is found. `state` is what it becomes. */
export function leaveIndex(
  database: Database,
  article: number,
  state: 'live' | 'removed',
  queue = openQueue(),
): void {
  // what is not entered yet cannot be taken out
  enterQueue(database, queue);
  const left = textOf(database, article);
  if (left) leaveWords(database, left.title, left.text);
  leaveText(database, article, state);
  leaveShingles(database, article, shinglesOf(database, article));
  database.query('DELETE FROM article_facet WHERE article = ?').run([article]);
}

/** Ends a transaction that entered articles. */
export function settleIndex(database: Database, queue: IndexQueue): void {
  enterQueue(database, queue);
  settleShingles(database);
  settleManyWords(database);
}

function enterQueue(database: Database, { texts, gains }: IndexQueue): void {
  enterWords(database, texts);
  enterTexts(database, texts);
  const gain = database.query(
    `INSERT INTO facet_source (facet, source, kind, articles, newest) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET articles = articles + excluded.articles, newest = max(newest, excluded.newest)`,
  );
  for (const { facet, source, kind, articles, newest } of gains.values())
    gain.run([facet, source, kind, articles, newest]);
  gains.clear();
}

/** Moves an article to the place of a new publication time in the full-text index. */
export function rekey(database: Database, article: number, change: () => void): void {
  leaveText(database, article, 'live');
  change();
  const row = database
    .query<{ instant: string }>(
      `SELECT coalesce(published_instant, first_seen) AS instant FROM article WHERE id = ?`,
    )
    .get([article]);
  if (!row) return;
  const key = newTimeKey(database, row.instant);
  database
    .query(`UPDATE article SET time_key = ?, state = 'live', removed_at = NULL WHERE id = ?`)
    .run([key, article]);
  database
    .query(
      `INSERT INTO article_text (rowid, title, text)
       SELECT time_key, title, text FROM searchable WHERE time_key = ?`,
    )
    .run([key]);
}

function enterTexts(database: Database, texts: IndexedText[]): void {
  const enter = database.query('INSERT INTO article_text (rowid, title, text) VALUES (?, ?, ?)');
  for (const { key, title, text } of texts.sort((a, b) => a.key - b.key)) enter.run([key, title, text]);
  texts.length = 0;
}

const textOf = (database: Database, article: number): Pick<IndexedText, 'title' | 'text'> | undefined =>
  database
    .query<Pick<IndexedText, 'title' | 'text'>>(
      `SELECT title, text FROM searchable WHERE time_key = (SELECT time_key FROM article WHERE id = ?)`,
    )
    .get([article]);

function leaveText(database: Database, article: number, state: 'live' | 'removed'): void {
  // external content: the index must be told the very words that it was given
  database
    .query(
      `INSERT INTO article_text (article_text, rowid, title, text)
       SELECT 'delete', time_key, title, text FROM searchable
       WHERE time_key = (SELECT time_key FROM article WHERE id = ?)`,
    )
    .run([article]);
  if (state === 'live') return;
  database
    .query(
      `UPDATE article SET time_key = NULL, state = 'removed', removed_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
       WHERE id = ? AND state = 'live'`,
    )
    .run([article]);
}

/** One statement for all names of an article, which has none yet. */
function enterFacets(
  database: Database,
  { id, source }: { readonly id: number; readonly source: number },
  facets: readonly Facet[],
  { facets: known, gains }: IndexQueue,
): void {
  const entered = new Set<number>();
  for (const { kind, label } of facets) {
    const name = `${kind} ${label}`;
    const facet = known.get(name) ?? facetId(database, kind, label);
    if (facet === null || entered.has(facet)) continue;
    known.set(name, facet);
    entered.add(facet);
    const key = `${facet} ${source}`;
    const gain = gains.get(key) ?? { facet, source, kind, articles: 0, newest: 0 };
    gain.articles += 1;
    gain.newest = Math.max(gain.newest, id);
    gains.set(key, gain);
  }
  database
    .query('INSERT INTO article_facet (article, facet) SELECT ?, value FROM json_each(?)')
    .run([id, JSON.stringify([...entered])]);
}

/** null: nothing is left of the label that could be sought. */
function facetId(database: Database, kind: Facet['kind'], label: string): number | null {
  const known = database
    .query<{ id: number }>('SELECT id FROM facet WHERE kind = ? AND label = ?')
    .get([kind, label]);
  if (known) return known.id;
  const folded = fold(label);
  if (!folded) return null;
  return database.query('INSERT INTO facet (kind, label, folded) VALUES (?, ?, ?)').run([kind, label, folded])
    .id;
}

function shinglesOf(database: Database, article: number): Uint32Array {
  const row = database
    .query<{ shingles: Uint8Array }>('SELECT shingles FROM article WHERE id = ?')
    .get([article]);
  return hashesOf(row?.shingles ?? new Uint8Array());
}
