import type { Following, LeftOut } from '../model/feed.ts';

/** Where and by whom a feed is asked for. */
export interface FeedAsker {
  readonly guild: string;
  readonly channel: string;
  readonly person: string;
}

/** One entry of a feed as shown when it is tried. All text is the feed's own and hostile until escaped. */
export interface FeedGlimpse {
  readonly title: string;
  readonly url: string | null;
  /** YYYY-MM-DD, YYYY-MM or YYYY; null where the entry states none. */
  readonly day: string | null;
}

/** A feed that a page offers. */
export interface OfferedFeed {
  readonly address: string;
  readonly title: string | null;
}

export interface AddedFeed {
  readonly kind: 'added';
  readonly following: Following;
  /** false: this guild followed it already. */
  readonly isNew: boolean;
  /** The three newest, newest first; fewer where the feed has fewer. */
  readonly entries: readonly FeedGlimpse[];
  /** How many it holds now: all are read, none is announced. */
  readonly entryCount: number;
  /** Other feeds of the page that was given. */
  readonly others: readonly OfferedFeed[];
}

/** A feed of the guild with what was left out of it in the last two weeks. */
export interface ListedFeed extends Following {
  /** Absent: nothing. */
  readonly leftOut?: LeftOut;
}

/** A sentence that says what to do. It may hold words of the address or its server: escape it. */
export interface FeedRefusal {
  readonly kind: 'refused';
  readonly problem: string;
}

export interface ImportedFeeds {
  readonly kind: 'imported';
  readonly added: number;
  readonly known: number;
  /** Each with its reason; addresses as written in the file. */
  readonly refused: readonly { readonly address: string; readonly problem: string }[];
}

/** What a guild does with feeds. Implemented by `open-feeds.ts`, used by the command `/feeds`. */
export interface FeedDesk {
  /** Tries a feed's or any page's address and follows the feed found there. */
  add(
    asker: FeedAsker,
    request: { readonly address: string; readonly name: string | null; readonly fullText: boolean },
  ): Promise<AddedFeed | FeedRefusal>;
  list(guild: string): Promise<readonly ListedFeed[]>;
  remove(guild: string, source: number): Promise<Following | null>;
  pause(guild: string, source: number, paused: boolean): Promise<Following | null>;
  /** Follows every feed of an OPML file; feeds are fetched afterwards, one host at a time. */
  importOpml(asker: FeedAsker, bytes: Uint8Array): Promise<ImportedFeeds | FeedRefusal>;
  /** OPML 2.0 with the guild's feeds. */
  exportOpml(guild: string): Promise<string>;
}

/** Tells people of a guild; implemented by discord/. */
export interface FeedNotices {
  /** Posts once that a feed has failed for a day. Rejects where the channel cannot be reached now. */
  tellFailing(following: Following): Promise<void>;
}
