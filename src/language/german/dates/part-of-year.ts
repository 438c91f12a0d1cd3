import { hasMonth, type Anchor } from '../../dates/anchor.ts';
import { yearValue } from '../../dates/calendar.ts';
import { lowerAt, yearAt, type DateRule, type DateScene } from '../../dates/date-rule.ts';
import { leftEdge, turnAt } from './edges.ts';
import { tenseAt } from './tense.ts';

/** "ersten Quartal 2024", "3. Quartal", "zweiten Halbjahr"; without a year that of the paper. */
export const quarterDate: DateRule = (scene, at) => {
  const word = lowerAt(scene, at);
  const letter = /^quartals?$/.test(word) ? 'Q' : /^halbjahre?s?$/.test(word) ? 'H' : null;
  if (letter === null) return null;
  const stop = lowerAt(scene, at - 1) === '.' ? 1 : 0;
  const told = lowerAt(scene, at - 1 - stop);
  const nth = stop === 1 ? Number(told) : Number(scene.lexicons.maps.ordinals.get(told));
  if (!(nth >= 1 && nth <= (letter === 'Q' ? 4 : 2))) return null;
  const skipped =
    /^(?:des|im)$/.test(lowerAt(scene, at + 1)) && /^jahre?s?$/.test(lowerAt(scene, at + 2)) ? 2 : 0;
  const year = yearAt(scene, at + 1 + skipped);
  const value = (of: number): string => `${yearValue(of)}-${letter}${nth}`;
  if (year !== null)
    return {
      first: at - 1 - stop,
      last: at + 1 + skipped,
      type: 'DATE',
      value: value(year),
      basis: 'stated',
    };
  const { anchor } = scene;
  return (
    anchor && { first: at - 1 - stop, last: at, type: 'DATE', value: value(anchor.year), basis: 'resolved' }
  );
};

const MIDDLE = new Map([
  ['SP', 4],
  ['SU', 7],
  ['FA', 10],
  ['WI', 1],
]);

/** "Sommer 2018", "im Herbst", "im vergangenen Winter" */
export const seasonDate: DateRule = (scene, at) => {
  const season = scene.lexicons.maps.seasons.get(lowerAt(scene, at));
  if (season === undefined) return null;
  const year = yearAt(scene, at + 1);
  if (year !== null)
    return {
      first: leftEdge(scene, at),
      last: at + 1,
      type: 'DATE',
      value: `${yearValue(year)}-${season}`,
      basis: 'stated',
    };
  const turn = turnAt(scene, at - 1);
  if (turn === null && !/^(?:im|seit|bis|ab|zum|vom|anfang|ende|mitte)$/.test(lowerAt(scene, at - 1)))
    return null;
  const told = turn ?? shiftOf(scene, at);
  const of = scene.anchor && yearOf(scene.anchor, season, told);
  if (of === null) return null;
  const first = turn === null ? leftEdge(scene, at) : at - 1;
  return { first, last: at, type: 'DATE', value: `${yearValue(of)}-${season}`, basis: 'resolved' };
};

function shiftOf(scene: DateScene, at: number): number {
  const tense = lowerAt(scene, at - 1) === 'seit' ? 'past' : tenseAt(scene, at);
  return tense === 'past' ? -1 : tense === 'future' ? 1 : 0;
}

/** The last, this year’s or the next one. */
function yearOf(anchor: Anchor, season: string, shift: number): number | null {
  if (shift === 0) return anchor.year;
  if (!hasMonth(anchor)) return null;
  const middle = MIDDLE.get(season) ?? 1;
  if (shift < 0) return anchor.year - (middle + 1 < anchor.month ? 0 : 1);
  return anchor.year + (middle - 1 > anchor.month ? 0 : 1);
}
