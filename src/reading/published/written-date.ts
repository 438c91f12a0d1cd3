import type { StatedMoment } from './calendar.ts';
import { zoneOffset } from './zone-offset.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const MONTH_FIRST = new RegExp(`\\b${MONTH} {1,2}${DAY},? {1,2}(\\d{4})\\b`, 'iu');
const DAY_FIRST = new RegExp(`\\b${DAY}(?: of)?[ -]{1,2}${MONTH},?[ -]{1,2}(\\d{4})\\b`, 'iu');
const TIME =
  /^(?:,| at| -| –| \||T)?\s{0,2}(\d{1,2})[:.](\d\d)(?::(\d\d))?(?:\s?([ap])\.?m\.?)?(?:\s?\(?((?:[A-Z]{1,4})?[+-]\d\d:?\d\d|[A-Z]{1,4})\b)?/i;

export interface FoundDate {
  readonly moment: StatedMoment;
  readonly start: number;
  readonly end: number;
}

const monthNumber = (name: string | undefined): number =>
  MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

function hourOf(hour: string | undefined, half: string | undefined): number {
  const stated = Number(hour);
  if (half === undefined) return stated;
  return (stated % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** The clock time that follows a date: " at 5:14 PM EST", " 10:15:00 +0100". */
function withTime(moment: StatedMoment, rest: string): { moment: StatedMoment; length: number } {
  const time = TIME.exec(rest);
  if (!time) return { moment, length: 0 };
  const [whole, hour, minute, second, half, zone] = time;
  return {
    moment: {
      ...moment,
      hour: hourOf(hour, half),
      minute: Number(minute),
      second: second === undefined ? undefined : Number(second),
      offset: zoneOffset(zone),
    },
    length: whole.length,
  };
}

/** The first date written with its month's name: "November 22, 2024", "Fri, 22 Nov 2024 10:15:00 GMT", "22nd of May, 2023". */
export function writtenDate(text: string): FoundDate | null {
  const monthFirst = MONTH_FIRST.exec(text);
  const dayFirst = DAY_FIRST.exec(text);
  const found =
    monthFirst && dayFirst
      ? monthFirst.index <= dayFirst.index
        ? monthFirst
        : dayFirst
      : (monthFirst ?? dayFirst);
  if (!found) return null;
  const [whole, first, second, year] = found;
  const [month, day] = found === monthFirst ? [first, second] : [second, first];
  const date = { year: Number(year), month: monthNumber(month), day: Number(day) };
  const end = found.index + whole.length;
  const timed = withTime(date, text.slice(end, end + 40));
  return { moment: timed.moment, start: found.index, end: end + timed.length };
}
