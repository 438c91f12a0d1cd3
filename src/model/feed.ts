import type { ReadProblem } from './article.ts';

/** A feed as fetched once for everybody who follows it. Its articles belong to the source of the same id. */
export interface Feed {
  /** `Source.id`; the source's kind is 'feed'. */
  readonly source: number;
  /** Address that is fetched now: a permanent redirect is learned. */
  readonly address: string;
  /** As the feed names itself, else its address. */
  readonly title: string;
  /** The web site that the feed belongs to, where it states one. */
  readonly site: string | null;
  /** gone: the server said 410, it is fetched no more. */
  readonly state: 'active' | 'gone';
  /** Validators of the last answer, for conditional requests. */
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** ISO 8601 in UTC, as all instants here. */
  readonly nextPoll: string;
  /** null: never read yet; what its first reading brings is backlog. */
  readonly lastSuccess: string | null;
  /** Since when every attempt failed; null where the last one succeeded. */
  readonly failingSince: string | null;
  /** Attempts failed in a row. */
  readonly failures: number;
  /** Why the last attempt failed, a sentence for people. */
  readonly reason: string | null;
  /** Whether one of those who follow it wants the entries' pages read where the feed has only a teaser. */
  readonly fullText: boolean;
}

/** What was read of a feed lately and is no article. */
export interface LeftOut {
  /** Entries, at least 1. */
  readonly count: number;
  /** Of the one that was seen last: its link, title or key, and why. */
  readonly newest: ReadProblem;
}

/** One guild's following of a feed. */
export interface Following {
  readonly feed: Feed;
  readonly guild: string;
  /** Channel in which it was added: its managers are told there when the feed fails. */
  readonly channel: string;
  /** What the guild calls it. */
  readonly name: string;
  readonly fullText: boolean;
  /** Paused: nothing new is fetched or announced for this guild; what was read stays searchable. */
  readonly paused: boolean;
  readonly followedBy: string;
  readonly followedAt: string;
  /** The `failingSince` of the failure that this guild was told of; null where of none. */
  readonly toldFailing: string | null;
}
