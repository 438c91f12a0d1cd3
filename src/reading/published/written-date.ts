import { monthNamed } from './calendar-names.ts';

const WORD = String.raw`(\p{L}[\p{L}\p{M}]{2,13})\.?`;
const DAY = String.raw`(\d{1,2})(?:st|nd|rd|th|er|[ºª°.])?`;
/** Up to the year: "21. November 2024", "22nd of May, 2023", "21 de noviembre de 2024". */
const DAY_FIRST = new RegExp(
  String.raw`(?<![\p{L}\d.:/-])${DAY}(?:\s{1,2}(?:of|de|del|d[’'])|[\s-])?\s?${WORD}(?:,|\s(?:de|del))?[\s-]{1,2}$`,
  'u',
);
const MONTH_FIRST = new RegExp(String.raw`(?<![\p{L}\d])${WORD}\s{1,2}${DAY},?\s{1,2}$`, 'u');
/** From the year's end on: "2024 November 21", "2024. november 21." */
const YEAR_FIRST = new RegExp(String.raw`^[.,-]?\s?${WORD}[\s-]${DAY}(?!\d)`, 'u');
/** "2024年11月21日", "2024년 11월 21일" */
const CHARACTERS = /^\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/u;
/** RFC 822 allowed years of two digits; only a clock time right after shows that this is one. */
const YEAR = /(?<![\d:])(?:\d{4}(?!\d)|\d\d(?= \d{1,2}:\d\d))(?!:)/g;
const MOST_YEARS = 12;
/** No date is longer on either side of its year. */
const REACH = 32;

export interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/** Two digits as RFC 2822 reads them: 49 is 2049, 50 is 1950. */
function yearOf(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

type Found = Omit<WrittenDate, 'year'>;

function beforeYear(text: string, at: number, yearEnd: number): Found | null {
  const from = Math.max(0, at - REACH);
  const rest = text.slice(from, at);
  const dayFirst = DAY_FIRST.exec(rest);
  const month = dayFirst && monthNamed(dayFirst[2] ?? '');
  if (dayFirst && month)
    return { month, day: Number(dayFirst[1]), start: from + dayFirst.index, end: yearEnd };
  const monthFirst = MONTH_FIRST.exec(rest);
  const named = monthFirst && monthNamed(monthFirst[1] ?? '');
  if (!monthFirst || !named) return null;
  return { month: named, day: Number(monthFirst[2]), start: from + monthFirst.index, end: yearEnd };
}

function afterYear(text: string, at: number, yearEnd: number): Found | null {
  const rest = text.slice(yearEnd, yearEnd + REACH);
  const numbered = CHARACTERS.exec(rest);
  const named = numbered ? null : YEAR_FIRST.exec(rest);
  const found = numbered ?? named;
  const month = numbered ? Number(numbered[1]) : monthNamed(named?.[1] ?? '');
  return found && month !== null
    ? { month, day: Number(found[2]), start: at, end: yearEnd + found[0].length }
    : null;
}

/**
 * The first date written with its month's name, in any language of `calendar-names`: "November 22, 2024", "22nd of May,
 * 2023", "21. November 2024", "1er mars 2024", "21 de noviembre de 2024", "2024年11月21日".
 */
export function writtenDate(text: string): WrittenDate | null {
  let tries = 0;
  for (const { 0: digits, index } of text.matchAll(YEAR)) {
    if ((tries += 1) > MOST_YEARS) return null;
    const end = index + digits.length;
    const found = beforeYear(text, index, end) ?? (digits.length > 2 ? afterYear(text, index, end) : null);
    if (found) return { ...found, year: yearOf(digits) };
  }
  return null;
}
