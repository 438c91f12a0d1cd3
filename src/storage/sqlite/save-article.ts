import type { ReadArticle } from '../../model/article.ts';
import type { IncomingArticle, SavedArticle } from '../store.ts';
import { fold } from '../fold.ts';
import { enterIndex, leaveIndex } from './article-index.ts';
import type { Database } from './database.ts';
import { SET_PUBLICATION, publicationOf, publicationParameters } from './publication-columns.ts';
import type { PublicationRow } from './publication-columns.ts';

/** The document that brings the article. */
export interface Bringer {
  readonly source: number;
  readonly cleaner: string;
  readonly seenAt: string;
}

interface KnownArticle extends PublicationRow {
  id: number;
  revision: number;
  state: 'live' | 'removed' | 'erased';
  cleaner: string;
  byline: string | null;
  publisher: string | null;
  url: string | null;
  language: string | null;
  captions: string;
  title: string | null;
  text: string | null;
}

/** Enters an article, or what has changed of it. Call inside a transaction. */
export function saveArticle(database: Database, by: Bringer, incoming: IncomingArticle): SavedArticle {
  const { read } = incoming;
  const known = findArticle(database, by.source, read.externalId);
  if (!known) return addArticle(database, by, incoming);
  const same = { externalId: read.externalId, article: known.id, revision: known.revision };
  // removed on request: it does not come back with the next reading
  if (known.state === 'erased') return { ...same, change: 'unchanged' };
  const sameText = known.text === read.text && known.title === read.title;
  if (known.state === 'live' && sameText && known.cleaner === by.cleaner && sameHeaders(known, read)) {
    return { ...same, change: 'unchanged' };
  }
  if (known.state === 'live') leaveIndex(database, known.id, 'live');
  const revision = sameText ? known.revision : addRevision(database, known.id, by, read);
  describeArticle(database, known.id, revision, by, incoming);
  return { ...same, revision, change: known.state === 'live' ? 'revised' : 'restored' };
}

function findArticle(database: Database, source: number, externalId: string): KnownArticle | undefined {
  return database
    .query<KnownArticle>(
      `SELECT article.*, revision.title, revision.text FROM article JOIN revision ON revision.id = article.revision
       WHERE article.source = :source AND external_id = :externalId`,
    )
    .get({ source, externalId });
}

function sameHeaders(known: KnownArticle, read: ReadArticle): boolean {
  const published = publicationOf(known);
  // what another copy lent is not what this text states
  const own = published?.basis === 'inherited' ? null : published;
  const headers = [known.byline, known.publisher, known.url, known.language, known.captions, facts(own)];
  const now = [read.byline, read.publisher, read.url, read.language, JSON.stringify(read.captions)];
  return JSON.stringify(headers) === JSON.stringify([...now, facts(read.published)]);
}

const facts = (published: ReadArticle['published']) =>
  published && [
    published.instant,
    published.day,
    published.offsetMinutes,
    published.precision,
    published.basis,
  ];

function addArticle(database: Database, by: Bringer, incoming: IncomingArticle): SavedArticle {
  const { externalId } = incoming.read;
  const story = database.query('INSERT INTO story DEFAULT VALUES').run().id;
  const { id } = database
    .query(
      `INSERT INTO article (source, external_id, story, state, first_seen, cleaner, captions, shingles)
       VALUES (:source, :externalId, :story, 'removed', :seenAt, :cleaner, '[]', x'')`,
    )
    .run({ source: by.source, externalId, story, seenAt: by.seenAt, cleaner: by.cleaner });
  const revision = addRevision(database, id, by, incoming.read);
  describeArticle(database, id, revision, by, incoming);
  return { externalId, article: id, revision, change: 'new' };
}

function addRevision(database: Database, article: number, by: Bringer, read: ReadArticle): number {
  return database
    .query(
      `INSERT INTO revision (article, cleaner, made_at, title, text)
       VALUES (:article, :cleaner, :seenAt, :title, :text)`,
    )
    .run({ article, cleaner: by.cleaner, seenAt: by.seenAt, title: read.title, text: read.text }).id;
}

/** Everything but the text: headers, findings, and the places where the article is found. */
function describeArticle(
  database: Database,
  article: number,
  revision: number,
  { cleaner }: Bringer,
  { read, annotation, facets, shingles }: IncomingArticle,
): void {
  database
    .query(
      `UPDATE article SET revision = :revision, cleaner = :cleaner, byline = :byline, publisher = :publisher,
         publisher_folded = :folded, url = :url, language = :language, captions = :captions, ${SET_PUBLICATION}
       WHERE id = :article`,
    )
    .run({
      article,
      revision,
      cleaner,
      byline: read.byline,
      publisher: read.publisher,
      folded: read.publisher === null ? null : fold(read.publisher),
      url: read.url,
      language: read.language,
      captions: JSON.stringify(read.captions),
      ...publicationParameters(read.published),
    });
  database
    .query(
      `INSERT INTO annotation (article, revision, findings) VALUES (:article, :revision, :findings)
       ON CONFLICT DO UPDATE SET revision = excluded.revision, findings = excluded.findings`,
    )
    .run({ article, revision, findings: JSON.stringify(annotation) });
  enterIndex(database, article, { facets, shingles });
}
