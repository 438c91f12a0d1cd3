import type { DateMention } from '../model/annotation.ts';
import { anchorOf } from './dates/anchor.ts';
import { centuryDate } from './dates/century-date.ts';
import { clockTime } from './dates/clock-time.ts';
import { comparedYear } from './dates/compared-year.ts';
import type { DateRule } from './dates/date-rule.ts';
import { datelineDay } from './dates/dateline.ts';
import { dayInRow } from './dates/day-in-row.ts';
import { dayPart } from './dates/day-part.ts';
import { decadeDate } from './dates/decade-date.ts';
import { distance } from './dates/distance.ts';
import { duration } from './dates/duration.ts';
import { halfDate } from './dates/half-date.ts';
import { holidayDate } from './dates/holiday-date.ts';
import { holidayWords } from './dates/holidays.ts';
import { joinTimes } from './dates/join-times.ts';
import { monthDate } from './dates/month-date.ts';
import { namedDay } from './dates/named-day.ts';
import { narratedDistance } from './dates/narrated-distance.ts';
import { narratedTime } from './dates/narrated-time.ts';
import { numberedQuarter } from './dates/numbered-quarter.ts';
import { numericDate } from './dates/numeric-date.ts';
import { partOfPeriod } from './dates/part-of-period.ts';
import { pastWeekend } from './dates/past-weekend.ts';
import { quarterDate } from './dates/quarter-date.ts';
import { readDates } from './dates/read-dates.ts';
import { repeated } from './dates/repeated.ts';
import { seasonDate } from './dates/season-date.ts';
import { spelledYear } from './dates/spelled-year.ts';
import { spokenClock } from './dates/spoken-clock.ts';
import { timeAhead } from './dates/time-ahead.ts';
import { turnedUnit } from './dates/turned-unit.ts';
import { vagueDistance } from './dates/vague-distance.ts';
import { vagueTime } from './dates/vague-time.ts';
import { weekOf } from './dates/week-of.ts';
import { weekdayDate } from './dates/weekday-date.ts';
import { yearDate } from './dates/year-date.ts';
import type { Lexicons } from './lexicons.ts';
import type { Token } from './tokens.ts';

/** Rules for tokens that begin with a digit; the first that reads something wins. */
const NUMBER_RULES: readonly DateRule[] = [
  numericDate,
  holidayDate,
  dayInRow,
  clockTime,
  decadeDate,
  yearDate,
];
/** Rules for words; what says more comes first: "last fall" before "fall", "a year ago" before "a year". */
const WORD_RULES: readonly DateRule[] = [
  holidayDate,
  monthDate,
  weekdayDate,
  namedDay,
  spokenClock,
  numberedQuarter,
  quarterDate,
  halfDate,
  comparedYear,
  centuryDate,
  distance,
  narratedDistance,
  weekOf,
  narratedTime,
  partOfPeriod,
  timeAhead,
  turnedUnit,
  pastWeekend,
  seasonDate,
  dayPart,
  clockTime,
  decadeDate,
  spelledYear,
  vagueDistance,
  vagueTime,
  repeated,
  duration,
];
/** All that a month’s name can begin or end, and nothing else: "May" is no unit. */
const MONTH_RULES: readonly DateRule[] = [holidayDate, monthDate];
/** Words that may tell a time beside those of the lists. */
const TELLING =
  "today yesterday tomorrow tonight period weekend now currently nowadays recently recent current previously lately soon future past daily weekly monthly quarterly annually yearly hourly nightly twenties thirties forties fifties sixties seventies eighties nineties nineteen eighteen two term moment present half q1 q2 q3 q4 o'clock".split(
    ' ',
  );

/**
 * Temporal expressions of a text, in order and apart from each other. `published` is the outlet's local day; where it is null,
 * a dateline in the text anchors, else only what is absolute is found.
 */
export function datesOf(
  tokens: readonly Token[],
  sentenceOf: Int32Array,
  published: string | null,
  lexicons: Lexicons,
): DateMention[] {
  const anchor = anchorOf(published) ?? datelineDay(tokens, sentenceOf, lexicons);
  return readDates({ tokens, lexicons, anchor, sentenceOf }, { rulesFor, joinTimes });
}

function rulesFor(token: Token | undefined, lexicons: Lexicons): readonly DateRule[] {
  if (!token || token.kind === 'mark') return [];
  if (token.kind === 'number') return NUMBER_RULES;
  if (lexicons.maps.months.has(token.lower)) return MONTH_RULES;
  return tellingWords(lexicons).has(token.lower) ? WORD_RULES : [];
}

/** By lexicons: one look a word, where the lists apart would take seven. */
const tellingBy = new WeakMap<Lexicons, ReadonlySet<string>>();

function tellingWords(lexicons: Lexicons): ReadonlySet<string> {
  const known = tellingBy.get(lexicons);
  if (known) return known;
  const { units, weekdays, months, seasons, 'day-parts': dayParts } = lexicons.maps;
  const plurals = [...weekdays.keys()].filter(word => word.endsWith('day')).map(word => `${word}s`);
  const listed = [units, weekdays, months, seasons, dayParts].flatMap(list => [...list.keys()]);
  const words = new Set([...TELLING, ...listed, ...plurals, ...holidayWords(lexicons)]);
  tellingBy.set(lexicons, words);
  return words;
}
