import { leaveIndex } from './article-index.ts';
import type { Database } from './database.ts';

/**
 * Erases an article on request. What stays is its id, its place (source, external id) and its revisions' ids, so that
 * it is not read in again and old citations can say that it was removed. false: there is no such article.
 */
export function removeArticle(database: Database, article: number): boolean {
  return database.transaction(() => {
    const known = database
      .query<{ state: string }>('SELECT state FROM article WHERE id = :article')
      .get({ article });
    if (!known || known.state === 'erased') return false;
    leaveIndex(database, article, 'removed');
    database.query('DELETE FROM annotation WHERE article = :article').run({ article });
    database.query('UPDATE revision SET title = NULL, text = NULL WHERE article = :article').run({ article });
    database
      .query(
        `UPDATE article SET state = 'erased', byline = NULL, publisher = NULL, publisher_folded = NULL,
           url = NULL, captions = '[]', shingles = x'' WHERE id = :article`,
      )
      .run({ article });
    return true;
  });
}
