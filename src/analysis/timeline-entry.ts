import type { Reason } from '../model/reason.ts';
import type { DayPrecision } from './timeline-articles.ts';
import type { DaySentence } from './timeline-sentences.ts';

/** One entry of a timeline, oldest first. */
export interface TimelineDay {
  /** YYYY, YYYY-MM or YYYY-MM-DD, as exact as the text states it. */
  readonly value: string;
  readonly precision: DayPrecision;
  readonly basis: 'stated' | 'resolved';
  /** The shown sentence was published before the day. */
  readonly expected: boolean;
  /** Those that date the same statement otherwise come last. */
  readonly sentences: readonly EntrySentence[];
  readonly reasons: readonly Reason[];
}

/** A sentence of an entry. */
export interface EntrySentence extends DaySentence {
  /** The date that it gives, where it is not the entry's. */
  readonly otherDate?: string;
}
