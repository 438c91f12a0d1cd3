import { yearValue } from './calendar.ts';
import { leftEdge, lowerAt, yearAt, type DateRule, type DateScene } from './date-rule.ts';

const HALVES = new Map([
  ['first', 1],
  ['second', 2],
  ['last', 2],
  ['latter', 2],
]);
const TURNS = new Map([
  ['last', -1],
  ['this', 0],
  ['the', 0],
  ['next', 1],
]);

/** "the first half of 2019", "the second half of this year"; "the first half" alone may be that of a match. */
export const halfDate: DateRule = (scene, at) => {
  if (lowerAt(scene, at) !== 'half' || lowerAt(scene, at + 1) !== 'of') return null;
  const half = HALVES.get(lowerAt(scene, at - 1));
  if (half === undefined) return null;
  const first = leftEdge(scene, at - 1);
  const stated = yearAt(scene, at + 2);
  if (stated !== null) return found(first, at + 2, stated, half, 'stated');
  const year = turnedYear(scene, at + 2);
  return year === null ? null : found(first, at + 3, year, half, 'resolved');
};

/** "last year", "the year" */
function turnedYear({ anchor, ...scene }: DateScene, at: number): number | null {
  const turn = TURNS.get(scene.tokens[at]?.lower ?? '');
  if (turn === undefined || scene.tokens[at + 1]?.lower !== 'year' || !anchor) return null;
  return anchor.year + turn;
}

const found = (first: number, last: number, year: number, half: number, basis: 'stated' | 'resolved') =>
  ({ first, last, type: 'DATE', value: `${yearValue(year)}-H${half}`, basis }) as const;
