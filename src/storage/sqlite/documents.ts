import type { ReadProblem } from '../../model/article.ts';
import type { DocumentState, IncomingDocument, SavedArticle } from '../store.ts';
import { leaveIndex } from './article-index.ts';
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

export const problems = (database: Database, source: number): ReadProblem[] =>
  database
    .query<{ place: string; reason: string }>(
      `SELECT place, reason FROM document_problem JOIN document ON document.id = document
       WHERE source = :source ORDER BY path, position`,
    )
    .all({ source })
    .map(({ place, reason }) => ({ where: place, reason }));

export function saveDocument(database: Database, incoming: IncomingDocument): SavedArticle[] {
  return database.transaction(() => {
    const document = enterDocument(database, incoming);
    const before = articlesOf(database, document);
    // an external id that stands twice in one document is the first of them
    const byId = new Map(incoming.articles.toReversed().map(one => [one.read.externalId, one]));
    const distinct = incoming.articles.filter(one => byId.get(one.read.externalId) === one);
    const saved = distinct.map(one => saveArticle(database, incoming, one));
    const link = database.query(
      'INSERT INTO document_article (document, article) VALUES (:document, :article) ON CONFLICT DO NOTHING',
    );
    for (const { article } of saved) link.run({ document, article });
    if (forgets(database, incoming.source)) {
      const kept = new Set(saved.map(one => one.article));
      for (const article of before) if (!kept.has(article)) unlink(database, document, article);
    }
    return saved;
  });
}

export function dropDocument(database: Database, source: number, path: string): number {
  return database.transaction(() => {
    const row = database
      .query<{ id: number }>('SELECT id FROM document WHERE source = :source AND path = :path')
      .get({ source, path });
    if (!row) return 0;
    const gone = articlesOf(database, row.id).filter(article => unlink(database, row.id, article));
    database.query('DELETE FROM document WHERE id = :id').run({ id: row.id });
    return gone.length;
  });
}

function enterDocument(database: Database, incoming: IncomingDocument): number {
  const { source, path, hash, cleaner, seenAt } = incoming;
  const row = database
    .query<{ id: number }>(
      `INSERT INTO document (source, path, hash, cleaner, seen_at) VALUES (:source, :path, :hash, :cleaner, :seenAt)
       ON CONFLICT (source, path) DO UPDATE SET hash = :hash, cleaner = :cleaner, seen_at = :seenAt RETURNING id`,
    )
    .get({ source, path, hash, cleaner, seenAt });
  const document = row?.id ?? 0;
  database.query('DELETE FROM document_problem WHERE document = :document').run({ document });
  const enter = database.query(
    `INSERT INTO document_problem (document, position, place, reason)
     VALUES (:document, :position, :place, :reason)`,
  );
  incoming.problems.forEach(({ where, reason }, position) => {
    enter.run({ document, position, place: where, reason });
  });
  return document;
}

const articlesOf = (database: Database, document: number): number[] =>
  database
    .query<{ article: number }>('SELECT article FROM document_article WHERE document = :document')
    .all({ document })
    .map(row => row.article);

/** A feed shows its newest entries only: one that it shows no more is not withdrawn. A folder's file is the whole. */
const forgets = (database: Database, source: number): boolean =>
  database.query<{ kind: string }>('SELECT kind FROM source WHERE id = :source').get({ source })?.kind ===
  'folder';

/** Parts an article from a document; true when no other document holds it and it became a tombstone. */
function unlink(database: Database, document: number, article: number): boolean {
  database
    .query('DELETE FROM document_article WHERE document = :document AND article = :article')
    .run({ document, article });
  const row = database
    .query<{ alone: number }>(
      `SELECT state = 'live' AND NOT EXISTS (SELECT 1 FROM document_article WHERE article = :article) AS alone
       FROM article WHERE id = :article`,
    )
    .get({ article });
  if (row?.alone !== 1) return false;
  leaveIndex(database, article, 'removed');
  return true;
}
