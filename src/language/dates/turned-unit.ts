import { hasDay, hasMonth, type Anchor } from './anchor.ts';
import {
  addDays,
  monthFromNumber,
  monthNumber,
  quarterFromNumber,
  quarterNumber,
  quarterOf,
  weekValue,
  yearValue,
} from './calendar.ts';
import { leftEdge, lowerAt, type DateRule, type DateScene, type FoundDate } from './date-rule.ts';

const TURNS = new Map([
  ['last', -1],
  ['past', -1],
  ['previous', -1],
  ['this', 0],
  ['current', 0],
  ['next', 1],
  ['coming', 1],
  ['following', 1],
]);
const SEASON_MONTH = new Map([
  ['SP', 4],
  ['SU', 7],
  ['FA', 10],
  ['WI', 1],
]);

/** "the last fiscal year" */
const KINDS_OF_YEAR = /^(?:fiscal|financial|calendar|academic|full)$/;

/** "last week", "this month", "early next year", "the past year", "last fall", "this weekend". */
export const turnedUnit: DateRule = (scene, at) => {
  const sort = lowerAt(scene, at) === 'year' && KINDS_OF_YEAR.test(lowerAt(scene, at - 1)) ? 1 : 0;
  const turn = lowerAt(scene, at - 1 - sort);
  const shift = TURNS.get(turn);
  if (shift === undefined || turn === 'following') return null;
  const { anchor } = scene;
  if (!anchor) return null;
  const word = lowerAt(scene, at);
  const season = scene.lexicons.maps.seasons.get(word);
  const value = season ? seasonValue(anchor, season, shift) : unitValue(anchor, word, shift);
  if (value === null) return null;
  return found(scene, at - 1 - sort, at, value);
};

function found(scene: DateScene, first: number, at: number, value: string): FoundDate {
  return { first: leftEdge(scene, first), last: at, type: 'DATE', value, basis: 'resolved' };
}

function unitValue(anchor: Anchor, word: string, shift: number): string | null {
  switch (word) {
    case 'year':
      return yearValue(anchor.year + shift);
    case 'decade':
      return String(Math.floor(anchor.year / 10) + shift);
    case 'century':
      return String(Math.floor(anchor.year / 100) + shift);
    case 'month':
      return hasMonth(anchor) ? monthFromNumber(monthNumber(anchor.year, anchor.month) + shift) : null;
    case 'quarter':
      return hasMonth(anchor)
        ? quarterFromNumber(quarterNumber(anchor.year, quarterOf(anchor.month)) + shift)
        : null;
    case 'week':
      return hasDay(anchor) ? weekValue(addDays(anchor, shift * 7)) : null;
    case 'weekend':
      return hasDay(anchor) ? `${weekValue(addDays(anchor, shift * 7))}-WE` : null;
    default:
      return null;
  }
}

/** "last fall" in March is the year before; "last spring" in December is this year’s. */
function seasonValue(anchor: Anchor, season: string, shift: number): string | null {
  const { month } = anchor;
  const middle = SEASON_MONTH.get(season) ?? 1;
  if (shift === 0) return `${yearValue(anchor.year)}-${season}`;
  if (month === null) return null;
  const year =
    shift < 0 ? anchor.year - (middle + 1 < month ? 0 : 1) : anchor.year + (middle - 1 > month ? 0 : 1);
  return `${yearValue(year)}-${season}`;
}
