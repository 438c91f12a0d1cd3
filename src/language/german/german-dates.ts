import type { DateMention } from '../../model/annotation.ts';
import { anchorOf } from '../dates/anchor.ts';
import type { DateRule } from '../dates/date-rule.ts';
import { holidayWords } from '../dates/holidays.ts';
import { readDates } from '../dates/read-dates.ts';
import type { Lexicons } from '../lexicons.ts';
import type { Token } from '../tokens.ts';
import { dayMonthDate, monthDate, numericDate } from './dates/calendar-date.ts';
import { clockTime } from './dates/clock-time.ts';
import { distance } from './dates/distance.ts';
import { holidayDate } from './dates/holiday-date.ts';
import { joinTimes } from './dates/join-times.ts';
import { namedDay } from './dates/named-day.ts';
import { periodEdge } from './dates/period-edge.ts';
import { quarterDate, seasonDate } from './dates/part-of-year.ts';
import { turnedUnit } from './dates/turned-unit.ts';
import { VAGUE_WORDS, vagueTime } from './dates/vague-time.ts';
import { weekdayDate } from './dates/weekday-date.ts';
import { centuryDate, decadeDate, spelledDecade, yearDate } from './dates/year-date.ts';

/** Rules for tokens that begin with a digit; the first that reads something wins. */
const NUMBER_RULES: readonly DateRule[] = [
  numericDate,
  dayMonthDate,
  clockTime,
  decadeDate,
  centuryDate,
  yearDate,
];
/** Rules for words; what says more comes first. */
const WORD_RULES: readonly DateRule[] = [
  holidayDate,
  monthDate,
  weekdayDate,
  namedDay,
  periodEdge,
  quarterDate,
  seasonDate,
  turnedUnit,
  distance,
  spelledDecade,
  vagueTime,
];
/** Words that may tell a time beside those of the lists. */
const TELLING =
  'heute gestern vorgestern morgen übermorgen vortag wochenende jahresende jahresanfang jahresbeginn jahresmitte monatsende monatsanfang monatsbeginn heuer halbjahr zwanziger dreißiger vierziger fünfziger sechziger siebziger achtziger neunziger'.split(
    ' ',
  );

/** "Dienstagabend" */
const DAY_WITH_PART = /(?:morgen|mittag|abend|nacht)$/;

/** Temporal expressions of a German text, in order and apart. `published` is the outlet's local day or null. */
export function germanDatesOf(
  tokens: readonly Token[],
  sentenceOf: Int32Array,
  published: string | null,
  lexicons: Lexicons,
): DateMention[] {
  return readDates({ tokens, lexicons, anchor: anchorOf(published), sentenceOf }, { rulesFor, joinTimes });
}

function rulesFor(token: Token | undefined, lexicons: Lexicons): readonly DateRule[] {
  if (!token || token.kind === 'mark') return [];
  if (token.kind === 'number') return NUMBER_RULES;
  if (tellingWords(lexicons).has(token.lower)) return WORD_RULES;
  return token.text !== token.lower && DAY_WITH_PART.test(token.lower) ? WORD_RULES : [];
}

const tellingBy = new WeakMap<Lexicons, ReadonlySet<string>>();

function tellingWords(lexicons: Lexicons): ReadonlySet<string> {
  const known = tellingBy.get(lexicons);
  if (known) return known;
  const { units, weekdays, months, seasons } = lexicons.maps;
  const listed = [units, weekdays, months, seasons].flatMap(list => [...list.keys()]);
  const words = new Set([...TELLING, ...VAGUE_WORDS, ...listed, ...holidayWords(lexicons)]);
  tellingBy.set(lexicons, words);
  return words;
}
