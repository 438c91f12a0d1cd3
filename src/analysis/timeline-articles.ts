import type { Precision } from '../model/time.ts';
import { isSpokenDay } from './timeline-spoken-days.ts';
import { isStamp } from './timeline-stamps.ts';
import { isSureDate } from './timeline-sure-dates.ts';

/** A date named in a sentence. */
export interface DatedMention {
  /** Index into the article's sentences. */
  readonly sentence: number;
  /** TIMEX3 calendar value: 2024-11-21, 2024-11, 2024, 2024-11-21T08:00. */
  readonly value: string;
  /** null: not a moment that a timeline can place. */
  readonly precision: Precision | null;
  readonly basis: 'stated' | 'resolved';
  /** The words that name it. */
  readonly text: string;
  /** Where they begin, in UTF-16 units from the beginning of the sentence. */
  readonly at: number;
}

export interface DatedArticle {
  readonly title: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null where nothing states it. */
  readonly published: string | null;
  readonly sentences: readonly string[];
  readonly mentions: readonly DatedMention[];
  /** BCP 47 tag; null or left out: that of the word lists. */
  readonly language?: string | null;
  /** Copies of one text count once. */
  readonly group?: number;
}

export type DayPrecision = Exclude<Precision, 'minute'>;

/** A mention under the day, month or year that it is told under. */
export interface PlacedDate {
  readonly sentence: number;
  readonly value: string;
  readonly precision: DayPrecision;
  readonly basis: 'stated' | 'resolved';
  /** Days since 1970; null for a month or a year. */
  readonly day: number | null;
  /** "12 March": it begins its sentence and names its day by number. */
  readonly heads: boolean;
  /** The reporter's own words date it, by themselves. */
  readonly sure: boolean;
}

/** Days since 1970 of YYYY-MM-DD; null for anything else. */
export function dayNumber(value: string | null): number | null {
  if (value?.length !== 10) return null;
  const day = Date.parse(`${value}T00:00:00Z`) / 86_400_000;
  return Number.isFinite(day) ? day : null;
}

const LENGTHS: Readonly<Record<DayPrecision, number>> = { year: 4, month: 7, day: 10 };
/** Room for "On " before the date of a sentence that a date heads. */
const HEAD = 3;

function placed(mention: DatedMention, text: string): PlacedDate | null {
  if (!mention.precision) return null;
  const precision = mention.precision === 'minute' ? 'day' : mention.precision;
  const value = mention.value.slice(0, LENGTHS[precision]);
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(value) || value.length !== LENGTHS[precision]) return null;
  const heads = precision === 'day' && mention.at <= HEAD && /\d/.test(mention.text);
  const { sentence, basis } = mention;
  const sure = isSureDate(mention, text);
  return { sentence, value, precision, basis, day: dayNumber(value), heads, sure };
}

/** The dates that an article narrates, each once a sentence; without the stamps of its page and what a speaker calls today. */
export function placedDates(article: DatedArticle): PlacedDate[] {
  const seen = new Set<string>();
  return article.mentions.flatMap(mention => {
    const place =
      isStamp(mention, article) || isSpokenDay(mention, article)
        ? null
        : placed(mention, article.sentences[mention.sentence] ?? '');
    if (!place) return [];
    const key = `${place.sentence} ${place.value}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [place];
  });
}

/** Whether a day, month or year lies after another; what the less exact one leaves open is not after. */
export function liesAfter(value: string, than: string | null): boolean {
  if (than === null) return false;
  const length = Math.min(value.length, than.length);
  return value.slice(0, length) > than.slice(0, length);
}
