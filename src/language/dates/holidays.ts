import type { Lexicons } from '../lexicons.ts';
import { tokensOf, type Token } from '../tokens.ts';
import { addDays, easterOf, nthWeekday, type Day } from './calendar.ts';
import type { DateScene } from './date-rule.ts';

/** A listed day: its name in tokens and the list’s rule for its day. */
export interface Holiday {
  readonly words: readonly Token[];
  readonly rule: string;
}

const holidaysBy = new WeakMap<Lexicons, ReadonlyMap<string, readonly Holiday[]>>();

/** The listed days by their first word, the longest names first. */
function holidaysOf(lexicons: Lexicons): ReadonlyMap<string, readonly Holiday[]> {
  const known = holidaysBy.get(lexicons);
  if (known) return known;
  const listed = [...lexicons.maps.holidays].map(([name, rule]) => ({ words: tokensOf(name), rule }));
  const days = Map.groupBy(
    listed.sort((a, b) => b.words.length - a.words.length),
    ({ words }) => words[0]?.lower ?? '',
  );
  holidaysBy.set(lexicons, days);
  return days;
}

/** First words of the listed days. */
export const holidayWords = (lexicons: Lexicons): Iterable<string> => holidaysOf(lexicons).keys();

/** Listed days whose whole name stands at a token, the longest first. */
export const holidaysAt = (scene: DateScene, at: number): readonly Holiday[] =>
  (holidaysOf(scene.lexicons).get(scene.tokens[at]?.lower ?? '') ?? []).filter(({ words }) =>
    standsAt(scene, at, words),
  );

/** The listed words, with white space where the list has it. */
const standsAt = ({ tokens }: DateScene, at: number, words: readonly Token[]): boolean =>
  words.every(({ lower, spaced }, i) => {
    const token = tokens[at + i];
    return token?.lower === lower && (i === 0 || token.spaced === spaced);
  });

type DayOfYear = (year: number) => Day | null;

/** By rule: read once, asked for three years each time that a day is named. */
const daysByRule = new Map<string, DayOfYear>();

/** The day of a year by a rule of the list; null where there is none. */
export function dayIn(year: number, rule: string): Day | null {
  const known = daysByRule.get(rule) ?? readRule(rule);
  daysByRule.set(rule, known);
  return known(year);
}

/** "12-25"; "11/4/4" for the fourth Thursday of November, "05/-1/1" for the last Monday of May, "11/1/1+1" for the day after; "easter-2". */
function readRule(rule: string): DayOfYear {
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  if (fixed) return year => ({ year, month: Number(fixed[1]), day: Number(fixed[2]) });
  const church = /^easter([+-]\d+)?$/.exec(rule);
  if (church) return year => addDays(easterOf(year), Number(church[1] ?? 0));
  const moving = /^(\d\d)\/(-?\d)\/(\d)(\+\d)?$/.exec(rule);
  if (!moving) return () => null;
  const [month = 1, nth = 1, weekday = 1, more = 0] = moving.slice(1).map(part => Number(part || 0));
  return year => {
    const day =
      nth < 0
        ? addDays(nthWeekday(year, month + 1, 1, weekday), nth * 7)
        : nthWeekday(year, month, nth, weekday);
    return addDays(day, more);
  };
}
