import type { Reason } from './reason.ts';
import type { Span } from './span.ts';
import type { Precision } from './time.ts';

export interface Sentence extends Span {
  /** Index into `Annotation.paragraphs`. */
  readonly paragraph: number;
}

/** Who said it. Both spans are the article's own words; the name is the fullest form that the article gives. */
export interface Speaker {
  readonly name: string;
  /** Where `name` stands. */
  readonly nameSpan: Span;
  /** The words used beside the quotation: "Kim", "she", "the minister". */
  readonly mention: Span;
}

/** Reported words. The span is what stands inside the quotation marks. */
export interface Quotation extends Span {
  /** direct: a clause or more of speech; mixed: a fragment inside the reporter's own sentence. */
  readonly kind: 'direct' | 'mixed';
  /** With its marks. */
  readonly outer: Span;
  /** Index into `Annotation.sentences` of the sentence where it begins. */
  readonly sentence: number;
  /** The reporting expression ("said", "according to"), null where none is found. */
  readonly cue: Span | null;
  /** null: the text does not show who said it. */
  readonly speaker: Speaker | null;
  readonly reasons: readonly Reason[];
}

/** TIMEX3's four types. */
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** A temporal expression. */
export interface DateMention extends Span {
  readonly type: TimexType;
  /** TIMEX3 value: 2024-11-21, 2024-11, 2024, 2024-W46, 2024-Q3, 2024-SU, P3D, PRESENT_REF… */
  readonly value: string;
  /** stated: absolute in the text; resolved: worked out from the publication date. */
  readonly basis: 'stated' | 'resolved';
  /** Precision of a calendar value that a timeline can place, else null (durations, sets, PRESENT_REF). */
  readonly precision: Precision | null;
  /** Index into `Annotation.sentences`. */
  readonly sentence: number;
}

/** A person, organisation or place as named in the text. */
export interface NameMention extends Span {
  /** The fullest form that the article gives. */
  readonly name: string;
  readonly kind: 'person' | 'organisation' | 'place' | 'other';
}

/** All that `language/` finds in one cleaned text. Offsets are exact: text.slice(start, end) is the finding. */
export interface Annotation {
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
}
