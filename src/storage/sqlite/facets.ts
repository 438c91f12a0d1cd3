import type { Scope } from '../../model/query.ts';
import type { Facet, FacetCount } from '../store.ts';
import { fold } from '../fold.ts';
import type { Database } from './database.ts';
import { SOURCES_IN_SCOPE, scopeNames } from './scopes.ts';

/**
 * Labels that hold every typed word, those that begin with what was typed first. Labels that differ in case or
 * accents alone are one, shown in the form that most articles use.
 */
export function facets(
  database: Database,
  scope: Scope,
  kind: Facet['kind'],
  typed: string,
  limit: number,
): FacetCount[] {
  const words = fold(typed).split(' ').filter(Boolean);
  return database
    .query<FacetCount>(
      `SELECT label, sum(articles) AS articles FROM (
         SELECT label, folded, sum(facet_source.articles) AS articles, max(newest) AS newest
         FROM facet JOIN facet_source ON facet_source.facet = facet.id
         WHERE kind = :kind AND source IN ${SOURCES_IN_SCOPE}
           AND NOT EXISTS (SELECT 1 FROM json_each(:words) AS word WHERE instr(folded, word.value) = 0)
         GROUP BY facet.id ORDER BY articles DESC)
       GROUP BY folded
       ORDER BY instr(folded, :typed) <> 1, articles DESC, max(newest) DESC, folded LIMIT :limit`,
    )
    .all({
      kind,
      limit,
      scopes: scopeNames(scope),
      words: JSON.stringify(words),
      typed: words.join(' '),
    });
}
