import { hasMonth } from './anchor.ts';
import { quarterFromNumber, quarterNumber, quarterOf, yearValue } from './calendar.ts';
import {
  isQuarter,
  leftEdge,
  lowerAt,
  toldLast,
  yearAt,
  type DateRule,
  type DateScene,
  type FoundDate,
} from './date-rule.ts';

const NTH = new Map([
  ['first', 1],
  ['second', 2],
  ['third', 3],
  ['fourth', 4],
  ['1st', 1],
  ['2nd', 2],
  ['3rd', 3],
  ['4th', 4],
  ['final', 4],
]);
const SAME = /^(?:the|latest|current|recent)$/;

/** "the third quarter of 2023", "third-quarter profit", "the quarter", "the year-earlier quarter", "the latest period". */
export const quarterDate: DateRule = (scene, at) => {
  const word = lowerAt(scene, at);
  if (word !== 'quarter' && word !== 'period') return null;
  const hyphen = lowerAt(scene, at - 1) === '-' ? 1 : 0;
  const nth = NTH.get(lowerAt(scene, at - 1 - hyphen));
  if (nth && word === 'quarter') return numbered(scene, at, at - 1 - hyphen, nth);
  const told = toldLast(scene, at, 4, isQuarter);
  if (!told) return null;
  const first = leftOf(scene, at);
  if (first === null) return null;
  const back = /^(?:year|ago|earlier)$/.test(lowerAt(scene, at - 1)) ? 1 : 0;
  if (!back && word === 'period' && !/^(?:latest|recent)$/.test(lowerAt(scene, at - 1))) return null;
  const year = Number(told.value.slice(0, 4)) - back;
  return {
    first,
    last: at,
    type: 'DATE',
    value: `${yearValue(year)}${told.value.slice(4)}`,
    basis: 'resolved',
    compared: back === 1,
  };
};

function numbered(scene: DateScene, at: number, first: number, nth: number): FoundDate | null {
  const of = lowerAt(scene, at + 1) === 'of' ? 1 : 0;
  const year = yearAt(scene, at + 1 + of);
  const edge = lowerAt(scene, first - 1) === 'fiscal' ? leftEdge(scene, first - 1) : leftEdge(scene, first);
  if (year !== null)
    return {
      first: edge,
      last: at + 1 + of,
      type: 'DATE',
      value: `${yearValue(year)}-Q${nth}`,
      basis: 'stated',
    };
  const before = yearAt(scene, first - 1);
  if (before !== null)
    return {
      first: first - 1,
      last: at,
      type: 'DATE',
      value: `${yearValue(before)}-Q${nth}`,
      basis: 'stated',
    };
  const { anchor } = scene;
  if (!hasMonth(anchor)) return null;
  const turned =
    relativeYear(scene, at + 1 + of) ??
    (lowerAt(scene, first - 1) === "'s" ? relativeYear(scene, first - 3) : null);
  const now = quarterNumber(anchor.year, quarterOf(anchor.month));
  const same = quarterNumber(anchor.year, nth);
  // a quarter that has hardly begun is not reported on; the one to come is
  const number =
    turned === null ? (same - now > 2 ? same - 4 : same) : quarterNumber(anchor.year + turned, nth);
  return {
    first: edge,
    last: turned !== null && of ? at + 3 : at,
    type: 'DATE',
    value: quarterFromNumber(number),
    basis: 'resolved',
  };
}

/** "of last year" */
function relativeYear(scene: DateScene, at: number): number | null {
  if (lowerAt(scene, at + 1) !== 'year') return null;
  return (
    new Map([
      ['last', -1],
      ['this', 0],
      ['next', 1],
    ]).get(lowerAt(scene, at)) ?? null
  );
}

/** First token of "the quarter", "the latest quarter", "the year-earlier quarter", else null. */
function leftOf(scene: DateScene, at: number): number | null {
  const before = lowerAt(scene, at - 1);
  if (/^(?:ago|earlier)$/.test(before) && lowerAt(scene, at - 3) === 'year')
    return lowerAt(scene, at - 4) === 'the' ? at - 4 : at - 3;
  if (!SAME.test(before)) return null;
  return before === 'the' ? at - 1 : lowerAt(scene, at - 2) === 'the' ? at - 2 : at - 1;
}
