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

/** "the third quarter of 2023", "third-quarter profit", "the quarter", "the year-earlier quarter", "the latest period", "the 1988 period". */
export const quarterDate: DateRule = (scene, at) => {
  const word = lowerAt(scene, at);
  if (word !== 'quarter' && word !== 'period') return null;
  // "quarter-final", "quarter-to-quarter"
  if (lowerAt(scene, at + 1) === '-' && scene.tokens[at + 1]?.spaced === false) return null;
  const hyphen = lowerAt(scene, at - 1) === '-' ? 1 : 0;
  const nth = NTH.get(lowerAt(scene, at - 1 - hyphen));
  if (nth && word === 'quarter') return numbered(scene, at, at - 1 - hyphen, nth);
  const named = yearAt(scene, at - 1);
  const back = /^(?:ago|earlier)$/.test(lowerAt(scene, at - 1)) ? 1 : 0;
  const first = named === null ? leftOf(scene, at) : at - (lowerAt(scene, at - 2) === 'the' ? 2 : 1);
  if (first === null) return null;
  if (!back && named === null && word === 'period' && !/^(?:latest|recent)$/.test(lowerAt(scene, at - 1)))
    return null;
  const told = toldQuarter(scene, at) ?? (mayBeUntold(scene, first, at) ? lastComplete(scene) : null);
  if (told === null) return null;
  const year = named ?? Number(told.slice(0, 4)) - back;
  return {
    first,
    last: at,
    type: 'DATE',
    value: `${yearValue(year)}${told.slice(4)}`,
    basis: 'resolved',
    compared: back === 1,
  };
};

/** The quarter told of: one that is over, before one that is expected. */
function toldQuarter(scene: DateScene, at: number): string | null {
  const over = lastComplete(scene);
  const told =
    toldLast(scene, at, 4, found => isQuarter(found) && (over === null || found.value <= over)) ??
    toldLast(scene, at, 4, isQuarter);
  return told?.value ?? null;
}

/** The quarter that is reported on where none is named. */
function lastComplete({ anchor }: DateScene): string | null {
  return hasMonth(anchor) ? quarterFromNumber(quarterNumber(anchor.year, quarterOf(anchor.month)) - 1) : null;
}

/** "sales in the quarter", "the latest quarter", "the year-ago period": told of the quarter reported on. */
const mayBeUntold = (scene: DateScene, first: number, at: number): boolean =>
  /^(?:latest|ago|earlier)$/.test(lowerAt(scene, at - 1)) ||
  (at - first === 1 &&
    lowerAt(scene, at) === 'quarter' &&
    /^(?:in|during|for|throughout|over)$/.test(lowerAt(scene, first - 1)));

function numbered(scene: DateScene, at: number, first: number, nth: number): FoundDate | null {
  const of = lowerAt(scene, at + 1) === 'of' ? 1 : 0;
  const year = yearAt(scene, at + 1 + of);
  const earlier = yearEarlier(scene, first);
  const edge =
    lowerAt(scene, first - 1) === 'fiscal' ? leftEdge(scene, first - 1) : (earlier ?? leftEdge(scene, first));
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
    (lowerAt(scene, first - 1) === "'s" ? relativeYear(scene, first - 3) : null) ??
    (earlier === null ? null : -1);
  const now = quarterNumber(anchor.year, quarterOf(anchor.month));
  const same = quarterNumber(anchor.year, nth);
  // a quarter that has hardly begun is not reported on; the one to come is
  const number =
    turned === null ? (same - now > 2 ? same - 4 : same) : quarterNumber(anchor.year + turned, nth);
  return {
    // "this year's third quarter"
    first: turned !== null && lowerAt(scene, first - 1) === "'s" ? first - 3 : edge,
    last: turned !== null && of ? at + 3 : at,
    type: 'DATE',
    value: quarterFromNumber(number),
    basis: 'resolved',
    compared: earlier !== null,
  };
}

/** "the year-ago third quarter": where it begins, else null. */
function yearEarlier(scene: DateScene, first: number): number | null {
  if (!/^(?:ago|earlier)$/.test(lowerAt(scene, first - 1)) || lowerAt(scene, first - 3) !== 'year')
    return null;
  return lowerAt(scene, first - 4) === 'the' ? first - 4 : first - 3;
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
