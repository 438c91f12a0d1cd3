import { dayNumber, dayValue, nthWeekday, type Day } from './calendar.ts';
import { hasDay } from './anchor.ts';
import { lowerAt, yearAt, type DateRule, type DateScene } from './date-rule.ts';
import { isCapitalised } from '../tokens.ts';
import { tenseAt } from './tense.ts';

const LONGEST = 4;

/** "Christmas Day", "Thanksgiving 2023", "New Year’s Eve". */
export const holidayDate: DateRule = (scene, at) => {
  if (!isCapitalised(scene.tokens[at])) return null;
  for (let length = LONGEST; length > 0; length--) {
    const name = nameOf(scene, at, length);
    const rule = scene.lexicons.maps.holidays.get(name);
    if (rule === undefined) continue;
    const last = at + length - 1;
    const year = yearAt(scene, last + 1);
    const day = year === null ? resolve(scene, at, rule) : dayIn(year, rule);
    if (!day) return null;
    return {
      first: at,
      last: year === null ? last : last + 1,
      type: 'DATE',
      value: dayValue(day),
      basis: year === null ? 'resolved' : 'stated',
    };
  }
  return null;
};

function nameOf(scene: DateScene, at: number, length: number): string {
  return scene.tokens
    .slice(at, at + length)
    .map(token => (token.spaced ? ` ${token.lower}` : token.lower))
    .join('')
    .trim();
}

/** "12-25", or "11/4/4" for the fourth Thursday of November. */
function dayIn(year: number, rule: string): Day | null {
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  if (fixed) return { year, month: Number(fixed[1]), day: Number(fixed[2]) };
  const moving = /^(\d\d)\/(\d)\/(\d)$/.exec(rule);
  return moving ? nthWeekday(year, Number(moving[1]), Number(moving[2]), Number(moving[3])) : null;
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
