import { hasMonth } from './anchor.ts';
import { addDays, isDay, nthWeekday, weekValue, type Day } from './calendar.ts';
import { leftEdge, lowerAt, type DateRule, type DateScene } from './date-rule.ts';
import { monthDate } from './month-date.ts';

const NTH = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['last', -1],
  ['final', -1],
]);
const THURSDAY = 4;

/** "the week of June 2", "the week ended June 7", "the last week of March 2019": a week belongs to the month of its Thursday (ISO 8601). */
export const weekOf: DateRule = (scene, at) => {
  if (lowerAt(scene, at) !== 'week') return null;
  const link = lowerAt(scene, at + 1);
  if (!/^(?:of|ended|ending|beginning)$/.test(link)) return null;
  const month = monthAfter(scene, at + 2);
  const date = month === null ? null : monthDate(scene, month);
  if (!date) return null;
  const [year = 0, number = 0, day = 0] = date.value.split('-').map(Number);
  const nth = NTH.get(lowerAt(scene, at - 1));
  if (day) return found(lowerAt(scene, at - 1) === 'the' ? at - 1 : at, date, { year, month: number, day });
  if (nth === undefined || link !== 'of' || !number || !hasMonth(scene.anchor)) return null;
  return found(leftEdge(scene, at - 1), date, thursday(year, number, nth));
};

/** The month name of "June 2", "2 June", "the 2nd of June". */
function monthAfter(scene: DateScene, from: number): number | null {
  for (let at = from; at < from + 4; at++) if (scene.lexicons.maps.months.has(lowerAt(scene, at))) return at;
  return null;
}

function thursday(year: number, month: number, nth: number): Day {
  if (nth > 0) return nthWeekday(year, month, nth, THURSDAY);
  const fifth = nthWeekday(year, month, 5, THURSDAY);
  return isDay(year, month, 29) && fifth.month === month ? fifth : addDays(fifth, -7);
}

const found = (first: number, date: { last: number; basis: 'stated' | 'resolved' }, day: Day) =>
  ({ first, last: date.last, type: 'DATE', value: weekValue(day), basis: date.basis }) as const;
