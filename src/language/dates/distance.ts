import { hasDay } from './anchor.ts';
import { dayValue, yearValue } from './calendar.ts';
import { isQuarter, lowerAt, numberAt, toldLast, type DateRule, type DateScene } from './date-rule.ts';
import { shifted } from './shifted.ts';

const ABOUT = new Set([
  'about',
  'almost',
  'nearly',
  'some',
  'around',
  'roughly',
  'over',
  'than',
  'just',
  'only',
  'exactly',
]);
const BACK = new Set(['ago', 'earlier', 'before']);

/**
 * "two weeks ago", "a year ago", "nearly four years ago", "10 days from now", "a year earlier" (told from the publication day
 * or, beside a quarter, from that quarter).
 */
export const distance: DateRule = (scene, at) => {
  const unit = scene.lexicons.maps.units.get(lowerAt(scene, at));
  if (!unit || unit.startsWith('T') || !scene.anchor) return null;
  const direction = directionAfter(scene, at);
  const hyphen = lowerAt(scene, at - 1) === '-' ? 1 : 0;
  const count = countBefore(scene, at - 1 - hyphen);
  if (!direction || !count) return null;
  const steps = direction.sign * count.count;
  const value = quarterBefore(scene, at, unit, steps) ?? shifted(scene.anchor, unit, steps);
  // "half a century ago"
  if (value === null || lowerAt(scene, count.first - 1) === 'half') return null;
  const day = unit === 'Y' ? onTheDay(scene, direction.last + 1, steps) : null;
  if (day !== null)
    return { first: count.first, last: direction.last + 1, type: 'DATE', value: day, basis: 'resolved' };
  return { first: count.first, last: direction.last, type: 'DATE', value, basis: 'resolved', compared: true };
};

/** "two years ago today" */
function onTheDay({ anchor, tokens }: DateScene, today: number, years: number): string | null {
  if (tokens[today]?.lower !== 'today' || !hasDay(anchor)) return null;
  return dayValue({ year: anchor.year + years, month: anchor.month, day: anchor.day });
}

function directionAfter(scene: DateScene, at: number): { sign: number; last: number } | null {
  const next = lowerAt(scene, at + 1);
  if (next === 'or' && lowerAt(scene, at + 2) === 'so' && lowerAt(scene, at + 3) === 'ago')
    return { sign: -1, last: at + 3 };
  if (next === '-' && BACK.has(lowerAt(scene, at + 2))) return { sign: -1, last: at + 2 };
  if (next === 'ago') return { sign: -1, last: at + 1 };
  if (next === 'earlier' && lowerAt(scene, at) === 'year') return { sign: -1, last: at + 1 };
  if (next === 'from' && /^(?:now|today)$/.test(lowerAt(scene, at + 2))) return { sign: 1, last: at + 2 };
  return null;
}

/** "two", "a", "a few" has no number, "a dozen" has. */
function countBefore(scene: DateScene, at: number): { count: number; first: number } | null {
  const word = lowerAt(scene, at);
  let first = at;
  let count = numberAt(scene, at);
  if (word === 'a' || word === 'an' || word === 'the') count = 1;
  if (count === null && lowerAt(scene, at + 1) === '-') [count, first] = [1, at + 1];
  if (count === null) return null;
  if (word === 'dozen' && lowerAt(scene, at - 1) === 'a') first = at - 1;
  while (ABOUT.has(lowerAt(scene, first - 1)) && at - first < 3) first--;
  return { count, first };
}

/** "Third-quarter profit rose 5 % from a year earlier": the third quarter of the year before. */
function quarterBefore(scene: DateScene, at: number, unit: string, steps: number): string | null {
  if (unit !== 'Y' || steps !== -1) return null;
  const told = toldLast(scene, at, 2, isQuarter);
  return told && `${yearValue(Number(told.value.slice(0, 4)) - 1)}${told.value.slice(4)}`;
}
