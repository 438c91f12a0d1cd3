import type { Article } from './article.ts';
import type { Annotation } from './annotation.ts';
import type { Query } from './query.ts';
import type { Reason } from './reason.ts';
import type { Span } from './span.ts';
import type { Precision } from './time.ts';

/** An article with what was found in it: the unit on which answers work. */
export interface AnnotatedArticle {
  readonly article: Article;
  readonly annotation: Annotation;
}

/** Provable text: these words stand at this span of this revision. Checked again before anything is sent. */
export interface Citation {
  readonly article: number;
  readonly revision: number;
  readonly span: Span;
  readonly text: string;
}

/** What is said of an article beside its words. */
export interface ArticleCard {
  readonly article: number;
  readonly revision: number;
  readonly story: number;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly url: string | null;
  /** As stated: YYYY, YYYY-MM or YYYY-MM-DD; null where nothing states it. */
  readonly day: string | null;
  readonly dayInherited: boolean;
}

export interface CitedSentence {
  readonly citation: Citation;
  readonly source: ArticleCard;
  /** Other articles that carry the same sentence or a near copy. */
  readonly alsoIn: readonly ArticleCard[];
  readonly reasons: readonly Reason[];
}

/** The same statement as another article quotes it. */
export interface QuotedElsewhere {
  readonly source: ArticleCard;
  /** The words as they are quoted there. */
  readonly citation: Citation;
  /** Beside those shown. */
  readonly length: 'same' | 'longer' | 'shorter';
}

export interface CitedQuotation {
  /** The words inside the marks; with `parts`, all from the first mark to the last. */
  readonly citation: Citation;
  /**
   * “The rain was natural,” said Moor. “The telephone was not.”: what stands inside each pair of marks, where an attribution
   * parts the words. Absent: one pair.
   */
  readonly parts?: readonly Span[];
  /** The whole sentence or sentences around it, for reading in context. */
  readonly context: Citation;
  /** The speaker's name where it stands in the article; null: unattributed. */
  readonly speaker: Citation | null;
  /** direct: can be read by itself; mixed: only in its context. */
  readonly kind: 'direct' | 'mixed';
  readonly source: ArticleCard;
  /** Other articles that quote the statement. */
  readonly alsoIn: readonly ArticleCard[];
  /** Their words of it, one entry an article. Absent: none. */
  readonly alsoQuoted?: readonly QuotedElsewhere[];
  readonly reasons: readonly Reason[];
}

/** A sentence that tells of an entry's day. */
export interface DatedSentence extends CitedSentence {
  /** YYYY, YYYY-MM or YYYY-MM-DD that it gives instead of the entry's, where accounts disagree. Absent: the entry's. */
  readonly otherDate?: string;
}

export interface TimelineEntry {
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly value: string;
  readonly precision: Exclude<Precision, 'minute'>;
  /** stated in the text, or worked out from the publication date. */
  readonly basis: 'stated' | 'resolved';
  /** The event lies after its article's publication. */
  readonly expected: boolean;
  /** Those that date it otherwise come last. */
  readonly sentences: readonly DatedSentence[];
}

/** How much was looked at for an answer. */
export interface Coverage {
  readonly articles: number;
  readonly stories: number;
}

/** Articles that were found, in a language in which quotations and dates are not read. */
export interface LeftOut {
  /** BCP 47 primary language. */
  readonly language: string;
  readonly articles: number;
}

/** What every answer offers beside what it shows. */
export interface Offers {
  /** Topics of the articles looked at, other than what was asked for. Absent: none. */
  readonly related?: readonly string[];
  /** Little was found, and much would be with a word spelt otherwise. Absent: no such word. */
  readonly didYouMean?: readonly Query[];
}

export interface SummaryAnswer extends Offers {
  readonly kind: 'summary';
  readonly query: Query;
  readonly coverage: Coverage;
  readonly sentences: readonly CitedSentence[];
}

export interface QuotesAnswer extends Offers {
  readonly kind: 'quotes';
  readonly query: Query;
  readonly speaker: string | null;
  readonly coverage: Coverage;
  readonly quotations: readonly CitedQuotation[];
  /** Absent: none. */
  readonly leftOut?: readonly LeftOut[];
}

export interface TimelineAnswer extends Offers {
  readonly kind: 'timeline';
  readonly query: Query;
  readonly coverage: Coverage;
  readonly entries: readonly TimelineEntry[];
  /** Absent: none. */
  readonly leftOut?: readonly LeftOut[];
}

export interface SearchResult {
  readonly source: ArticleCard;
  /** The sentence of the article that matches best. */
  readonly sentence: CitedSentence | null;
  readonly alsoIn: readonly ArticleCard[];
}

export interface SearchAnswer extends Offers {
  readonly kind: 'search';
  readonly query: Query;
  readonly coverage: Coverage;
  readonly results: readonly SearchResult[];
}

/** A topic of a period, beside the time before it. */
export interface TopicTrend {
  readonly label: string;
  /** Stories of the period, and of the time before it. */
  readonly stories: number;
  readonly before: number;
  /** It is told of more than before, beyond what chance brings. */
  readonly rising: boolean;
  readonly reasons: readonly Reason[];
}

export interface TopicsAnswer {
  readonly kind: 'topics';
  /** Local days, YYYY-MM-DD, both included. */
  readonly first: string;
  readonly last: string;
  /** First day of the time with which it is compared, which ends before `first`. */
  readonly comparedFrom: string;
  /** Nothing came in during the days asked for: these are the last before them that have something. */
  readonly earlier: boolean;
  readonly coverage: Coverage;
  /** Best first, rising ones before the others. */
  readonly topics: readonly TopicTrend[];
}

/** A source asked for that is not there. */
export interface UnknownSource {
  readonly asked: string;
  /** Publishers that may be meant, else the most frequent. */
  readonly known: readonly string[];
}

/** Nothing found: the nearest topics that would find something. */
export interface NothingFound {
  readonly kind: 'nothing';
  readonly query: Query;
  readonly nearest: readonly string[];
  /** Those who are quoted and may be meant by the speaker asked for. Absent: none, or none was asked for. */
  readonly speakers?: readonly string[];
  /** The query with misspelt words put right; each finds something. Absent: none. */
  readonly didYouMean?: readonly Query[];
  /** Absent: the source is known, or none was asked for. */
  readonly unknownSource?: UnknownSource;
  /** Of quotations and timelines; absent: none. */
  readonly leftOut?: readonly LeftOut[];
}
