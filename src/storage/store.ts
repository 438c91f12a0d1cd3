import type { AnnotatedArticle } from '../model/answer.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article, ReadArticle, ReadProblem, Rights } from '../model/article.ts';
import type { Feed, Following, LeftOut } from '../model/feed.ts';
import type { Scope } from '../model/query.ts';
import type { Source } from '../model/source.ts';
import type { DigestStore } from './digest-store.ts';
import type { Facet, SearchHit, SearchStore } from './search-store.ts';
import type { StoryStore } from './story-store.ts';

export type {
  EditionClaim,
  EditionOutcome,
  EditionState,
  LedgerRow,
  NewSchedule,
  ScheduleChanges,
  ShownCitation,
} from './digest-store.ts';
export type {
  DayRange,
  Facet,
  FacetCount,
  KnownWord,
  LabelledArticle,
  SearchHit,
  SearchOptions,
  Stemming,
  TopicCount,
} from './search-store.ts';
export type {
  SettledAccount,
  SettledBlock,
  StoryAccount,
  StoryReason,
  UnsettledTexts,
} from './story-store.ts';

/** One article on its way into the store. */
export interface IncomingArticle {
  readonly read: ReadArticle;
  readonly annotation: Annotation;
  readonly facets: readonly Facet[];
  /** Sampled shingle hashes of the text, unsigned 32 bit, without repeats: finds near-duplicates. */
  readonly shingles: readonly number[];
}

/** A file, page or feed answer with all articles read from it: saved whole or not at all. */
export interface IncomingDocument {
  readonly source: number;
  readonly path: string;
  /** Hash of the bytes: a document whose hash is known is not read again. */
  readonly hash: string;
  /** Version of the cleaner and annotator that made the text. */
  readonly cleaner: string;
  readonly seenAt: string;
  readonly articles: readonly IncomingArticle[];
  readonly problems: readonly ReadProblem[];
  /** What a feed held when it was read for the first time: found by searching, never announced as new. */
  readonly backlog?: boolean;
  /** External ids that a fault of ours kept from being taken in now: what was read of them before stays. */
  readonly stumbled?: Stumbled;
}

/** 'all': the fault came before it was known what the document holds. */
export type Stumbled = readonly string[] | 'all';

export interface SavedArticle {
  readonly externalId: string;
  readonly article: number;
  readonly revision: number;
  readonly change: 'new' | 'revised' | 'unchanged' | 'restored';
}

export interface DocumentState {
  readonly hash: string;
  readonly cleaner: string;
}

/** An article whose sampled shingles overlap. */
export interface ShingleMatch {
  readonly article: number;
  readonly story: number;
  readonly shared: number;
  /** Number of sampled shingles of that article. */
  readonly size: number;
}

/** Text of one revision, kept even when its article is gone from search, so that citations can be explained. */
export interface RevisionText {
  readonly article: number;
  readonly revision: number;
  readonly title: string | null;
  readonly text: string;
  readonly removed: boolean;
}

/** An article whose publisher changed its text. */
export interface EditedArticle {
  readonly article: number;
  /** When this bot saw the change, ISO 8601 in UTC. */
  readonly at: string;
  /** The revision that stood before. */
  readonly before: number;
}

export interface NewFollowing {
  readonly guild: string;
  readonly channel: string;
  readonly address: string;
  readonly title: string;
  readonly site: string | null;
  /** What the guild calls it. */
  readonly name: string;
  readonly fullText: boolean;
  readonly followedBy: string;
  readonly followedAt: string;
}

/** What one attempt to fetch a feed came to. */
export interface PollRecord {
  /** When the attempt ended. */
  readonly at: string;
  readonly nextPoll: string;
  readonly outcome:
    | {
        readonly kind: 'read' | 'unchanged';
        readonly etag: string | null;
        readonly lastModified: string | null;
        /** Learned from a reading; absent: as before. */
        readonly title?: string;
        readonly site?: string | null;
      }
    | { readonly kind: 'failed'; readonly reason: string }
    | { readonly kind: 'gone'; readonly reason: string };
}

/**
 * What the bot keeps, in domain words. Every read of articles takes a scope; what another guild follows is not found.
 * Instants are ISO 8601 strings in UTC. All methods reject with `StoreUnavailable` when the database cannot be used.
 */
export interface Store extends StoryStore, DigestStore, SearchStore {
  /** Makes or finds the source with this kind and address. `visibleTo` adds a scope; null means everybody. */
  saveSource(source: Omit<Source, 'id'>, visibleTo: Scope | null): Promise<number>;
  sources(scope: Scope): Promise<Source[]>;
  source(id: number): Promise<Source | null>;
  /** In any scope: for whoever hosts the bot. */
  allSources(): Promise<Source[]>;
  /** Holds for what is shown from now on, and for what is stored from now on. */
  setRights(source: number, rights: Rights): Promise<void>;

