const DAY_MILLISECONDS = 86_400_000;

/** A calendar day, month 1 to 12. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

export const yearValue = (year: number): string => String(year).padStart(4, '0');
export const monthValue = (year: number, month: number): string => `${yearValue(year)}-${twoDigits(month)}`;
export const dayValue = (day: Day): string => `${monthValue(day.year, day.month)}-${twoDigits(day.day)}`;

/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number =>
  Math.round(Date.UTC(day.year, day.month - 1, day.day) / DAY_MILLISECONDS);

export function dayFromNumber(number: number): Day {
  const date = new Date(number * DAY_MILLISECONDS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

export const addDays = (day: Day, days: number): Day => dayFromNumber(dayNumber(day) + days);

/** ISO: 1 is Monday. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): number => ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;

/** Counts months from year 0: the same month of the next year is 12 more. */
export const monthNumber = (year: number, month: number): number => year * 12 + month - 1;
export const monthFromNumber = (number: number): string =>
  monthValue(Math.floor(number / 12), (((number % 12) + 12) % 12) + 1);

/** ISO week: the week belongs to the year of its Thursday. */
export function weekValue(day: Day): string {
  const thursday = addDays(day, 4 - weekdayOf(day));
  const first = dayNumber({ year: thursday.year, month: 1, day: 1 });
  return `${yearValue(thursday.year)}-W${twoDigits(Math.floor((dayNumber(thursday) - first) / 7) + 1)}`;
}

export const quarterOf = (month: number): number => Math.ceil(month / 3);

/** Counts quarters from year 0. */
export const quarterNumber = (year: number, quarter: number): number => year * 4 + quarter - 1;
export const quarterFromNumber = (number: number): string =>
  `${yearValue(Math.floor(number / 4))}-Q${(((number % 4) + 4) % 4) + 1}`;

/** False for February 30 and month 13. */
export function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1 || year < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The nth weekday of a month: the fourth Thursday of November. */
export function nthWeekday(year: number, month: number, nth: number, weekday: number): Day {
  const first = { year, month, day: 1 };
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

/** Easter Sunday of the Gregorian calendar (Anonymous computus, Nature, 20 April 1876). */
export function easterOf(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const leap = Math.floor((8 * b + 13) / 25);
  const epact = (19 * a + b - Math.floor(b / 4) - leap + 15) % 30;
  const weekday = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - epact - (c % 4)) % 7;
  const late = Math.floor((a + 11 * epact + 19 * weekday) / 433);
  const month = Math.floor((epact + weekday - 7 * late + 90) / 25);
  return { year, month, day: (epact + weekday - 7 * late + 33 * month + 19) % 32 };
}
