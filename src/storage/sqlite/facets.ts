import type { Scope } from '../../model/query.ts';
import type { Facet, FacetCount } from '../store.ts';
import { fold } from '../fold.ts';
import type { Database } from './database.ts';
import { allBeginnings } from './match-expression.ts';
import { SOURCES_IN_SCOPE, scopeNames } from './scopes.ts';
import { sources } from './sources.ts';
import { FADED, readerName, used } from './label-uses.ts';
import { KEYS_PER_DAY } from './time-key.ts';

/** Labels that are looked at for one answer while a person types: by articles, over all sources, and by what was typed. */
const CANDIDATES = { commonest: 1000, newestMatches: 1000 } as const;

/**
 * How labels are ranked that begin alike: ln(1 + articles) + asked × ln(1 + uses) + newest × 2^(−days / halfLifeDays), with
 * days counted back from the newest article of a label that was looked at.
 */
const RANKING = { asked: 3, newest: 1, halfLifeDays: 30 } as const;

/**
 * Labels that hold every typed word, those that begin with what was typed first. Labels that differ in case or
 * accents alone are one, shown in the form that most articles use. Where very many match, the commonest, the newest and
 * those that the reader asks for compete.
 */
export function facets(
  database: Database,
  scope: Scope,
  kind: Facet['kind'],
  typed: string,
  limit: number,
): FacetCount[] {
  const words = fold(typed).split(' ').filter(Boolean);
  const candidates = [
    ...commonest(database, scope, kind),
    ...newestMatches(database, scope, kind, words),
    ...used(database, scope, kind),
  ];
  return database
    .query<FacetCount>(
      `WITH candidate AS (SELECT DISTINCT value AS id FROM json_each(:candidates)),
       own AS (SELECT facet, weight * ${FADED} AS uses FROM label_use WHERE reader = :reader),
       form AS (
         SELECT label, folded, sum(facet_source.articles) AS articles, max(newest) AS newest, max(own.uses) AS uses
         FROM candidate JOIN facet USING (id) JOIN facet_source ON facet_source.facet = facet.id
           LEFT JOIN own ON own.facet = facet.id
         WHERE source IN ${SOURCES_IN_SCOPE}
           AND NOT EXISTS (SELECT 1 FROM json_each(:words) AS word WHERE instr(folded, word.value) = 0)
         GROUP BY facet.id ORDER BY articles DESC),
       named AS (
         SELECT label, folded, sum(articles) AS articles, max(newest) AS newest, sum(uses) AS uses
         FROM form GROUP BY folded),
       dated AS (
         SELECT named.*, CAST(time_key AS REAL) AS at, max(time_key) OVER () AS last
         FROM named LEFT JOIN article ON article.id = newest)
       SELECT label, articles FROM dated
       ORDER BY instr(folded, :typed) <> 1,
         ln(1 + articles) + ${RANKING.asked} * ln(1 + coalesce(uses, 0))
           + ${RANKING.newest} * coalesce(pow(2, (at - last) / ${RANKING.halfLifeDays * KEYS_PER_DAY}), 0) DESC,
         newest DESC, folded LIMIT :limit`,
    )
    .all({
      limit,
      candidates: JSON.stringify(candidates),
      scopes: scopeNames(scope),
      reader: readerName(scope),
      words: JSON.stringify(words),
      typed: words.join(' '),
    });
}

function commonest(database: Database, scope: Scope, kind: Facet['kind']): number[] {
  const visible = sources(database, scope);
  const share = Math.ceil(CANDIDATES.commonest / Math.max(visible.length, 1));
  const top = database.query<{ facet: number }>(
    `SELECT facet FROM facet_source WHERE source = :source AND kind = :kind
     ORDER BY articles DESC, newest DESC LIMIT :share`,
  );
  return visible.flatMap(({ id }) => top.all({ source: id, kind, share }).map(row => row.facet));
}

function newestMatches(
  database: Database,
  scope: Scope,
  kind: Facet['kind'],
  words: readonly string[],
): number[] {
  const match = allBeginnings(words);
  if (match === null) return [];
  return database
    .query<{ facet: number }>(
      `SELECT facet_text.rowid AS facet FROM facet_text CROSS JOIN facet ON facet.id = facet_text.rowid
       WHERE facet_text MATCH :match AND facet.kind = :kind AND EXISTS (
         SELECT 1 FROM facet_source WHERE facet = facet.id AND source IN ${SOURCES_IN_SCOPE})
       ORDER BY facet_text.rowid DESC LIMIT :limit`,
    )
    .all({ match, kind, limit: CANDIDATES.newestMatches, scopes: scopeNames(scope) })
    .map(row => row.facet);
}
