import type { DigestStore } from '../digest-store.ts';
import type { Stemming, Store } from '../store.ts';
import {
  annotated,
  articleCount,
  articles,
  articlesForStories,
  counts,
  revision,
  storyMembers,
} from './articles.ts';
import { attempt, openDatabase } from './database.ts';
import type { Database } from './database.ts';
import {
  documentStates,
  documents,
  dropDocument,
  problems,
  saveDocument,
  saveDocuments,
} from './documents.ts';
import { facets } from './facets.ts';
import {
  claimPoll,
  dueFeeds,
  feed,
  feedAt,
  followFeed,
  moveFeed,
  nextPoll,
  recordPoll,
  unfollowFeed,
} from './feeds.ts';
import { followers, followings, markFailureTold, setPaused, untoldFailures } from './followings.ts';
import { forgetRemoved } from './forget-removed.ts';
import { leftOut } from './left-out.ts';
import { noteUse } from './label-uses.ts';
import { labelled, topicsOf } from './labelled.ts';
import {
  claimEdition,
  closeEdition,
  editionAccount,
  editions,
  forgetAccounts,
  holdEdition,
  openEditions,
} from './ledger.ts';
import { publishers } from './publishers.ts';
import { removeArticle } from './remove-article.ts';
import {
  allSchedules,
  changeSchedule,
  createSchedule,
  deleteSchedule,
  dueSchedules,
  moveSchedule,
  schedule,
  schedules,
} from './schedules.ts';
import { edited, recent } from './recent.ts';
import { search } from './search.ts';
import { allSources, saveSource, setRights, sourceOf, sources } from './sources.ts';
import { inheritPublication, joinStories, shingleMatches } from './stories.ts';
import {
  accountsOnDay,
  markUnsettled,
  openAccounts,
  saveAccounts,
  unsettledTexts,
} from './story-accounts.ts';
import { placeStories, presentStories, storyReasons } from './story-places.ts';
import { knownWords } from './vocabulary.ts';

/**
 * The store in one SQLite file (or ':memory:'), or over a connection that is open already and shared with preferences.
 * `stemmings`: of languages beside English, by which a search finds other forms of its words.
 * Throws StoreUnavailable, DatabaseTooNew or MigrationFailed when it cannot be opened.
 */
export function openSqliteStore(file: string | Database, stemmings: readonly Stemming[] = []): Store {
  const database = typeof file === 'string' ? openDatabase(file) : file;
  return {
    ...articleStore(database, stemmings),
    ...storyStore(database),
    ...feedStore(database),
    ...digestStore(database),
    close: () => closed(database),
  };
}

const closed = (database: Database): Promise<void> =>
  attempt('close the database', () => {
    database.close();
  });

type StoryStore = Pick<
  Store,
  | 'markUnsettled'
  | 'unsettledTexts'
  | 'saveAccounts'
  | 'openAccounts'
  | 'accountsOnDay'
  | 'placeStories'
  | 'storyReasons'
  | 'presentStories'
>;

type FeedStore = Pick<
  Store,
  | 'followFeed'
  | 'unfollowFeed'
  | 'setPaused'
  | 'followings'
  | 'leftOut'
  | 'followers'
  | 'feed'
  | 'feedAt'
  | 'dueFeeds'
  | 'nextPoll'
  | 'claimPoll'
  | 'recordPoll'
  | 'moveFeed'
  | 'untoldFailures'
  | 'markFailureTold'
>;

