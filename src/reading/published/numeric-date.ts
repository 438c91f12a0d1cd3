import type { DayOrder } from './day-order.ts';

const NUMBERS = /(?<![\d./:-])(\d{1,2})(?:([/-])(\d{1,2})\2|\.\s?(\d{1,2})\.\s?)(\d{4})(?![\d/-]|\.\d)/;

export interface NumericDate {
  /** Every day that the numbers may mean: one, two, or none. */
  readonly readings: readonly { readonly month: number; readonly day: number }[];
  readonly year: number;
  readonly start: number;
  readonly end: number;
}

/**
 * A date in numbers with the year last: "22/11/2024" is one day, "03/04/2024" two until `order` settles it. Points mean
 * day first: no locale of the CLDR writes a month before a day with points.
 */
export function numericDate(text: string, order: DayOrder): NumericDate | null {
  const found = NUMBERS.exec(text);
  if (!found) return null;
  const [whole, first, , slashed, dotted, year] = found;
  const a = Number(first);
  const b = Number(slashed ?? dotted);
  const dayFirst = { day: a, month: b };
  const monthFirst = { day: b, month: a };
  const settled = dotted !== undefined && b <= 12 ? 'day first' : order;
  const both = a === b ? [dayFirst] : [dayFirst, monthFirst];
  const possible = both.filter(({ day, month }) => month >= 1 && month <= 12 && day >= 1 && day <= 31);
  const wanted = settled === 'day first' ? dayFirst : monthFirst;
  const readings =
    settled === null || possible.length < 2
      ? possible
      : possible.filter(({ day, month }) => day === wanted.day && month === wanted.month);
  return { readings, year: Number(year), start: found.index, end: found.index + whole.length };
}
