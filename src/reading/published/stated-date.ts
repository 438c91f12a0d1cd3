import { isPossible, type StatedMoment } from './calendar.ts';
import { weekdayNamed } from './calendar-names.ts';
import { type ClockTime, offsetOf, timeAfter, timeBefore } from './clock-time.ts';
import { dayOrder } from './day-order.ts';
import { numericDate } from './numeric-date.ts';
import { writtenDate } from './written-date.ts';

/** A date in a text with the place that it takes there, weekday and clock time included. */
export interface StatedDate {
  /** null: what stands there is a date, but one that may be read in two ways or that contradicts its weekday. */
  readonly moment: StatedMoment | null;
  readonly start: number;
  readonly end: number;
}

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

interface Candidate {
  readonly year: number;
  readonly readings: readonly Omit<Day, 'year'>[];
  readonly start: number;
  readonly end: number;
}

/** Without a year no date is found; most lines have none. */
const HAS_YEAR = /\d{4}|\d\d \d{1,2}:\d\d/;
const YEAR_FIRST = /(?<![\d./-])(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?![\d/-])\.?/;
const WEEKDAY_BEFORE =
  /(?<!\p{L})(\p{L}[\p{L}\p{M}-]{1,14})\.?,?\s{0,2}(?:(?:the|den|der|le|el|il|dem)\s)?$/u;

function yearFirst(text: string): Candidate | null {
  const found = YEAR_FIRST.exec(text);
  if (!found) return null;
  const [whole, year, , month, day] = found;
  return {
    year: Number(year),
    readings: [{ month: Number(month), day: Number(day) }],
    start: found.index,
    end: found.index + whole.length,
  };
}

function earliest(text: string, locale: string | null): Candidate | null {
  const written = writtenDate(text);
  const found = [
    written && { ...written, readings: [{ month: written.month, day: written.day }] },
    numericDate(text, dayOrder(locale)),
    yearFirst(text),
  ].filter(candidate => candidate !== null);
  return found.reduce<Candidate | null>(
    (first, candidate) => (first && first.start <= candidate.start ? first : candidate),
    null,
  );
}

/** Monday is 1, as in `weekdayNamed`. */
const weekdayOf = ({ year, month, day }: Day): number =>
  ((new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7) + 1;

interface Weekday {
  readonly value: number;
  readonly start: number;
}

function weekdayBefore(text: string): Weekday | null {
  const found = WEEKDAY_BEFORE.exec(text.slice(-24));
  const value = found && weekdayNamed(found[1] ?? '');
  return found && value ? { value, start: Math.max(0, text.length - 24) + found.index } : null;
}

/** "Fri, 22 Nov 2024 10:15:00 GMT": a machine wrote the weekday, and many machines write a wrong one. */
const isMachineWritten = (time: ClockTime | null): boolean =>
  time?.zone !== undefined && time.second !== undefined;

/**
 * The day that is meant. A weekday settles numbers that may be read in two ways; one that fits no reading leaves the day
 * in doubt, and the month where that is the same.
 */
function settled(
  { year, readings }: Candidate,
  weekday: Weekday | null,
  trusted: boolean,
): StatedMoment | null {
  const days = readings.map(reading => ({ year, ...reading })).filter(isPossible);
  const fitting = weekday && !trusted ? days.filter(day => weekdayOf(day) === weekday.value) : days;
  const [only] = fitting;
  if (only && fitting.length === 1) return only;
  const [first] = days;
  return first && days.length === 1 ? { year, month: first.month } : null;
}

function withTime(moment: StatedMoment | null, time: ClockTime | null): StatedMoment | null {
  if (!moment || !time || moment.month === undefined || moment.day === undefined) return moment;
  const { hour, minute, second } = time;
  const offset = offsetOf(time, moment.year, moment.month, moment.day);
  return { ...moment, hour, minute, second, offset };
}

/**
 * The first date in a text, with its weekday and clock time.
 * @param locale BCP 47 tag that settles "03/04/2024", or null
 */
export function statedDate(text: string, locale: string | null): StatedDate | null {
  const found = HAS_YEAR.test(text) ? earliest(text, locale) : null;
  if (!found) return null;
  const after = timeAfter(text.slice(found.end));
  const weekday = weekdayBefore(text.slice(0, found.start));
  const from = weekday?.start ?? found.start;
  const before = after ? null : timeBefore(text.slice(0, from));
  const time = after?.time ?? before?.time ?? null;
  return {
    moment: withTime(settled(found, weekday, isMachineWritten(time)), time),
    start: from - (before?.length ?? 0),
    end: found.end + (after?.length ?? 0),
  };
}