const articleStore = (
  db: Database,
  stemmings: readonly Stemming[],
): Omit<Store, keyof DigestStore | keyof FeedStore | keyof StoryStore | 'close'> => ({
  saveSource: (source, visibleTo) => attempt('save a source', () => saveSource(db, source, visibleTo)),
  sources: scope => attempt('list the sources', () => sources(db, scope)),
  source: id => attempt('read a source', () => sourceOf(db, id)),
  allSources: () => attempt('list the sources', () => allSources(db)),
  setRights: (source, rights) =>
    attempt("set a source's rights", () => {
      setRights(db, source, rights);
    }),

  documents: source => attempt('list the documents', () => documents(db, source)),
  problems: source => attempt('list the problems', () => problems(db, source)),
  saveDocument: document => attempt(`save ${document.path}`, () => saveDocument(db, document)),
  saveDocuments: documents => attempt('save documents', () => saveDocuments(db, documents)),
  documentStates: (source, paths) => attempt('look up documents', () => documentStates(db, source, paths)),
  dropDocument: (source, path) => attempt(`drop ${path}`, () => dropDocument(db, source, path)),
  removeArticle: article => attempt('remove an article', () => removeArticle(db, article)),
  forgetRemoved: (before, limit) =>
    attempt('forget removed articles', () => forgetRemoved(db, before, limit)),

  shingleMatches: (shingles, limit) => attempt('look for copies', () => shingleMatches(db, shingles, limit)),
  articlesForStories: ids => attempt('read articles', () => articlesForStories(db, ids)),
  joinStories: (ids, reason) => attempt('join stories', () => joinStories(db, ids, reason)),
  inheritPublication: (article, published, annotation) =>
    attempt("take over a copy's date", () => {
      inheritPublication(db, article, published, annotation);
    }),

  search: (scope, query, options) => attempt('search', () => search(db, scope, query, options, stemmings)),
  recent: (scope, since, limit) => attempt('list recent articles', () => recent(db, scope, since, limit)),
  edited: (scope, since, limit) => attempt('list edited articles', () => edited(db, scope, since, limit)),
  articles: (scope, ids) => attempt('read articles', () => articles(db, scope, ids)),
  annotated: (scope, ids) => attempt('read articles', () => annotated(db, scope, ids)),
  storyMembers: (scope, stories) => attempt('read stories', () => storyMembers(db, scope, stories)),
  revision: (scope, id) => attempt('read a revision', () => revision(db, scope, id)),
  facets: (scope, kind, typed, limit) =>
    attempt('look up names', () => facets(db, scope, kind, typed, limit)),
  noteUse: (scope, kind, label, at) =>
    attempt('note what is asked for', () => {
      noteUse(db, scope, kind, label, at);
    }),
  knownWords: typed => attempt('look up words', () => knownWords(db, typed)),
  publishers: (scope, typed) => attempt('look up publishers', () => publishers(db, scope, typed)),
  labelled: (scope, days, limit) => attempt('list topics', () => labelled(db, scope, days, limit)),
  topicsOf: (scope, ids) => attempt('list topics', () => topicsOf(db, scope, ids)),
  counts: scope => attempt('count articles', () => counts(db, scope)),
  articleCount: scope => attempt('count articles', () => articleCount(db, scope)),
});

const storyStore = (db: Database): StoryStore => ({
  markUnsettled: ids =>
    attempt('note what has changed', () => {
      markUnsettled(db, ids);
    }),
  unsettledTexts: limit => attempt('read what has changed', () => unsettledTexts(db, limit)),
  saveAccounts: (texts, accounts) =>
    attempt('save accounts of events', () => {
      saveAccounts(db, texts, accounts);
    }),
  openAccounts: limit => attempt('list open accounts', () => openAccounts(db, limit)),
  accountsOnDay: (day, after, limit) =>
    attempt('list the accounts of a day', () => accountsOnDay(db, day, after, limit)),
  placeStories: blocks =>
    attempt('settle stories', () => {
      placeStories(db, blocks);
    }),
  storyReasons: (scope, id) => attempt('explain a story', () => storyReasons(db, scope, id)),
  presentStories: ids => attempt('look up stories', () => presentStories(db, ids)),
});

const feedStore = (db: Database): FeedStore => ({
  followFeed: wanted => attempt('follow a feed', () => followFeed(db, wanted)),
  unfollowFeed: (guild, source) => attempt('unfollow a feed', () => unfollowFeed(db, guild, source)),
  setPaused: (guild, source, paused, now) =>
    attempt('pause a feed', () => setPaused(db, guild, source, paused, now)),
  followings: guild => attempt('list feeds', () => followings(db, guild)),
  leftOut: (sources, since) => attempt('list what was left out of feeds', () => leftOut(db, sources, since)),
  followers: source => attempt('list followers', () => followers(db, source)),
  feed: source => attempt('read a feed', () => feed(db, source)),
  feedAt: address => attempt('look up a feed', () => feedAt(db, address)),
  dueFeeds: (now, limit) => attempt('list due feeds', () => dueFeeds(db, now, limit)),
  nextPoll: () => attempt('look up the next poll', () => nextPoll(db)),
  claimPoll: (source, seen, heldUntil) =>
    attempt('claim a poll', () => claimPoll(db, source, seen, heldUntil)),
  recordPoll: (source, record) =>
    attempt('record a poll', () => {
      recordPoll(db, source, record);
    }),
  moveFeed: (source, address) => attempt('move a feed', () => moveFeed(db, source, address)),
  untoldFailures: before => attempt('list failing feeds', () => untoldFailures(db, before)),
  markFailureTold: (guild, source, since) =>
    attempt('mark a failure as told', () => markFailureTold(db, guild, source, since)),
});

const digestStore = (db: Database): DigestStore => ({
  createSchedule: entry => attempt('create a digest', () => createSchedule(db, entry)),
  schedules: guild => attempt('list digests', () => schedules(db, guild)),
  allSchedules: () => attempt('list digests', () => allSchedules(db)),
  schedule: id => attempt('read a digest', () => schedule(db, id)),
  deleteSchedule: (guild, id) => attempt('delete a digest', () => deleteSchedule(db, guild, id)),
  changeSchedule: (guild, id, version, changes) =>
    attempt('change a digest', () => changeSchedule(db, guild, id, version, changes)),
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
  editionAccount: (id, slot) => attempt('explain an edition', () => editionAccount(db, id, slot)),
  forgetAccounts: before => attempt('forget old reasons', () => forgetAccounts(db, before)),
});