  /** Path → state of every document of a source. */
  documents(source: number): Promise<ReadonlyMap<string, DocumentState>>;
  /** Problems of the documents of a source, as of their last reading. */
  problems(source: number): Promise<ReadProblem[]>;
  /**
   * Saves a document and its articles in one transaction. Articles that the document held before and holds no more
   * become tombstones. A changed text is a new revision; the same text changes nothing.
   */
  saveDocument(document: IncomingDocument): Promise<SavedArticle[]>;
  /** Several documents in one transaction that never spans a turn of the event loop: a claim cannot fall into it. */
  saveDocuments(documents: readonly IncomingDocument[]): Promise<SavedArticle[][]>;
  /** States of those of these documents that are known: for a feed, whose documents grow without end. */
  documentStates(source: number, paths: readonly string[]): Promise<ReadonlyMap<string, DocumentState>>;
  /** The document is gone: its articles become tombstones. Returns their number. */
  dropDocument(source: number, path: string): Promise<number>;
  /** Removes an article for good, on request: text, annotation, index and all its revisions; citations name a removed revision. */
  removeArticle(article: number): Promise<boolean>;
  /**
   * Forgets what articles removed before the instant said, at most `limit` of them; revisions that an edition cites stay.
   * One that comes back is a new revision. Returns their number.
   */
  forgetRemoved(removedBefore: string, limit: number): Promise<number>;

  /** Articles sharing at least one sampled shingle, most shared first, at most `limit`; any scope: for stories only. */
  shingleMatches(shingles: readonly number[], limit: number): Promise<ShingleMatch[]>;
  /**
   * Articles first seen or published after the instant, newest first. Of feeds: not their backlog, nothing first seen
   * before this guild followed them, and nothing while it has them paused.
   */
  recent(scope: Scope, since: string, limit: number): Promise<SearchHit[]>;
  /**
   * Articles that `recent` would list but for having been seen before, whose publisher changed the text after the instant,
   * the last changed first. A text that only a newer reader cut otherwise is not among them.
   */
  edited(scope: Scope, since: string, limit: number): Promise<EditedArticle[]>;
  /** In the order asked for; ids that are gone or out of scope are left out. */
  articles(scope: Scope, ids: readonly number[]): Promise<Article[]>;
  annotated(scope: Scope, ids: readonly number[]): Promise<AnnotatedArticle[]>;
  /** Other articles of these stories, in scope. */
  storyMembers(scope: Scope, stories: readonly number[]): Promise<Article[]>;
  revision(scope: Scope, revision: number): Promise<RevisionText | null>;
  /** `newest`: the latest publication that an article states or inherits; null where none does. */
  counts(scope: Scope): Promise<{ articles: number; stories: number; newest: string | null }>;
  /** `counts` without the rest, which takes a look at every article. */
  articleCount(scope: Scope): Promise<number>;

  /** Follows a feed for a guild: its source, its scope and its row are made where missing. `isNew` is false where the guild follows it already. */
  followFeed(following: NewFollowing): Promise<{ readonly following: Following; readonly isNew: boolean }>;
  /** The guild's view of the feed ends; with the last follower its articles become tombstones. null: it was not followed. */
  unfollowFeed(guild: string, source: number): Promise<Following | null>;
  /** The following as it is now; null: it was not followed. Resuming makes the feed due at `now`. */
  setPaused(guild: string, source: number, paused: boolean, now: string): Promise<Following | null>;
  /** By name. */
  followings(guild: string): Promise<Following[]>;
  /** By source, of those where something was left out since the instant: entries that have a problem and no article. */
  leftOut(sources: readonly number[], since: string): Promise<ReadonlyMap<number, LeftOut>>;
  /** Everybody who follows this feed. */
  followers(source: number): Promise<Following[]>;
  feed(source: number): Promise<Feed | null>;
  feedAt(address: string): Promise<Feed | null>;
  /** Active feeds that somebody follows unpaused, due at `now`, longest overdue first. */
  dueFeeds(now: string, limit: number): Promise<Feed[]>;
  /** When the next feed is due; null: none is followed. */
  nextPoll(): Promise<string | null>;
  /** Takes a due feed for one attempt, until `heldUntil` (its next poll if nobody records one): true for exactly one caller. */
  claimPoll(source: number, nextPoll: string, heldUntil: string): Promise<boolean>;
  recordPoll(source: number, record: PollRecord): Promise<void>;
  /** A permanent redirect was learned. Where another feed has that address, its followers get that one instead. Returns the source that serves it now. */
  moveFeed(source: number, address: string): Promise<number>;
  /** Followings of feeds that have failed since before the instant, whose guild was not told of this failure. */
  untoldFailures(failingBefore: string): Promise<Following[]>;
  /** Marks a failure as told: true for exactly one caller. */
  markFailureTold(guild: string, source: number, failingSince: string): Promise<boolean>;

  close(): Promise<void>;
}

/** Settings and page state: small values with an optional time to live. Not for claims: updates may be lost. */
export interface Preferences<Value> {
  /** undefined: never set or expired. Rejects with `StoreUnavailable`, so that an outage never reads as "no settings". */
  get(key: string): Promise<Value | undefined>;
  set(key: string, value: Value, ttlMilliseconds?: number): Promise<void>;
  delete(key: string): Promise<boolean>;
}

export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  readonly operation: string;
  constructor(operation: string, cause: unknown) {
    super(`The store could not ${operation}. Check that DATA_DIR is writable and the disk is not full.`, {
      cause,
    });
    this.operation = operation;
  }
}

export class NameTaken extends Error {
  override readonly name = 'NameTaken';
  readonly taken: string;
  constructor(taken: string) {
    super(`There is already a digest called “${taken}”.`);
    this.taken = taken;
  }
}
