import type { Precision } from '../model/time.ts';
import type { Reason } from '../model/reason.ts';
import { DAY_WEIGHTS, TIMELINE_LIMITS } from './weights.ts';

/** A date named in a sentence. */
export interface DatedMention {
  /** Index into the article's sentences. */
  readonly sentence: number;
  /** TIMEX3 calendar value: 2024-11-21, 2024-11, 2024, 2024-11-21T08:00. */
  readonly value: string;
  /** null: not a moment that a timeline can place. */
  readonly precision: Precision | null;
  readonly basis: 'stated' | 'resolved';
}

export interface DatedArticle {
  readonly title: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null where nothing states it. */
  readonly published: string | null;
  readonly sentences: readonly string[];
  readonly mentions: readonly DatedMention[];
  /** Copies of one text count once. */
  readonly group?: number;
}

export type DayPrecision = Exclude<Precision, 'minute'>;

/** One sentence that tells of a day. */
export interface DayCandidate {
  readonly article: number;
  readonly sentence: number;
  /** null: it names no date and was published that day. */
  readonly basis: 'stated' | 'resolved' | null;
  /** Share of the query that the sentence meets, 0 to 1. */
  readonly relevance: number;
  /** Dates that the sentence names. */
  readonly dates: number;
}

export interface Day {
  readonly value: string;
  readonly precision: DayPrecision;
  readonly candidates: readonly DayCandidate[];
  readonly reasons: readonly Reason[];
  readonly score: number;
}

const LENGTHS: Readonly<Record<DayPrecision, number>> = { year: 4, month: 7, day: 10 };
const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

interface Tally {
  readonly precision: DayPrecision;
  readonly candidates: DayCandidate[];
  readonly publicationDays: Set<string>;
  readonly recalledDays: Set<string>;
  readonly relevant: Set<string>;
  readonly leads: Set<string>;
  readonly published: Set<number>;
}

const emptyTally = (precision: DayPrecision): Tally => ({
  precision,
  candidates: [],
  publicationDays: new Set(),
  recalledDays: new Set(),
  relevant: new Set(),
  leads: new Set(),
  published: new Set(),
});

/** "2024-11-21T08:00" is told under its day. */
function placed(mention: DatedMention): { value: string; precision: DayPrecision } | null {
  if (!mention.precision) return null;
  const precision = mention.precision === 'minute' ? 'day' : mention.precision;
  const value = mention.value.slice(0, LENGTHS[precision]);
  return /^\d{4}(?:-\d\d){0,2}$/.test(value) && value.length === LENGTHS[precision]
    ? { value, precision }
    : null;
}

export interface DayOptions {
  /** First and last value, both included; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Share of the query that a sentence of an article meets. */
  readonly relevance: (article: number, sentence: number) => number;
  /** A sentence without a date of its own may stand for its publication day: for data where the day is all there is. */
  readonly publicationDays: boolean;
}

const within = (value: string, options: DayOptions): boolean =>
  (options.from === null || value >= options.from.slice(0, value.length)) &&
  (options.to === null || value <= options.to.slice(0, value.length));

class Tallies {
  readonly days = new Map<string, Tally>();
  readonly #options: DayOptions;

  constructor(options: DayOptions) {
    this.#options = options;
  }

  #tally(value: string, precision: DayPrecision): Tally {
    const known = this.days.get(value);
    if (known) return known;
    const made = emptyTally(precision);
    this.days.set(value, made);
    return made;
  }

  addMentions(article: DatedArticle, at: number): void {
    const group = article.group ?? -1 - at;
    const counts = Map.groupBy(article.mentions, mention => mention.sentence);
    const seen = new Set<string>();
    for (const mention of article.mentions) {
      const place = placed(mention);
      if (!place || !within(place.value, this.#options)) continue;
      const key = `${mention.sentence} ${place.value}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const relevance = this.#options.relevance(at, mention.sentence);
      const tally = this.#tally(place.value, place.precision);
      const dates = counts.get(mention.sentence)?.length ?? 1;
      tally.candidates.push({
        article: at,
        sentence: mention.sentence,
        basis: mention.basis,
        relevance,
        dates,
      });
      // copies of one text are one voice
      const voice = `${group} ${mention.sentence}`;
      if (relevance > 0) tally.relevant.add(voice);
      if (mention.sentence < TIMELINE_LIMITS.leadSentences) tally.leads.add(voice);
      const published = article.published ?? '';
      tally.publicationDays.add(published);
      if (place.precision !== 'day' || published.length !== 10) continue;
      const age = dayNumber(published) - dayNumber(place.value);
      if (age > TIMELINE_LIMITS.recalledAfterDays) tally.recalledDays.add(published);
    }
  }

  addPublication(article: DatedArticle, at: number): void {
    const { published } = article;
    if (published?.length !== 10 || !within(published, this.#options)) return;
    const tally = this.#tally(published, 'day');
    tally.published.add(article.group ?? -1 - at);
    const named = new Set(article.mentions.map(mention => mention.sentence));
    const lead = Math.min(TIMELINE_LIMITS.leadSentences, article.sentences.length);
    for (let sentence = 0; sentence < lead; sentence++) {
      if (named.has(sentence)) continue;
      const relevance = this.#options.relevance(at, sentence);
      tally.candidates.push({ article: at, sentence, basis: null, relevance, dates: 0 });
    }
  }
}

const reasonsOf = (tally: Tally): Reason[] =>
  [
    { name: 'relevant mentions', score: DAY_WEIGHTS.relevantMentions * Math.log1p(tally.relevant.size) },
    { name: 'publication days', score: DAY_WEIGHTS.publicationDays * Math.log1p(tally.publicationDays.size) },
    { name: 'lead mentions', score: DAY_WEIGHTS.leadMentions * Math.log1p(tally.leads.size) },
    { name: 'recalled later', score: DAY_WEIGHTS.recalledDays * Math.log1p(tally.recalledDays.size) },
    { name: 'published that day', score: DAY_WEIGHTS.published * Math.log1p(tally.published.size) },
  ].filter(reason => reason.score > 0);

/** Every day that the articles narrate, with its importance, most important first. */
export function daysOf(articles: readonly DatedArticle[], options: DayOptions): Day[] {
  const tallies = new Tallies(options);
  for (const [at, article] of articles.entries()) {
    tallies.addMentions(article, at);
    if (options.publicationDays) tallies.addPublication(article, at);
  }
  return [...tallies.days]
    .map(([value, tally]) => {
      const reasons = reasonsOf(tally);
      const score = reasons.reduce((sum, reason) => sum + reason.score, 0);
      return { value, precision: tally.precision, candidates: tally.candidates, reasons, score };
    })
    .sort((a, b) => b.score - a.score || (a.value < b.value ? -1 : 1));
}
