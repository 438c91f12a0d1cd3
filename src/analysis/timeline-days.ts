import type { Reason } from '../model/reason.ts';
import { type ChronologyEntry, chronologyEntries } from './timeline-chronologies.ts';
import {
  type DatedArticle,
  type DayPrecision,
  dayNumber,
  type PlacedDate,
  placedDates,
} from './timeline-articles.ts';
import type { Closeness } from './timeline-closeness.ts';
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
}

export interface Day {
  readonly value: string;
  readonly precision: DayPrecision;
  readonly candidates: readonly DayCandidate[];
  readonly reasons: readonly Reason[];
  readonly score: number;
}

export interface DayOptions {
  /** First and last value, both included; null: open. */
  readonly from: string | null;
  readonly to: string | null;
  /** Share of the query that a sentence of an article meets. */
  readonly relevance: (article: number, sentence: number) => number;
  /** An opening without a date of its own may stand for its publication day: for data where the day is all there is. */
  readonly publicationDays: boolean;
}

interface Voice {
  readonly weight: number;
  readonly recalled: number;
}

interface Tally {
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

class Tallies {
  readonly days = new Map<string, Tally>();
  readonly chronologies: number[] = [];
  readonly #options: DayOptions;
  readonly #closeness: Closeness;

  constructor(options: DayOptions, closeness: Closeness) {
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

  #speak(tally: Tally, article: DatedArticle, at: number, weight: number, recalled: number): void {
    const group = article.group ?? -1 - at;
    const spoken = tally.voices.get(group);
    if (!spoken || weight > spoken.weight) tally.voices.set(group, { weight, recalled });
  }

  #addMentions(article: DatedArticle, at: number, dates: readonly PlacedDate[], votes: boolean): void {
    const counts = Map.groupBy(dates, date => date.sentence);
    const published = dayNumber(article.published);
    const news = newsDay(dates, published);
    for (const date of dates) {
      const { sentence, basis } = date;
      const relevance = this.#options.relevance(at, sentence);
      const tally = this.#tally(date.value, date.precision);
      const named = counts.get(sentence)?.length ?? 1;
      tally.candidates.push({ article: at, sentence, basis, relevance, dates: named, entry: false });
      if (!votes || relevance === 0) continue;
      if (date.value === news?.value) {
        this.#speak(tally, article, at, WEIGHTS.news * this.#closeness.article(at), 0);
        continue;
      }
      const kind = kindOf(published === null || date.day === null ? null : published - date.day);
      const worth = this.#closeness.sentence(at, sentence) / (1 + sentence / LIMITS.halfSentences);
      this.#speak(tally, article, at, WEIGHTS[kind] * worth, kind === 'recalled' ? worth : 0);
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
      tally.candidates.push({ article: at, sentence, basis: null, relevance, dates: 0, entry: false });
    }
    if (!news && this.#about(article, at))
      this.#speak(tally, article, at, WEIGHTS.published * this.#closeness.article(at), 0);
  }

  #addChronology(article: DatedArticle, at: number, entries: readonly ChronologyEntry[]): void {
    this.chronologies.push(dayNumber(article.published) ?? Infinity);
    for (const value of new Set(entries.map(entry => entry.value))) this.#tally(value, 'day').chronologies++;
    for (const { value, basis, from, to } of entries)
      for (let sentence = from; sentence < Math.min(to, article.sentences.length); sentence++) {
        const relevance = Math.max(this.#options.relevance(at, sentence), LIMITS.entryRelevance);
        const candidate = { article: at, sentence, basis, relevance, dates: 1, entry: true };
        this.#tally(value, 'day').candidates.push(candidate);
      }
  }
}

/** How many of the sorted numbers are above a bound. */
function countAbove(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > bound) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}

interface Background {
  readonly published: readonly number[];
  readonly chronologies: readonly number[];
}

function reasonsOf(value: string, tally: Tally, { published, chronologies }: Background): Reason[] {
  const voices = [...tally.voices.values()];
  const told = voices.reduce((sum, voice) => sum + voice.weight, 0);
  const reasons = [{ name: 'told', score: Math.log1p(told / LIMITS.leastTold) }];
  const day = dayNumber(value);
  if (day !== null) {
    const recalled = voices.reduce((sum, voice) => sum + voice.recalled, 0);
    // a day near the end of the news had less chance of being recalled: what counts is the share of later articles
    const later = countAbove(published, day + LIMITS.recalledAfterDays);
    const share = (recalled + LIMITS.usualRecall * LIMITS.recallPrior) / (later + LIMITS.recallPrior);
    reasons.push({
      name: 'recalled later',
      score: WEIGHTS.recallShare * Math.log(share / LIMITS.usualRecall),
    });
    const could = chronologies.filter(each => each >= day).length;
    if (could > 0)
      reasons.push({ name: 'in chronologies', score: (WEIGHTS.chronologies * tally.chronologies) / could });
  }
  reasons.push({ name: `only a ${tally.precision}`, score: WEIGHTS.coarse[tally.precision] });
  return reasons.filter(reason => reason.score !== 0);
}

/** Every day that the articles narrate, with its importance, most important first. */
export function daysOf(articles: readonly DatedArticle[], options: DayOptions, closeness: Closeness): Day[] {
  const tallies = new Tallies(options, closeness);
  for (const [at, article] of articles.entries()) tallies.add(article, at);
  const published = articles.flatMap(article => dayNumber(article.published) ?? []).sort((a, b) => a - b);
  return [...tallies.days]
    .map(([value, tally]) => {
      const reasons = reasonsOf(value, tally, { published, chronologies: tallies.chronologies });
      const score = reasons.reduce((sum, reason) => sum + reason.score, 0);
      return { value, precision: tally.precision, candidates: tally.candidates, reasons, score };
    })
    .sort((a, b) => b.score - a.score || (a.value < b.value ? -1 : 1));
}
