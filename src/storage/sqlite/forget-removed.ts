import type { Database } from './database.ts';

/** Revisions of which a posted edition showed something: what it cites can still be explained. */
const CITED = `SELECT value ->> 'revision' FROM edition, json_each(edition.shown)
  WHERE value ->> 'revision' IS NOT NULL`;

/**
 * Forgets what articles removed before the instant said, at most `limit` of them. What stays is their ids, their places
 * (source, external id) and the revisions that an edition cites; one that comes back is read as a new revision. They left
 * the index when they were removed. Returns the number of articles.
 */
export function forgetRemoved(database: Database, removedBefore: string, limit: number): number {
  return database.transaction(() => {
    // an article that was forgotten has no findings any more
    const due = database
      .query<{ id: number }>(
        `SELECT id FROM article JOIN annotation ON annotation.article = id
         WHERE state = 'removed' AND removed_at < :removedBefore ORDER BY removed_at LIMIT :limit`,
      )
      .all({ removedBefore, limit });
    if (due.length === 0) return 0;
    const ids = JSON.stringify(due.map(row => row.id));
    const chosen = '(SELECT value FROM json_each(:ids))';
    database
      .query(
        `UPDATE revision SET title = NULL, text = NULL
         WHERE article IN ${chosen} AND text IS NOT NULL AND id NOT IN (${CITED})`,
      )
      .run({ ids });
    database.query(`DELETE FROM annotation WHERE article IN ${chosen}`).run({ ids });
    database
      .query(
        `UPDATE article SET byline = NULL, publisher = NULL, publisher_folded = NULL, url = NULL,
           captions = '[]', shingles = x'' WHERE id IN ${chosen}`,
      )
      .run({ ids });
    return due.length;
  });
}
