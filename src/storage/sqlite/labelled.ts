import type { Scope } from '../../model/query.ts';
import type { DayRange, LabelledArticle, TopicCount } from '../store.ts';
import type { Database } from './database.ts';
import { SOURCES_IN_SCOPE, scopeNames } from './scopes.ts';
import { minuteKey } from './time-key.ts';

/** Topics of some articles that are counted: those that most of them have. */
const COUNTED = 100;
const DAY_MILLISECONDS = 86_400_000;

/**
 * Articles whose local day lies in the range. A month or a year alone is no day. Without a date only what a feed brought
 * while it was followed has come in on the day it was first seen: an old folder read today is not today's news.
 */
export function labelled(
  database: Database,
  scope: Scope,
  { first, last }: DayRange,
  limit: number,
): LabelledArticle[] {
  const rows = database
    .query<{ article: number; story: number; topics: string }>(
      `SELECT article.id AS article, story, (
         SELECT json_group_array(label) FROM article_facet JOIN facet ON facet.id = facet
         WHERE article_facet.article = article.id AND kind = 'topic') AS topics
       FROM article
       WHERE time_key BETWEEN :low AND :high AND source IN ${SOURCES_IN_SCOPE}
         AND iif(published_day IS NULL, backlog = 0 AND source IN (SELECT source FROM feed)
             AND substr(first_seen, 1, 10) BETWEEN :first AND :last,
           first_day = last_day AND first_day BETWEEN :first AND :last)
       ORDER BY time_key DESC LIMIT :limit`,
    )
    .all({
      first,
      last,
      limit,
      scopes: scopeNames(scope),
      low: minuteKey(Date.parse(first) - DAY_MILLISECONDS),
      high: minuteKey(Date.parse(last) + 2 * DAY_MILLISECONDS),
    });
  return rows.map(({ article, story, topics }) => ({
    article,
    story,
    topics: JSON.parse(topics) as string[],
  }));
}

// CROSS JOIN: from the articles to their topics; else every topic of the store is tried with every article
export const topicsOf = (database: Database, scope: Scope, articles: readonly number[]): TopicCount[] =>
  database
    .query<TopicCount>(
      `WITH found AS (
         SELECT facet.id AS id, label, folded, count(*) AS here
         FROM (SELECT DISTINCT value AS asked FROM json_each(:articles))
           CROSS JOIN article_facet ON article = asked CROSS JOIN facet ON facet.id = facet
         WHERE kind = 'topic'
         GROUP BY facet.id ORDER BY here DESC, label LIMIT ${COUNTED}),
       counted AS (
         SELECT label, folded, here, (
           SELECT sum(articles) FROM facet_source WHERE facet = id AND source IN ${SOURCES_IN_SCOPE}) AS articles
         FROM found ORDER BY here DESC)
       SELECT label, sum(here) AS here, sum(articles) AS articles FROM counted
       WHERE articles > 0 GROUP BY folded ORDER BY here DESC, articles DESC, label`,
    )
    .all({ articles: JSON.stringify(articles), scopes: scopeNames(scope) });
