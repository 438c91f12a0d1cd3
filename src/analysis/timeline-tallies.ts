import {
  type DatedArticle,
  type DayPrecision,
  dayNumber,
  liesAfter,
  type PlacedDate,
  placedDates,
} from './timeline-articles.ts';
import { type ChronologyEntry, chronologyEntries } from './timeline-chronologies.ts';
import type { Closeness } from './timeline-closeness.ts';
import type { Relevance } from './timeline-relevance.ts';
import { DAY_WEIGHTS as WEIGHTS, TIMELINE_LIMITS as LIMITS } from './weights.ts';

/** One sentence that tells of a day. */
export interface DayCandidate {
  readonly article: number;
  readonly sentence: number;
  /** null: it names no date itself, its article's opening does or was published that day. */
  readonly basis: 'stated' | 'resolved' | null;
  /** Share of the query that the sentence meets, 0 to 1. */
  readonly relevance: number;
  /** Dates that the sentence names. */
  readonly dates: number;
  /** It is part of a chronology's entry. */
  readonly entry: boolean;
  /** Its article was published before the day. */
  readonly ahead: boolean;
  /** The reporter's own words date it, by themselves. */
  readonly sure: boolean;
}

export interface DayOptions {
  /** First and last value, both included; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  readonly relevance: Relevance;
  /** An opening without a date of its own may stand for its publication day: for data where the day is all there is. */
  readonly publicationDays: boolean;
}

/** What one group of copies says of a day. */
export interface Voice {
  readonly weight: number;
  readonly recalled: number;
  readonly ahead: boolean;
}

export interface Tally {
  readonly precision: DayPrecision;
  readonly candidates: DayCandidate[];
  /** By group of copies: the strongest telling counts. */
  readonly voices: Map<number, Voice>;
  chronologies: number;
}

const within = (value: string, options: DayOptions): boolean =>
  (options.from === null || value >= options.from.slice(0, value.length)) &&
  (options.to === null || value <= options.to.slice(0, value.length));

/** The day that an article's opening tells of: the first one named there that is hardly older than the article. */
function newsDay(dates: readonly PlacedDate[], published: number | null): PlacedDate | null {
  if (published === null) return null;
  const found = dates.find(
    ({ sentence, day }) =>
      sentence < LIMITS.newsSentences &&
      day !== null &&
      published - day >= 0 &&
      published - day <= LIMITS.newsAgeDays,
  );
  return found ?? null;
}

const kindOf = (age: number | null): 'mentioned' | 'ahead' | 'recalled' =>
  age === null || (age >= 0 && age <= LIMITS.recalledAfterDays)
    ? 'mentioned'
    : age < 0
      ? 'ahead'
      : 'recalled';

/** Collects what articles say of each day, month and year. */
export class Tallies {
  readonly days = new Map<string, Tally>();
  readonly chronologies: number[] = [];
  readonly #articles: readonly DatedArticle[];
  readonly #options: DayOptions;
  readonly #closeness: Closeness;

  constructor(articles: readonly DatedArticle[], options: DayOptions, closeness: Closeness) {
    this.#articles = articles;
    this.#options = options;
    this.#closeness = closeness;
  }

  add(article: DatedArticle, at: number): void {
    const dates = placedDates(article).filter(date => within(date.value, this.#options));
    const entries = this.#about(article, at) ? chronologyEntries(dates) : [];
    if (entries.length > 0) this.#addChronology(article, at, entries);
    this.#addMentions(article, at, dates, entries.length === 0);
    if (entries.length === 0 && this.#options.publicationDays) this.#addOpening(article, at, dates);
  }

  #about(article: DatedArticle, at: number): boolean {
    const opening = article.sentences.slice(0, LIMITS.newsSentences);
    return opening.some((_, sentence) => this.#options.relevance(at, sentence) > 0);
  }

  #tally(value: string, precision: DayPrecision): Tally {
    const known = this.days.get(value);
    if (known) return known;
    const made: Tally = { precision, candidates: [], voices: new Map(), chronologies: 0 };
    this.days.set(value, made);
    return made;
  }

  #speak(tally: Tally, at: number, voice: Voice): void {
    const group = this.#articles[at]?.group ?? -1 - at;
    const spoken = tally.voices.get(group);
    if (!spoken || voice.weight > spoken.weight) tally.voices.set(group, voice);
  }

  #addMentions(article: DatedArticle, at: number, placed: readonly PlacedDate[], votes: boolean): void {
    const counts = Map.groupBy(placed, date => date.sentence);
    const published = dayNumber(article.published);
    const news = newsDay(placed, published);
    for (const date of placed) {
      const { sentence, basis, value, sure } = date;
      const beside = counts.get(sentence) ?? [date];
      // "The firm hired on Thursday has built bridges since 2015": the year is background
      if (date.precision !== 'day' && beside.some(other => other.precision === 'day')) continue;
      const relevance = this.#options.relevance(at, sentence);
      const tally = this.#tally(value, date.precision);
      const ahead = liesAfter(value, article.published);
      const dates = beside.length;
      tally.candidates.push({ article: at, sentence, basis, relevance, dates, entry: false, ahead, sure });
      if (!votes || relevance === 0) continue;
      if (date.value === news?.value) {
        const weight = WEIGHTS.news * this.#closeness.article(at);
        this.#speak(tally, at, { weight, recalled: 0, ahead: false });
        continue;
      }
      const kind = kindOf(published === null || date.day === null ? null : published - date.day);
      const worth = this.#closeness.sentence(at, sentence) / (1 + sentence / LIMITS.halfSentences);
      const recalled = kind === 'recalled' ? worth : 0;
      this.#speak(tally, at, { weight: WEIGHTS[kind] * worth, recalled, ahead });
    }
  }

  /** The opening's sentences without a date of their own tell its news day, or else the day of publication. */
  #addOpening(article: DatedArticle, at: number, dates: readonly PlacedDate[]): void {
    const news = newsDay(dates, dayNumber(article.published));
    const value = news?.value ?? article.published;
    if (value?.length !== 10 || !within(value, this.#options)) return;
    const tally = this.#tally(value, 'day');
    const named = new Set(article.mentions.map(mention => mention.sentence));
    const opening = Math.min(LIMITS.openingSentences, article.sentences.length);
    for (let sentence = 0; sentence < opening; sentence++) {
      if (named.has(sentence)) continue;
      const relevance = this.#options.relevance(at, sentence);
      tally.candidates.push({
        article: at,
        sentence,
        basis: null,
        relevance,
        dates: 0,
        entry: false,
        ahead: false,
        sure: true,
      });
    }
    if (news || !this.#about(article, at)) return;
    const weight = WEIGHTS.published * this.#closeness.article(at);
    this.#speak(tally, at, { weight, recalled: 0, ahead: false });
  }

  #addChronology(article: DatedArticle, at: number, entries: readonly ChronologyEntry[]): void {
    this.chronologies.push(dayNumber(article.published) ?? Infinity);
    for (const value of new Set(entries.map(entry => entry.value))) this.#tally(value, 'day').chronologies++;
    for (const { value, basis, from, to } of entries)
      for (let sentence = from; sentence < Math.min(to, article.sentences.length); sentence++) {
        const relevance = Math.max(this.#options.relevance(at, sentence), LIMITS.entryRelevance);
        const candidate = { article: at, sentence, basis, relevance, dates: 1, entry: true };
        this.#tally(value, 'day').candidates.push({ ...candidate, ahead: false, sure: true });
      }
  }
}
