import type { Publication } from '../../model/time.ts';
import { publicationOf } from '../published/calendar.ts';
import { parsePublished } from '../published/parse-published.ts';
import { calendarPart, monthsIn } from './dates/calendar-part.ts';
import { clockPart } from './dates/clock-part.ts';

const LONGEST_DATE = 80;
/** Seconds or milliseconds since 1970, of the years 1980 to 2100. */
const EPOCH = /^(\d{9,10})(\d{3})?$/;
const FIRST_SECOND = 315_532_800;
const FIRST_WORD = /^(\p{L}[\p{L}\p{M}]{1,14})\.?,? (?=\d)/u;

/** Programs write wrong weekdays beside right dates: "Tue, 03 May 2023" was a Wednesday. "May 3 2023" keeps its month. */
function withoutWeekday(text: string): string {
  const [whole = '', word = ''] = FIRST_WORD.exec(text) ?? [];
  const rest = text.slice(whole.length);
  return monthsIn(word).length === 0 || monthsIn(rest).length > 0 ? rest : text;
}

/** A clock that was never set says 1 January 1970. */
const isUnset = (published: Publication): boolean => /^(?:1970-01-01|1969-12-31)/.test(published.instant);

function sinceEpoch(text: string): Publication | null {
  const [, seconds] = EPOCH.exec(text) ?? [];
  if (seconds === undefined || Number(seconds) < FIRST_SECOND) return null;
  return parsePublished(new Date(Number(seconds) * 1000).toISOString(), 'feed');
}

/** A date in none of the standard shapes, taken apart: a time of day with its zone, and a day. */
function takenApart(text: string): Publication | null {
  const clock = clockPart(text);
  const day = calendarPart(clock?.rest ?? text);
  if (!day) return null;
  if (!clock) return publicationOf(day, 'feed');
  const { hour, minute, second, offset } = clock;
  // 24:00 closes its day
  if (hour === 24 && minute === 0) return publicationOf({ ...day, hour: 23, minute: 59, offset }, 'feed');
  return publicationOf({ ...day, hour, minute, second, offset }, 'feed');
}

/** How much a reading tells: a time of day, and its zone. */
const fullness = (published: Publication | null): number =>
  published === null
    ? -1
    : (published.precision === 'minute' ? 1 : 0) + (published.offsetMinutes === null ? 0 : 1);

/**
 * When a feed's entry came out, in any of the shapes that feeds have: RFC 822 with any zone, two-digit years and other
 * languages' months, asctime, ISO 8601 in its parts, "2023년 5월 3일 오후 6:30", seconds since 1970. null for anything else,
 * for impossible dates, for those that may be read in two ways ("03/05/2023") and for a clock that was never set.
 */
export function feedDate(field: string): Publication | null {
  const whole = field.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  if (whole === '' || whole.length > LONGEST_DATE || !/\d/.test(whole)) return null;
  const text = withoutWeekday(whole);
  const standard = parsePublished(text, 'feed') ?? sinceEpoch(text);
  const apart = fullness(standard) === 2 ? null : takenApart(text);
  const published = fullness(apart) > fullness(standard) ? apart : standard;
  return published && !isUnset(published) ? published : null;
}
