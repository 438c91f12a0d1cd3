import type { ReadProblem } from '../../model/article.ts';
import type { DocumentState, IncomingArticle, IncomingDocument, SavedArticle } from '../store.ts';
import { type IndexQueue, leaveIndex, openQueue, settleIndex } from './article-index.ts';
import type { Database } from './database.ts';
import { saveArticle } from './save-article.ts';

export function documents(database: Database, source: number): ReadonlyMap<string, DocumentState> {
  const rows = database
    .query<DocumentState & { path: string }>(
      'SELECT path, hash, cleaner FROM document WHERE source = :source',
    )
    .all({ source });
  return new Map(rows.map(({ path, hash, cleaner }) => [path, { hash, cleaner }]));
}

export function documentStates(
  database: Database,
  source: number,
  paths: readonly string[],
): ReadonlyMap<string, DocumentState> {
  const rows = database
    .query<DocumentState & { path: string }>(
      `SELECT path, hash, cleaner FROM document
       WHERE source = :source AND path IN (SELECT value FROM json_each(:paths))`,
    )
    .all({ source, paths: JSON.stringify(paths) });
  return new Map(rows.map(({ path, hash, cleaner }) => [path, { hash, cleaner }]));
}

export const problems = (database: Database, source: number): ReadProblem[] =>
  database
    .query<{ place: string; reason: string }>(
      `SELECT place, reason FROM document_problem JOIN document ON document.id = document
       WHERE source = :source ORDER BY path, position`,
    )
    .all({ source })
    .map(({ place, reason }) => ({ where: place, reason }));

/** One transaction: whoever reads sees all of the documents or none of them. */
export const saveDocuments = (database: Database, incoming: readonly IncomingDocument[]): SavedArticle[][] =>
  database.transaction(() => {
    const queue = openQueue();
    const saved = incoming.map(each => enterWhole(database, each, queue));
    settleIndex(database, queue);
    return saved;
  });

export const saveDocument = (database: Database, incoming: IncomingDocument): SavedArticle[] =>
  saveDocuments(database, [incoming])[0] ?? [];

function enterWhole(database: Database, incoming: IncomingDocument, queue: IndexQueue): SavedArticle[] {
  const { source, path } = incoming;
  const known = documentId(database, source, path);
  const before = known === undefined ? [] : articlesOf(database, known);
  const document = known ?? addDocument(database, incoming);
  if (known !== undefined) renewDocument(database, known, incoming);
  enterProblems(database, document, incoming.problems);
  const saved = withoutRepeatedIds(incoming.articles).map(one => saveArticle(database, incoming, one, queue));
  const link = database.query(
    'INSERT INTO document_article (document, article) VALUES (?, ?) ON CONFLICT DO NOTHING',
  );
  for (const { article } of saved) link.run([document, article]);
  const { stumbled = [] } = incoming;
  if (before.length > 0 && stumbled !== 'all' && forgets(database, source)) {
    const kept = new Set([...saved.map(one => one.article), ...articlesNamed(database, source, stumbled)]);
    for (const article of before) if (!kept.has(article)) unlink(database, document, article, queue);
  }
  return saved;
}

/** An external id that stands twice in one document is the first of them. */
function withoutRepeatedIds(articles: readonly IncomingArticle[]): readonly IncomingArticle[] {
  if (articles.length < 2) return articles;
  const seen = new Set<string>();
  return articles.filter(({ read: { externalId } }) => !seen.has(externalId) && seen.add(externalId));
}

export function dropDocument(database: Database, source: number, path: string): number {
  return database.transaction(() => {
    const document = documentId(database, source, path);
    if (document === undefined) return 0;
    const gone = articlesOf(database, document).filter(article => unlink(database, document, article));
    database.query('DELETE FROM document WHERE id = ?').run([document]);
    return gone.length;
  });
}

const documentId = (database: Database, source: number, path: string): number | undefined =>
  database.query<{ id: number }>('SELECT id FROM document WHERE source = ? AND path = ?').get([source, path])
    ?.id;

const addDocument = (database: Database, { source, path, hash, cleaner, seenAt }: IncomingDocument): number =>
  database
    .query('INSERT INTO document (source, path, hash, cleaner, seen_at) VALUES (?, ?, ?, ?, ?)')
    .run([source, path, hash, cleaner, seenAt]).id;

function renewDocument(database: Database, document: number, incoming: IncomingDocument): void {
  const { hash, cleaner, seenAt } = incoming;
  database
    .query('UPDATE document SET hash = ?, cleaner = ?, seen_at = ? WHERE id = ?')
    .run([hash, cleaner, seenAt, document]);
  database.query('DELETE FROM document_problem WHERE document = ?').run([document]);
}

function enterProblems(database: Database, document: number, found: readonly ReadProblem[]): void {
  const enter = database.query(
    'INSERT INTO document_problem (document, position, place, reason) VALUES (?, ?, ?, ?)',
  );
  for (const [position, { where, reason }] of found.entries()) enter.run([document, position, where, reason]);
}

const articlesOf = (database: Database, document: number): number[] =>
  database
    .query<{ article: number }>('SELECT article FROM document_article WHERE document = ?')
    .all([document])
    .map(row => row.article);

const articlesNamed = (database: Database, source: number, externalIds: readonly string[]): number[] =>
  externalIds.length === 0
    ? []
    : database
        .query<{ id: number }>(
          `SELECT id FROM article
           WHERE source = :source AND external_id IN (SELECT value FROM json_each(:externalIds))`,
        )
        .all({ source, externalIds: JSON.stringify(externalIds) })
        .map(row => row.id);

/** A feed shows its newest entries only: one that it shows no more is not withdrawn. A folder's file is the whole. */
const forgets = (database: Database, source: number): boolean =>
  database.query<{ kind: string }>('SELECT kind FROM source WHERE id = :source').get({ source })?.kind ===
  'folder';

/** Parts an article from a document; true when no other document holds it and it became a tombstone. */
function unlink(database: Database, document: number, article: number, queue?: IndexQueue): boolean {
  database.query('DELETE FROM document_article WHERE document = ? AND article = ?').run([document, article]);
  const row = database
    .query<{ alone: number }>(
      `SELECT state = 'live' AND NOT EXISTS (SELECT 1 FROM document_article WHERE article = :article) AS alone
       FROM article WHERE id = :article`,
    )
    .get({ article });
  if (row?.alone !== 1) return false;
  leaveIndex(database, article, 'removed', queue);
  return true;
}
