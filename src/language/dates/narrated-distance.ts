import { addDays, dayValue, monthValue, weekValue, yearValue } from './calendar.ts';
import { hasDay } from './anchor.ts';
import { lowerAt, numberAt, toldLast, type DateRule, type DateScene } from './date-rule.ts';

const DAY = /^\d{4}-\d\d-\d\d/;
const AT_LEAST: Readonly<Record<string, RegExp>> = {
  D: DAY,
  W: DAY,
  M: /^\d{4}-\d\d(?!\d)/,
  Y: /^\d{4}(?:-|$)/,
};
const DIRECTIONS = new Map([
  ['later', 1],
  ['earlier', -1],
]);

/**
 * "The wall fell on 2 April 1987. Two days later, the mill followed": told from the date named last. Where none is named,
 * "earlier" is told from the publication day ("closed at 30, up from 28 two days earlier"); "later" is not, it may lie anywhere.
 */
export const narratedDistance: DateRule = (scene, at) => {
  const unit = scene.lexicons.maps.units.get(lowerAt(scene, at)) ?? '';
  const fits = AT_LEAST[unit];
  const direction = DIRECTIONS.get(lowerAt(scene, at + 1));
  if (!fits || direction === undefined) return null;
  const count = countBefore(scene, at);
  if (count === null) return null;
  const from =
    toldLast(scene, at, 2, found => fits.test(found.value))?.value ?? anchorDay(scene, unit, direction);
  if (from === null) return null;
  const value = moved(from, unit, direction * count);
  return { first: at - 1, last: at + 1, type: 'DATE', value, basis: 'resolved' };
};

function countBefore(scene: DateScene, at: number): number | null {
  const word = lowerAt(scene, at - 1);
  return word === 'a' || word === 'one' ? 1 : numberAt(scene, at - 1);
}

function anchorDay({ anchor }: DateScene, unit: string, direction: number): string | null {
  return direction < 0 && (unit === 'D' || unit === 'W') && hasDay(anchor) ? dayValue(anchor) : null;
}

function moved(from: string, unit: string, count: number): string {
  const [year = 0, month = 1, day = 1] = from.slice(0, 10).split('-').map(Number);
  switch (unit) {
    case 'D':
      return dayValue(addDays({ year, month, day }, count));
    case 'W':
      return weekValue(addDays({ year, month, day }, count * 7));
    case 'M': {
      const months = year * 12 + month - 1 + count;
      return monthValue(Math.floor(months / 12), (months % 12) + 1);
    }
    default:
      return yearValue(year + count);
  }
}
