import { hasDay, hasMonth, type Anchor } from '../../dates/anchor.ts';
import {
  monthFromNumber,
  monthNumber,
  addDays,
  quarterFromNumber,
  quarterNumber,
  quarterOf,
  weekValue,
  yearValue,
} from '../../dates/calendar.ts';
import { lowerAt, type DateRule } from '../../dates/date-rule.ts';
import { leftEdge, turnAt } from './edges.ts';
import { tenseAt } from './tense.ts';

/** "vergangene Woche", "im kommenden Jahr", "Ende dieses Monats", "Anfang der Woche", "am Wochenende", "heuer". */
export const turnedUnit: DateRule = (scene, at) => {
  const { anchor } = scene;
  if (!anchor) return null;
  const word = lowerAt(scene, at);
  if (word === 'wochenende') return weekend(scene, at);
  if (word === 'heuer')
    return { first: at, last: at, type: 'DATE', value: yearValue(anchor.year), basis: 'resolved' };
  const turn = turnAt(scene, at - 1);
  const first = leftEdge(scene, turn === null ? at : at - 1);
  // "Anfang der Woche": this week’s
  if (turn === null && first !== at - 2) return null;
  const value = unitValue(anchor, scene.lexicons.maps.units.get(word) ?? '', turn ?? 0);
  return value === null ? null : { first, last: at, type: 'DATE', value, basis: 'resolved' };
};

function unitValue(anchor: Anchor, unit: string, shift: number): string | null {
  switch (unit) {
    case 'Y':
      return yearValue(anchor.year + shift);
    case '10Y':
      return String(Math.floor(anchor.year / 10) + shift);
    case '100Y':
      return String(Math.floor(anchor.year / 100) + shift);
    case 'M':
      return hasMonth(anchor) ? monthFromNumber(monthNumber(anchor.year, anchor.month) + shift) : null;
    case 'Q':
      return hasMonth(anchor)
        ? quarterFromNumber(quarterNumber(anchor.year, quarterOf(anchor.month)) + shift)
        : null;
    case 'W':
      return hasDay(anchor) ? weekValue(addDays(anchor, shift * 7)) : null;
    default:
      return null;
  }
}

/** "am Wochenende": the last one, or this week’s where something lies ahead. */
const weekend: DateRule = (scene, at) => {
  if (!hasDay(scene.anchor)) return null;
  const turn = turnAt(scene, at - 1);
  if (turn === null && !/^(?:am|zum|vom|seit|bis|ab)$/.test(lowerAt(scene, at - 1))) return null;
  // in a Wednesday’s paper "kommendes Wochenende" is this week’s
  const week = turn === null ? (tenseAt(scene, at) === 'future' ? 0 : -1) : turn === 1 ? 0 : turn;
  return {
    first: turn === null ? at : at - 1,
    last: at,
    type: 'DATE',
    value: `${weekValue(addDays(scene.anchor, week * 7))}-WE`,
    basis: 'resolved',
  };
};
