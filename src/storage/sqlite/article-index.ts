import type { Facet } from '../store.ts';
import { fold } from '../fold.ts';
import type { Database } from './database.ts';
import { newTimeKey } from './time-key.ts';

/** By what an article is found beside its words. */
export interface Findable {
  readonly facets: readonly Facet[];
  readonly shingles: readonly number[];
}

/** Makes an article with a current revision findable: full text at its time, shingles, facets. */
export function enterIndex(database: Database, article: number, { facets, shingles }: Findable): void {
  enterText(database, article);
  const bytes = new Uint8Array(Uint32Array.from(shingles).buffer);
  database.query('UPDATE article SET shingles = :bytes WHERE id = :article').run({ article, bytes });
  database
    .query('INSERT OR IGNORE INTO shingle (hash, article) SELECT value, :article FROM json_each(:hashes)')
    .run({ article, hashes: JSON.stringify(shingles) });
  for (const facet of facets) enterFacet(database, article, facet);
}

/** Takes an article out of everything by which it is found. `state` is what it becomes. */
export function leaveIndex(database: Database, article: number, state: 'live' | 'removed'): void {
  leaveText(database, article, state);
  database
    .query(`DELETE FROM shingle WHERE article = :article AND hash IN (SELECT value FROM json_each(:hashes))`)
    .run({ article, hashes: JSON.stringify(shinglesOf(database, article)) });
  database.query('DELETE FROM article_facet WHERE article = :article').run({ article });
}

/** Moves an article to the place of a new publication time in the full-text index. */
export function rekey(database: Database, article: number, change: () => void): void {
  leaveText(database, article, 'live');
  change();
  enterText(database, article);
}

function enterText(database: Database, article: number): void {
  const row = database
    .query<{ instant: string }>(
      `SELECT coalesce(published_instant, first_seen) AS instant FROM article WHERE id = :article`,
    )
    .get({ article });
  if (!row) return;
  const key = newTimeKey(database, row.instant);
  database
    .query(`UPDATE article SET time_key = :key, state = 'live', removed_at = NULL WHERE id = :article`)
    .run({ article, key });
  database
    .query(
      `INSERT INTO article_text (rowid, title, text)
       SELECT time_key, title, text FROM searchable WHERE time_key = :key`,
    )
    .run({ key });
}

function leaveText(database: Database, article: number, state: 'live' | 'removed'): void {
  // external content: the index must be told the very words that it was given
  database
    .query(
      `INSERT INTO article_text (article_text, rowid, title, text)
       SELECT 'delete', time_key, title, text FROM searchable
       WHERE time_key = (SELECT time_key FROM article WHERE id = :article)`,
    )
    .run({ article });
  if (state === 'live') return;
  database
    .query(
      `UPDATE article SET time_key = NULL, state = 'removed', removed_at = strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
       WHERE id = :article AND state = 'live'`,
    )
    .run({ article });
}

function enterFacet(database: Database, article: number, { kind, label }: Facet): void {
  const folded = fold(label);
  if (!folded) return;
  database
    .query('INSERT INTO facet (kind, label, folded) VALUES (:kind, :label, :folded) ON CONFLICT DO NOTHING')
    .run({ kind, label, folded });
  database
    .query(
      `INSERT INTO article_facet (article, facet)
       SELECT :article, id FROM facet WHERE kind = :kind AND label = :label ON CONFLICT DO NOTHING`,
    )
    .run({ article, kind, label });
}

function shinglesOf(database: Database, article: number): number[] {
  const row = database
    .query<{ shingles: Uint8Array }>('SELECT shingles FROM article WHERE id = :article')
    .get({ article });
  // a copy, because a view of 32 bits needs an aligned start
  return row ? [...new Uint32Array(new Uint8Array(row.shingles).buffer)] : [];
}
