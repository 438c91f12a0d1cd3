import type { ArticleCard, CitedQuotation, CitedSentence } from './answer.ts';
import type { Reason } from './reason.ts';

/** ISO weekday, 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What a digest is to hold: what people set, beside when and where. */
export interface DigestWishes {
  /** Keywords as typed, one query each; empty: everything. */
  readonly topics: readonly string[];
  /** Words and phrases of which nothing is told. */
  readonly muted: readonly string[];
  /** Most stories of an edition. */
  readonly size: number;
  /** Names of publishers or feeds; empty: all. */
  readonly onlySources: readonly string[];
  readonly withoutSources: readonly string[];
}

/** say: one line in the channel; skip: nothing is posted. */
export type WhenEmpty = 'say' | 'skip';

/** When and where a digest is posted. */
export interface Schedule extends DigestWishes {
  readonly id: number;
  readonly guild: string;
  readonly channel: string;
  /** Unique in its guild, compared without case. */
  readonly name: string;
  /** Local wall-clock time, HH:MM. */
  readonly time: string;
  readonly days: readonly Weekday[];
  /** IANA time zone. */
  readonly zone: string;
  readonly whenEmpty: WhenEmpty;
  /** Nothing comes by itself until it is resumed. */
  readonly paused: boolean;
  readonly createdBy: string;
  readonly createdAt: string;
  /** Next instant at which it is due, ISO 8601 in UTC. */
  readonly nextDue: string;
  /** Local slot of `nextDue`: YYYY-MM-DDTHH:MM. With the schedule's id it names the edition for ever. */
  readonly nextSlot: string;
  /** Raised by every change, so that an older view cannot overwrite a newer one. */
  readonly version: number;
}

export interface DigestStory {
  readonly story: number;
  /** The title of `source`; empty where it has none. */
  readonly headline: string;
  /** An earlier edition told it: here stands only what is new. Absent: false. */
  readonly update?: boolean;
  readonly source: ArticleCard;
  readonly summary: readonly CitedSentence[];
  readonly quotation: CitedQuotation | null;
  readonly alsoIn: readonly ArticleCard[];
  readonly reasons: readonly Reason[];
}

/** One delivery of a digest for one moment. */
export interface Edition {
  readonly schedule: number;
  readonly name: string;
  /** Local slot, YYYY-MM-DDTHH:MM. */
  readonly slot: string;
  /** Short mark shown in the footer and derived from schedule and slot: finds the message again after a crash. */
  readonly mark: string;
  /** Articles first seen after this instant were considered, ISO 8601 in UTC. */
  readonly since: string;
  /** Empty: it says in one line that there is nothing new. */
  readonly stories: readonly DigestStory[];
  readonly considered: number;
  /** A first edition for which nothing new came in: the newest of what is older. Absent: false. */
  readonly older?: boolean;
}
