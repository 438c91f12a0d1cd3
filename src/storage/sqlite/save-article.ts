import type { ReadArticle } from '../../model/article.ts';
import type { IncomingArticle, SavedArticle } from '../store.ts';
import { fold } from '../fold.ts';
import { type IndexQueue, enterIndex, leaveIndex } from './article-index.ts';
import type { Database, Values } from './database.ts';
import { publicationOf, publicationParameters } from './publication-columns.ts';
import type { PublicationRow } from './publication-columns.ts';
import { bytesOf } from './shingle-index.ts';
import { newTimeKey } from './time-key.ts';

/** The document that brings the article. */
export interface Bringer {
  readonly source: number;
  readonly cleaner: string;
  readonly seenAt: string;
  /** Kept with an article that is new. */
  readonly backlog?: boolean;
}

interface KnownArticle extends PublicationRow {
  id: number;
  first_seen: string;
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

/** Enters an article, or what has changed of it. Call inside a transaction, and settle the index at its end. */
export function saveArticle(
  database: Database,
  by: Bringer,
  incoming: IncomingArticle,
  queue: IndexQueue,
): SavedArticle {
  const { read } = incoming;
  const known = findArticle(database, by.source, read.externalId);
  if (!known) return addArticle(database, by, incoming, queue);
  const same = { externalId: read.externalId, article: known.id, revision: known.revision };
  // removed on request: it does not come back with the next reading
  if (known.state === 'erased') return { ...same, change: 'unchanged' };
  const sameText = known.text === read.text && known.title === read.title;
  if (known.state === 'live' && sameText && known.cleaner === by.cleaner && sameHeaders(known, read)) {
    return { ...same, change: 'unchanged' };
  }
  if (known.state === 'live') leaveIndex(database, known.id, 'live', queue);
  const revision = sameText ? known.revision : addRevision(database, known.id, by, read);
  const key = describeArticle(database, known, revision, by, incoming);
  annotateArticle(database, known.id, revision, incoming);
  enterIndex(
    database,
    { id: known.id, source: by.source },
    { id: known.id, key, title: read.title, text: read.text },
    incoming,
    queue,
  );
  return { ...same, revision, change: known.state === 'live' ? 'revised' : 'restored' };
}

const FIND = `SELECT article.*, revision.title, revision.text
  FROM article JOIN revision ON revision.id = article.revision
  WHERE article.source = ? AND external_id = ?`;

const findArticle = (database: Database, source: number, externalId: string): KnownArticle | undefined =>
  database.query<KnownArticle>(FIND).get([source, externalId]);

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

/** Columns in which the article's headers stand. */
const DESCRIBED = [
  'cleaner',
  'byline',
  'publisher',
  'publisher_folded',
  'url',
  'language',
  'captions',
  'published_instant',
  'published_day',
  'first_day',
  'last_day',
  'offset_minutes',
  '"precision"',
  'basis',
] as const;

function description({ cleaner }: Bringer, read: ReadArticle): Values {
  const { instant, day, firstDay, lastDay, offset, precision, basis } = publicationParameters(read.published);
  return [
    cleaner,
    read.byline,
    read.publisher,
    read.publisher === null ? null : fold(read.publisher),
    read.url,
    read.language,
    JSON.stringify(read.captions),
    ...[instant, day, firstDay, lastDay, offset, precision, basis].map(value => value ?? null),
  ];
}

/** The revision comes next, and its number with it: so the row need not be written again when it is known. */
const ADD = `INSERT INTO article (source, external_id, story, revision, first_seen, backlog, state, time_key, shingles,
  ${DESCRIBED.join(', ')}) VALUES (?, ?, ?,
  (SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence WHERE name = 'revision'), ?, ?, 'live', ?, ?,
  ${DESCRIBED.map(() => '?').join(', ')})`;

function addArticle(
  database: Database,
  by: Bringer,
  incoming: IncomingArticle,
  queue: IndexQueue,
): SavedArticle {
  const { read, shingles } = incoming;
  const story = database.query('INSERT INTO story DEFAULT VALUES').run().id;
  const key = newTimeKey(database, read.published?.instant ?? by.seenAt);
  const { id } = database
    .query(ADD)
    .run([
      by.source,
      read.externalId,
      story,
      by.seenAt,
      by.backlog === true ? 1 : 0,
      key,
      bytesOf(shingles),
      ...description(by, read),
    ]);
  const revision = addRevision(database, id, by, read);
  annotateArticle(database, id, revision, incoming);
  enterIndex(
    database,
    { id, source: by.source },
    { id, key, title: read.title, text: read.text },
    incoming,
    queue,
  );
  return { externalId: read.externalId, article: id, revision, change: 'new' };
}

const addRevision = (database: Database, article: number, by: Bringer, read: ReadArticle): number =>
  database
    .query('INSERT INTO revision (article, cleaner, made_at, title, text) VALUES (?, ?, ?, ?, ?)')
    .run([article, by.cleaner, by.seenAt, read.title, read.text]).id;

const DESCRIBE = `UPDATE article SET revision = ?, time_key = ?, state = 'live', removed_at = NULL, shingles = ?,
  ${DESCRIBED.map(column => `${column} = ?`).join(', ')} WHERE id = ?`;

/** All that is said about the article. Returns its new place in time. */
function describeArticle(
  database: Database,
  { id, first_seen }: KnownArticle,
  revision: number,
  by: Bringer,
  { read, shingles }: IncomingArticle,
): number {
  const key = newTimeKey(database, read.published?.instant ?? first_seen);
  database.query(DESCRIBE).run([revision, key, bytesOf(shingles), ...description(by, read), id]);
  return key;
}

function annotateArticle(
  database: Database,
  article: number,
  revision: number,
  { annotation }: IncomingArticle,
): void {
  database
    .query(
      `INSERT INTO annotation (article, revision, findings) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET revision = excluded.revision, findings = excluded.findings`,
    )
    .run([article, revision, JSON.stringify(annotation)]);
}
