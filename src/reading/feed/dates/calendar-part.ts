import { monthNamed } from '../../published/calendar-names.ts';

export interface CalendarPart {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Two digits as RFC 2822 reads them: 00–49 are of this century, 50–99 of the last; three digits count from 1900. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length >= 4) return year;
  if (digits.length === 3) return 1900 + year;
  return year < 50 ? 2000 + year : 1900 + year;
}

const part = (year: string, month: number, day: string): CalendarPart => ({
  year: fullYear(year),
  month,
  day: Number(day),
});

const NUMBERED_MONTH = /(\d{1,2})\s?[月월]/u;
const ACCENTS = /\p{M}/gu;

/** Months named, by number: "Ιούλ" is written with its accent and without. */
export const monthsIn = (text: string): number[] =>
  (text.match(/\p{L}[\p{L}\p{M}]*/gu) ?? []).flatMap(
    word => monthNamed(word) ?? monthNamed(word.normalize('NFD').replace(ACCENTS, '')) ?? [],
  );

/** The last month named: the first word may be a weekday ("mar., 3 mai 2023"). */
function monthIn(text: string): number | undefined {
  const numbered = NUMBERED_MONTH.exec(text)?.[1];
  return numbered === undefined ? monthsIn(text).at(-1) : Number(numbered);
}

/** "3 Mai 2023", "Mai 3, 2023", "2023 május 3", "周三, 03 5月 2023" */
function withNamedMonth(text: string): CalendarPart | null {
  const month = monthIn(text);
  const numbers = text.replace(NUMBERED_MONTH, ' ').match(/\d+/g) ?? [];
  const [first = '', second = ''] = numbers;
  if (month === undefined || numbers.length !== 2) return null;
  return first.length === 4 ? part(first, month, second) : part(second, month, first);
}

const YEAR_FIRST =
  /^\D{0,20}?(\d{4})\s?(?:[-/.]|[년年]\s?)\s?(\d{1,2})\s?(?:[-/.]|[월月]\s?)\s?(\d{1,2})(?!\d)/u;
const COMPACT = /^(\d{4})(\d\d)(\d\d)(?=T|\s|$)/;
const DAY_FIRST = /^\D{0,20}?(\d{1,2})(\.|\/|-)\s?(\d{1,2})\2\s?(\d{4}|\d\d)(?!\d)/;

/** "03.05.2023" has its day first everywhere; "25/05/2023" can have it nowhere else; "03/05/2023" may be read in two ways. */
function dayFirst(text: string): CalendarPart | null {
  const [, first = '', mark, second = '', year = ''] = DAY_FIRST.exec(text) ?? [];
  if (year === '') return null;
  if (mark === '.' || (Number(first) > 12 && Number(second) <= 12)) return part(year, Number(second), first);
  return Number(second) > 12 && Number(first) <= 12 ? part(year, Number(first), second) : null;
}

/** ISO 8601's other two: "2023-123" (day of the year) and "2023-W18-3" (day of the week). */
function isoPart(text: string): CalendarPart | null {
  const [, year = '', week, weekday, ordinal] =
    /^(\d{4})-?(?:W(\d\d)-?([1-7])|(\d{3}))(?=$|[T\s])/.exec(text) ?? [];
  if (year === '') return null;
  const fourth = new Date(Date.UTC(Number(year), 0, 4));
  const days =
    week === undefined
      ? Number(ordinal)
      : 4 - ((fourth.getUTCDay() + 6) % 7) + (Number(week) - 1) * 7 + (Number(weekday) - 1);
  const date = new Date(Date.UTC(Number(year), 0, days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function yearFirst(text: string): CalendarPart | null {
  const [, year = '', month = '', day = ''] = YEAR_FIRST.exec(text) ?? COMPACT.exec(text.trim()) ?? [];
  return year === '' ? null : part(year, Number(month), day);
}

/** The day in a feed's date, its time taken out; null where there is none or it may be read in two ways. */
export const calendarPart = (text: string): CalendarPart | null =>
  yearFirst(text) ?? isoPart(text.trim()) ?? dayFirst(text) ?? withNamedMonth(text);
