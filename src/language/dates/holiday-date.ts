import type { Lexicons } from '../lexicons.ts';
import { addDays, dayNumber, dayValue, easterOf, nthWeekday, type Day } from './calendar.ts';
import { hasDay } from './anchor.ts';
import { lowerAt, yearAt, type DateRule, type DateScene, type FoundDate } from './date-rule.ts';
import { isCapitalised } from '../tokens.ts';
import { tenseAt } from './tense.ts';

const LONGEST = 5;

/** "Christmas Day", "Thanksgiving 2023", "Easter Sunday", "the Sept. 11 attacks". */
export const holidayDate: DateRule = (scene, at) => {
  const token = scene.tokens[at];
  if (!token || (token.kind === 'word' && !isCapitalised(token))) return null;
  if (!holidayWords(scene.lexicons).has(token.lower)) return null;
  for (let length = LONGEST; length > 0; length--) {
    const rule = scene.lexicons.maps.holidays.get(nameOf(scene, at, length));
    const date = rule === undefined ? null : dateOf(scene, at, at + length - 1, rule);
    if (date) return date;
  }
  return null;
};

function dateOf(scene: DateScene, first: number, last: number, rule: string): FoundDate | null {
  if (/^\d{4}/.test(rule)) return { first, last, type: 'DATE', value: rule, basis: 'stated' };
  const year = yearAt(scene, last + 1);
  const day = year === null ? resolve(scene, first, rule) : dayIn(year, rule);
  if (!day) return null;
  return {
    first,
    last: year === null ? last : last + 1,
    type: 'DATE',
    value: dayValue(day),
    basis: year === null ? 'resolved' : 'stated',
  };
}

const wordsBy = new WeakMap<Lexicons, ReadonlySet<string>>();

/** First words of the listed days. */
export function holidayWords(lexicons: Lexicons): ReadonlySet<string> {
  const known = wordsBy.get(lexicons);
  if (known) return known;
  const words = new Set(
    [...lexicons.maps.holidays.keys()].map(name => /^[\p{L}\d]+/u.exec(name)?.[0] ?? name),
  );
  wordsBy.set(lexicons, words);
  return words;
}

function nameOf(scene: DateScene, at: number, length: number): string {
  return scene.tokens
    .slice(at, at + length)
    .map(token => (token.spaced ? ` ${token.lower}` : token.lower))
    .join('')
    .trim();
}

/** "12-25"; "11/4/4" for the fourth Thursday of November, "05/-1/1" for the last Monday of May, "11/1/1+1" for the day after; "easter-2". */
function dayIn(year: number, rule: string): Day | null {
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  if (fixed) return { year, month: Number(fixed[1]), day: Number(fixed[2]) };
  const church = /^easter([+-]\d+)?$/.exec(rule);
  if (church) return addDays(easterOf(year), Number(church[1] ?? 0));
  const moving = /^(\d\d)\/(-?\d)\/(\d)(\+\d)?$/.exec(rule);
  if (!moving) return null;
  const [month = 1, nth = 1, weekday = 1, more = 0] = moving.slice(1).map(part => Number(part || 0));
  const day =
    nth < 0
      ? addDays(nthWeekday(year, month + 1, 1, weekday), nth * 7)
      : nthWeekday(year, month, nth, weekday);
  return addDays(day, more);
}

function resolve(scene: DateScene, at: number, rule: string): Day | null {
  const { anchor } = scene;
  if (!hasDay(anchor)) return null;
  const tense = tenseAt(scene, at);
  const days = [anchor.year - 1, anchor.year, anchor.year + 1]
    .map(year => dayIn(year, rule))
    .filter(day => day !== null);
  const today = dayNumber(anchor);
  const past = days.findLast(day => dayNumber(day) <= today);
  const future = days.find(day => dayNumber(day) >= today);
  const turn = lowerAt(scene, at - 1);
  if (turn === 'last' || tense === 'past') return past ?? null;
  if (turn === 'next' || tense === 'future') return future ?? null;
  if (!past || !future) return past ?? future ?? null;
  return dayNumber(future) - today < today - dayNumber(past) ? future : past;
}
