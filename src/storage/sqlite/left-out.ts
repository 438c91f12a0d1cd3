import type { LeftOut } from '../../model/feed.ts';
import type { Database } from './database.ts';

/**
 * What was left out of sources since an instant: documents that have a problem and no article, counted by source, with
 * the problem of the one that was seen last.
 */
export function leftOut(
  database: Database,
  sources: readonly number[],
  since: string,
): ReadonlyMap<number, LeftOut> {
  // problems are few and documents very many: the join goes from the problems. Of a group the bare columns are those of
  // the row with the greatest hour.
  const rows = database
    .query<{ source: number; count: number; place: string; reason: string }>(
      `SELECT source, count(DISTINCT document.id) AS count, place, reason, max(seen_at || document.id)
       FROM document_problem CROSS JOIN document ON document.id = document_problem.document
       WHERE source IN (SELECT value FROM json_each(:sources)) AND seen_at >= :since
         AND NOT EXISTS (SELECT 1 FROM document_article WHERE document_article.document = document.id)
       GROUP BY source`,
    )
    .all({ sources: JSON.stringify(sources), since });
  return new Map(
    rows.map(({ source, count, place, reason }) => [source, { count, newest: { where: place, reason } }]),
  );
}
