import type { Store } from '../store.ts';
import { annotated, articles, articlesForStories, counts, revision, storyMembers } from './articles.ts';
import { attempt, openDatabase } from './database.ts';
import type { Database } from './database.ts';
import { documents, dropDocument, problems, saveDocument } from './documents.ts';
import { facets } from './facets.ts';
import { claimEdition, closeEdition, editions, holdEdition, openEditions } from './ledger.ts';
import { removeArticle } from './remove-article.ts';
import {
  allSchedules,
  createSchedule,
  deleteSchedule,
  dueSchedules,
  moveSchedule,
  schedule,
  schedules,
} from './schedules.ts';
import { recent, search } from './search.ts';
import { saveSource, setRights, sources } from './sources.ts';
import { inheritPublication, joinStories, shingleMatches } from './stories.ts';

/**
 * The store in one SQLite file (or ':memory:'), or over a connection that is open already and shared with preferences.
 * Throws StoreUnavailable, DatabaseTooNew or MigrationFailed when it cannot be opened.
 */
export function openSqliteStore(file: string | Database): Store {
  const database = typeof file === 'string' ? openDatabase(file) : file;
  return { ...articleStore(database), ...digestStore(database), close: () => closed(database) };
}

const closed = (database: Database): Promise<void> =>
  attempt('close the database', () => {
    database.close();
  });

type DigestStore = Pick<
  Store,
  | 'createSchedule'
  | 'schedules'
  | 'allSchedules'
  | 'schedule'
  | 'deleteSchedule'
  | 'dueSchedules'
  | 'moveSchedule'
  | 'claimEdition'
  | 'holdEdition'
  | 'closeEdition'
  | 'openEditions'
  | 'editions'
>;

const articleStore = (db: Database): Omit<Store, keyof DigestStore | 'close'> => ({
  saveSource: (source, visibleTo) => attempt('save a source', () => saveSource(db, source, visibleTo)),
  sources: scope => attempt('list the sources', () => sources(db, scope)),
  setRights: (source, rights) =>
    attempt("set a source's rights", () => {
      setRights(db, source, rights);
    }),

  documents: source => attempt('list the documents', () => documents(db, source)),
  problems: source => attempt('list the problems', () => problems(db, source)),
  saveDocument: document => attempt(`save ${document.path}`, () => saveDocument(db, document)),
  dropDocument: (source, path) => attempt(`drop ${path}`, () => dropDocument(db, source, path)),
  removeArticle: article => attempt('remove an article', () => removeArticle(db, article)),

  shingleMatches: (shingles, limit) => attempt('look for copies', () => shingleMatches(db, shingles, limit)),
  articlesForStories: ids => attempt('read articles', () => articlesForStories(db, ids)),
  joinStories: (ids, reason) => attempt('join stories', () => joinStories(db, ids, reason)),
  inheritPublication: (article, published, annotation) =>
    attempt("take over a copy's date", () => {
      inheritPublication(db, article, published, annotation);
    }),

  search: (scope, query, options) => attempt('search', () => search(db, scope, query, options)),
  recent: (scope, since, limit) => attempt('list recent articles', () => recent(db, scope, since, limit)),
  articles: (scope, ids) => attempt('read articles', () => articles(db, scope, ids)),
  annotated: (scope, ids) => attempt('read articles', () => annotated(db, scope, ids)),
  storyMembers: (scope, stories) => attempt('read stories', () => storyMembers(db, scope, stories)),
  revision: (scope, id) => attempt('read a revision', () => revision(db, scope, id)),
  facets: (scope, kind, typed, limit) =>
    attempt('look up names', () => facets(db, scope, kind, typed, limit)),
  counts: scope => attempt('count articles', () => counts(db, scope)),
});

const digestStore = (db: Database): DigestStore => ({
  createSchedule: entry => attempt('create a digest', () => createSchedule(db, entry)),
  schedules: guild => attempt('list digests', () => schedules(db, guild)),
  allSchedules: () => attempt('list digests', () => allSchedules(db)),
  schedule: id => attempt('read a digest', () => schedule(db, id)),
  deleteSchedule: (guild, id) => attempt('delete a digest', () => deleteSchedule(db, guild, id)),
  dueSchedules: now => attempt('list due digests', () => dueSchedules(db, now)),
  moveSchedule: (id, version, due, slot) =>
    attempt('move a digest on', () => moveSchedule(db, id, version, due, slot)),

  claimEdition: claim => attempt('claim an edition', () => claimEdition(db, claim)),
  holdEdition: (id, slot, heldBefore, now) =>
    attempt('hold an edition', () => holdEdition(db, id, slot, heldBefore, now)),
  closeEdition: (id, slot, outcome, closedAt) =>
    attempt('close an edition', () => {
      closeEdition(db, id, slot, outcome, closedAt);
    }),
  openEditions: () => attempt('list open editions', () => openEditions(db)),
  editions: (id, limit) => attempt('list editions', () => editions(db, id, limit)),
});
