import type { Query, Scope } from '../../model/query.ts';
import type { SearchHit, SearchOptions, Stemming } from '../store.ts';
import { fold } from '../fold.ts';
import type { Database, Parameters } from './database.ts';
import { inflectedWords } from './inflected-words.ts';
import { anyOf, matchExpression, type OtherForms } from './match-expression.ts';
import { publishers } from './publishers.ts';
import { SOURCES_IN_SCOPE, scopeNames } from './scopes.ts';
import { KEYS_PER_DAY, minuteKey } from './time-key.ts';
import { wordsSpelled } from './vocabulary.ts';

/**
 * The order of answers, in one formula:
 *
 *     score = relevance × (1 + recency × 2^(−days / halfLifeDays))
 *
 * Relevance is bm25 (Robertson and Zaragoza 2009) of title and text, days are counted back from the newest match that
 * states its day. An article that states none gains nothing for recency. Of equal scores the newer comes first.
 */
const RANKING = {
  /** Newest matches among which relevance is ranked: bm25 over all matches of a common word takes too long. */
  window: 2000,
  /** A word of the title counts as much as this many of the text. */
  titleWeight: 3,
  /** What the newest match gains; one of twice its relevance stays before it however old. */
  recency: 0.5,
  /** After so many days half of that is left. */
  halfLifeDays: 30,
} as const;

const DAY_MILLISECONDS = 86_400_000;
const LAST_KEY = Number.MAX_SAFE_INTEGER;

interface Conditions {
  readonly sql: string;
  readonly parameters: Parameters;
}

/** Newest first by rowid; else by score within the newest matches of the window. */
export function search(
  database: Database,
  scope: Scope,
  query: Query,
  options: SearchOptions,
  stemmings: readonly Stemming[] = [],
): SearchHit[] {
  const limits = conditions(database, scope, query);
  const forms: OtherForms = {
    spelled: word => wordsSpelled(database, fold(word)),
    inflected: word => inflectedWords(database, word, stemmings),
  };
  if (!query.wanted.length) return withoutWords(database, limits, query, options.limit);
  const match = matchExpression(query.wanted, query.unwanted, forms);
  if (match === null) return [];
  return options.order === 'newest'
    ? newest(database, limits, match, options.limit)
    : relevant(database, limits, match, options);
}

function newest(database: Database, limits: Conditions, match: string, limit: number): SearchHit[] {
  return database
    .query<SearchHit>(
      `SELECT article.id AS article, article.story AS story, 0 AS score ${matching(limits)} LIMIT :limit`,
    )
    .all({ ...limits.parameters, match, limit });
}

function relevant(
  database: Database,
  limits: Conditions,
  match: string,
  { limit, window = RANKING.window }: SearchOptions,
): SearchHit[] {
  return database
    .query<SearchHit>(
      `SELECT article, story, relevance * (1 + :recency * gain) AS score FROM (
         SELECT article, story, time_key, relevance, iif(dated, pow(2,
           (time_key - max(iif(dated, time_key, NULL)) OVER ()) / :halfLife), 0) AS gain
         FROM (
           SELECT article.id AS article, article.story AS story, article.time_key AS time_key,
             article.published_instant IS NOT NULL AS dated,
             -bm25(article_text, ${RANKING.titleWeight}, 1) AS relevance
           ${matching(limits)} LIMIT :window))
       ORDER BY score DESC, time_key DESC LIMIT :limit`,
    )
    .all({
      ...limits.parameters,
      match,
      window,
      limit,
      recency: RANKING.recency,
      halfLife: RANKING.halfLifeDays * KEYS_PER_DAY,
    });
}

// a number arrives as REAL, which the index does not take for a bound on its rows
// CROSS JOIN keeps the full-text index outside: it gives its rows newest first, and the rest is looked up by key
const matching = (limits: Conditions): string =>
  `FROM article_text CROSS JOIN article ON article.time_key = article_text.rowid
   WHERE article_text MATCH :match AND article_text.rowid BETWEEN CAST(:low AS INTEGER) AND CAST(:high AS INTEGER) AND ${limits.sql}
   ORDER BY article_text.rowid DESC`;

/** No word is wanted: everything within the other conditions, newest first. */
function withoutWords(database: Database, limits: Conditions, query: Query, limit: number): SearchHit[] {
  const unwanted = anyOf(query.unwanted);
  const without =
    unwanted === null
      ? ''
      : 'AND article.time_key NOT IN (SELECT rowid FROM article_text WHERE article_text MATCH :unwanted)';
  return database
    .query<SearchHit>(
      `SELECT article.id AS article, article.story AS story, 0 AS score FROM article
       WHERE article.time_key BETWEEN :low AND :high AND ${limits.sql} ${without}
       ORDER BY article.time_key DESC LIMIT :limit`,
    )
    .all({ ...limits.parameters, limit, ...(unwanted === null ? {} : { unwanted }) });
}

/** Scope, days and source. An article whose day is not known lies in no range of days: it is never guessed. */
function conditions(database: Database, scope: Scope, { since, until, source }: Query): Conditions {
  const parts = [`article.source IN ${SOURCES_IN_SCOPE}`];
  const parameters: Parameters = { scopes: scopeNames(scope), low: 0, high: LAST_KEY };
  if (since !== null) {
    parts.push('article.last_day >= :since');
    // "2024" has the key of its first minute and may still mean the day asked for; local days begin up to 14 h apart
    Object.assign(parameters, {
      since,
      low: minuteKey(Date.parse(`${since.slice(0, 4)}-01-01`) - DAY_MILLISECONDS),
    });
  }
  if (until !== null) {
    parts.push('article.first_day <= :until');
    Object.assign(parameters, { until, high: minuteKey(Date.parse(until) + 2 * DAY_MILLISECONDS) });
  }
  if (source !== null) {
    const names = [source, ...publishers(database, scope, source)].map(fold);
    parts.push(`(article.publisher_folded IN (SELECT value FROM json_each(:publishers))
      OR article.source IN (
        SELECT id FROM source WHERE name_folded IN (SELECT value FROM json_each(:publishers))))`);
    Object.assign(parameters, { publishers: JSON.stringify(names) });
  }
  return { sql: parts.join(' AND '), parameters };
}
