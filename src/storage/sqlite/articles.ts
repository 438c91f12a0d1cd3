import type { AnnotatedArticle } from '../../model/answer.ts';
import type { Annotation } from '../../model/annotation.ts';
import type { Article } from '../../model/article.ts';
import type { Scope } from '../../model/query.ts';
import type { RevisionText } from '../store.ts';
import type { Database } from './database.ts';
import { publicationOf } from './publication-columns.ts';
import type { PublicationRow } from './publication-columns.ts';
import { SOURCES_IN_SCOPE, scopeNames } from './scopes.ts';
import { rightsOf } from './sources.ts';
import type { RightsRow } from './sources.ts';

interface ArticleRow extends PublicationRow, RightsRow {
  id: number;
  revision: number;
  source: number;
  story: number;
  external_id: string;
  first_seen: string;
  title: string | null;
  text: string;
  byline: string | null;
  publisher: string | null;
  url: string | null;
  language: string | null;
  captions: string;
}

interface AnnotatedRow extends ArticleRow {
  findings: string;
}

/** Articles that can be found, each with its current text and its source's rights. */
const LIVE_ARTICLES = `
  FROM article JOIN revision ON revision.id = article.revision JOIN source ON source.id = article.source
  WHERE article.time_key IS NOT NULL`;
// the + keeps the few articles asked for outside: by its index the source would come first, with all articles that it has
const VISIBLE_ARTICLES = `${LIVE_ARTICLES} AND +article.source IN ${SOURCES_IN_SCOPE}`;
const COLUMNS = `article.*, revision.title, revision.text,
  source.keeps_full_text, source.shown_share, source.shown_sentences`;
const ASKED_FOR = 'article.id IN (SELECT value FROM json_each(:ids))';

export function articles(database: Database, scope: Scope, ids: readonly number[]): Article[] {
  const rows = database
    .query<ArticleRow>(`SELECT ${COLUMNS} ${VISIBLE_ARTICLES} AND ${ASKED_FOR}`)
    .all({ scopes: scopeNames(scope), ids: JSON.stringify(ids) });
  return inOrder(ids, rows).map(articleOf);
}

export function articlesForStories(database: Database, ids: readonly number[]): Article[] {
  const rows = database
    .query<ArticleRow>(`SELECT ${COLUMNS} ${LIVE_ARTICLES} AND ${ASKED_FOR}`)
    .all({ ids: JSON.stringify(ids) });
  return inOrder(ids, rows).map(articleOf);
}

export function annotated(database: Database, scope: Scope, ids: readonly number[]): AnnotatedArticle[] {
  const rows = database
    .query<AnnotatedRow>(
      `SELECT ${COLUMNS}, (SELECT findings FROM annotation WHERE annotation.article = article.id) AS findings
       ${VISIBLE_ARTICLES} AND ${ASKED_FOR}`,
    )
    .all({ scopes: scopeNames(scope), ids: JSON.stringify(ids) });
  return inOrder(ids, rows).map(row => ({
    article: articleOf(row),
    annotation: JSON.parse(row.findings) as Annotation,
  }));
}

export const storyMembers = (database: Database, scope: Scope, stories: readonly number[]): Article[] =>
  database
    .query<ArticleRow>(
      `SELECT ${COLUMNS} ${VISIBLE_ARTICLES} AND article.story IN (SELECT value FROM json_each(:stories))
       ORDER BY article.story, article.time_key DESC`,
    )
    .all({ scopes: scopeNames(scope), stories: JSON.stringify(stories) })
    .map(articleOf);

/** An erased revision has no title and no words, and is marked as removed. */
export function revision(database: Database, scope: Scope, id: number): RevisionText | null {
  const row = database
    .query<{ article: number; title: string | null; text: string | null; state: string }>(
      `SELECT article.id AS article, title, text, state
       FROM revision JOIN article ON article.id = revision.article
       WHERE revision.id = :id AND article.source IN ${SOURCES_IN_SCOPE}`,
    )
    .get({ id, scopes: scopeNames(scope) });
  if (!row) return null;
  const { article, title, text, state } = row;
  return { article, revision: id, title, text: text ?? '', removed: state !== 'live' };
}

/** Counted by two indexes alone: no row is read. */
export function articleCount(database: Database, scope: Scope): number {
  const row = database
    .query<{ articles: number }>(
      `SELECT (SELECT count(*) FROM article WHERE source IN ${SOURCES_IN_SCOPE})
         - (SELECT count(*) FROM article WHERE time_key IS NULL AND +source IN ${SOURCES_IN_SCOPE}) AS articles`,
    )
    .get({ scopes: scopeNames(scope) });
  return row?.articles ?? 0;
}

export function counts(database: Database, scope: Scope) {
  const row = database
    .query<{ articles: number; stories: number; newest: string | null }>(
      `SELECT count(*) AS articles, count(DISTINCT story) AS stories,
         max(published_instant) AS newest
       FROM article WHERE time_key IS NOT NULL AND source IN ${SOURCES_IN_SCOPE}`,
    )
    .get({ scopes: scopeNames(scope) });
  return { articles: row?.articles ?? 0, stories: row?.stories ?? 0, newest: row?.newest ?? null };
}

function inOrder<Row extends ArticleRow>(ids: readonly number[], rows: readonly Row[]): Row[] {
  const byId = new Map(rows.map(row => [row.id, row]));
  return ids.map(id => byId.get(id)).filter(row => row !== undefined);
}

const articleOf = (row: ArticleRow): Article => ({
  id: row.id,
  revision: row.revision,
  source: row.source,
  story: row.story,
  externalId: row.external_id,
  firstSeen: row.first_seen,
  title: row.title,
  byline: row.byline,
  publisher: row.publisher,
  url: row.url,
  language: row.language,
  published: publicationOf(row),
  text: row.text,
  captions: JSON.parse(row.captions) as string[],
  rights: rightsOf(row),
});
