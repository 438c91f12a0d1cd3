import { addDays, isDay, weekdayOf, type Day } from './dates/calendar.ts';

/** The days that a typed period covers, both included. */
export interface DayRange {
  readonly first: Day;
  readonly last: Day;
}

type Reader = (typed: string, today: Day) => DayRange | null;

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const MONTH = '(?<month>[a-z]{3,9})\\.?';

const oneDay = (day: Day): DayRange => ({ first: day, last: day });
const day = (year: number, month: number, number: number): DayRange | null =>
  isDay(year, month, number) ? oneDay({ year, month, day: number }) : null;

function month(year: number, number: number): DayRange | null {
  if (!isDay(year, number, 1)) return null;
  const next = number === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: number + 1, day: 1 };
  return { first: { year, month: number, day: 1 }, last: addDays(next, -1) };
}

const year = (number: number): DayRange => ({
  first: { year: number, month: 1, day: 1 },
  last: { year: number, month: 12, day: 31 },
});

/** 0 where the name is none: "nov", "novem", "november". */
function monthNumber(name: string): number {
  return name.length < 3
    ? 0
    : MONTHS.findIndex(full => full.startsWith(name) || (name === 'sept' && full === 'september')) + 1;
}

/** "2024-11-21", "2024-11", "2024" */
const iso: Reader = typed => {
  const match = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(typed);
  if (!match) return null;
  const [y = 0, m = 0, d = 0] = typed.split('-').map(Number);
  if (y < 1000) return null;
  if (match[2] === undefined) return year(y);
  return match[3] === undefined ? month(y, m) : day(y, m, d);
};

/** "today", "yesterday", "tomorrow" */
const named: Reader = (typed, today) => {
  const shift = new Map([
    ['today', 0],
    ['now', 0],
    ['yesterday', -1],
    ['tomorrow', 1],
  ]).get(typed);
  return shift === undefined ? null : oneDay(addDays(today, shift));
};

/** "last week", "this month", "last year" */
const turned: Reader = (typed, today) => {
  const match = /^(last|this|past|previous) (week|month|year)$/.exec(typed);
  if (!match) return null;
  const back = match[1] === 'this' ? 0 : 1;
  if (match[2] === 'year') return year(today.year - back);
  if (match[2] === 'month') {
    const count = today.year * 12 + today.month - 1 - back;
    return month(Math.floor(count / 12), (count % 12) + 1);
  }
  const monday = addDays(today, 1 - weekdayOf(today) - back * 7);
  return { first: monday, last: addDays(monday, 6) };
};

/** "3 days ago", "two weeks ago", "a month ago" */
const ago: Reader = (typed, today) => {
  const match = /^(\d{1,4}|[a-z]+) (day|week|month|year)s? ago$/.exec(typed);
  if (!match?.[1]) return null;
  const word = /^an?$/.test(match[1]) ? 1 : NUMBERS.indexOf(match[1]);
  const count = /^\d/.test(match[1]) ? Number(match[1]) : word;
  if (count < 0) return null;
  if (match[2] === 'day') return oneDay(addDays(today, -count));
  if (match[2] === 'week') return oneDay(addDays(today, -count * 7));
  const months = today.year * 12 + today.month - 1 - count * (match[2] === 'year' ? 12 : 1);
  const [y, m] = [Math.floor(months / 12), (months % 12) + 1];
  const length = month(y, m)?.last.day ?? 28;
  return day(y, m, Math.min(today.day, length));
};

const DAY_FIRST = new RegExp(`^(?<day>\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},?(?: (?<year>\\d{4}))?$`);
const MONTH_FIRST = new RegExp(`^${MONTH} (?<day>\\d{1,2})(?:st|nd|rd|th)?,?(?: (?<year>\\d{4}))?$`);

/** "12 Nov", "12 November 2024", "November 12 2024", "Nov. 12, 2024" */
const written: Reader = (typed, today) => {
  const parts = (DAY_FIRST.exec(typed) ?? MONTH_FIRST.exec(typed))?.groups;
  if (!parts) return null;
  const m = monthNumber(parts['month'] ?? '');
  const number = Number(parts['day']);
  if (parts['year'] !== undefined) return day(Number(parts['year']), m, number);
  // without a year the last such day is meant
  const later = m > today.month || (m === today.month && number > today.day);
  return day(later ? today.year - 1 : today.year, m, number);
};

/** "November 2024", "November" */
const writtenMonth: Reader = (typed, today) => {
  const match = new RegExp(`^${MONTH}(?: (\\d{4}))?$`).exec(typed);
  const m = monthNumber(match?.[1] ?? '');
  if (!match || m === 0) return null;
  if (match[2] !== undefined) return month(Number(match[2]), m);
  return month(m > today.month ? today.year - 1 : today.year, m);
};

/** "Monday", "last Friday": the latest one, today left out after "last". */
const weekday: Reader = (typed, today) => {
  const match = /^(?:(last|on) )?([a-z]{3,9})$/.exec(typed);
  const short = WEEKDAYS.findIndex(name => match?.[2]?.startsWith(name));
  if (!match?.[2] || short < 0 || !/^(?:\w{3}|\w+day)$/.test(match[2])) return null;
  const back = (weekdayOf(today) - (short + 1) + 7) % 7;
  return oneDay(addDays(today, -(back === 0 && match[1] === 'last' ? 7 : back)));
};

const READERS: readonly Reader[] = [iso, named, turned, ago, written, weekday, writtenMonth];

/** Days that a person may type; `today` is YYYY-MM-DD. null: not understood. */
export function readDay(typed: string, today: string): DayRange | null {
  const now = iso(today, { year: 1970, month: 1, day: 1 })?.first;
  const words = typed.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  if (!now) return null;
  for (const reader of READERS) {
    const range = reader(words, now);
    if (range) return range;
  }
  return null;
}
