import { isCapitalised } from '../tokens.ts';
import { hasDay } from './anchor.ts';
import { dayNumber, dayValue, type Day } from './calendar.ts';
import { lowerAt, yearAt, type DateRule, type DateScene, type FoundDate } from './date-rule.ts';
import { dayIn, holidaysAt } from './holidays.ts';
import { tenseAt } from './tense.ts';

/** "Christmas Day", "Thanksgiving 2023", "Easter Sunday", "the Sept. 11 attacks". */
export const holidayDate: DateRule = (scene, at) => {
  const token = scene.tokens[at];
  if (!token || (token.kind === 'word' && !isCapitalised(token))) return null;
  for (const { words, rule } of holidaysAt(scene, at)) {
    const date = dateOf(scene, at, at + words.length - 1, rule);
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
