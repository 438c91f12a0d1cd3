import type { Scope } from '../../model/query.ts';
import type { EditedArticle, SearchHit } from '../store.ts';
import type { Database } from './database.ts';
import { SOURCES_IN_SCOPE, scopeNames } from './scopes.ts';

/** Live, in scope, and no backlog; of feeds only what came in while this guild followed them. */
const ANNOUNCED = `article.time_key IS NOT NULL AND article.backlog = 0
  AND article.source IN ${SOURCES_IN_SCOPE}
  AND (article.source NOT IN (SELECT source FROM feed) OR EXISTS (
    SELECT 1 FROM following WHERE following.guild = :guild AND following.source = article.source
      AND paused = 0 AND article.first_seen > followed_at))`;

/** First seen or published after the instant, newest first. */
export const recent = (database: Database, scope: Scope, since: string, limit: number): SearchHit[] =>
  database
    .query<SearchHit>(
      `SELECT id AS article, story, 0 AS score FROM article
       WHERE (first_seen > :since OR published_instant > :since) AND ${ANNOUNCED}
       ORDER BY time_key DESC LIMIT :limit`,
    )
    .all({ since, limit, scopes: scopeNames(scope), guild: scope.guild });

/**
 * Seen before the instant and changed after it, the last changed first. Two revisions by one reader have other words
 * because the publisher changed them; a newer reader may only have cut the same page otherwise.
 */
export const edited = (database: Database, scope: Scope, since: string, limit: number): EditedArticle[] =>
  database
    .query<EditedArticle>(
      `SELECT article.id AS article, now.made_at AS at, before.id AS before
       FROM revision AS now
       JOIN article ON article.revision = now.id
       JOIN revision AS before ON before.id = (
         SELECT max(id) FROM revision WHERE revision.article = article.id AND made_at <= :since)
       WHERE now.made_at > :since AND article.first_seen <= :since AND before.cleaner = now.cleaner
         AND before.text IS NOT NULL AND ${ANNOUNCED}
       ORDER BY now.made_at DESC, now.id DESC LIMIT :limit`,
    )
    .all({ since, limit, scopes: scopeNames(scope), guild: scope.guild });
