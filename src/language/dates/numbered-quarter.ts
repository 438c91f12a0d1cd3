import { hasMonth, type MonthAnchor } from './anchor.ts';
import { quarterFromNumber, quarterNumber, quarterOf, yearValue } from './calendar.ts';
import { leftEdge, lowerAt, yearAt, type DateRule, type DateScene, type FoundDate } from './date-rule.ts';

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
const TURNS = new Map([
  ['last', -1],
  ['this', 0],
  ['next', 1],
]);

/** "the third quarter of 2023", "third-quarter profit", "this year's first quarter", "the year-ago third quarter", "Q3 2024". */
export const numberedQuarter: DateRule = (scene, at) => {
  const short = shortQuarter(scene, at);
  if (short !== null) return ofYear(scene, at, at, short) ?? ofTurnedYear(scene, at, at, short);
  if (lowerAt(scene, at) !== 'quarter') return null;
  const first = at - (lowerAt(scene, at - 1) === '-' ? 2 : 1);
  const nth = NTH.get(lowerAt(scene, first));
  if (nth === undefined) return null;
  return ofYear(scene, at, first, nth) ?? ofTurnedYear(scene, at, first, nth);
};

/** "Q3" */
function shortQuarter(scene: DateScene, at: number): number | null {
  const digit = /^Q([1-4])$/.exec(scene.tokens[at]?.text ?? '')?.[1];
  return digit === undefined ? null : Number(digit);
}

function ofYear(scene: DateScene, at: number, first: number, nth: number): FoundDate | null {
  const of = lowerAt(scene, at + 1) === 'of' ? 1 : 0;
  const after = yearAt(scene, at + 1 + of);
  if (after !== null) return stated(edgeOf(scene, first), at + 1 + of, after, nth);
  const before = yearAt(scene, first - 1);
  return before === null ? null : stated(first - 1, at, before, nth);
}

const stated = (first: number, last: number, year: number, nth: number): FoundDate => ({
  first,
  last,
  type: 'DATE',
  value: `${yearValue(year)}-Q${nth}`,
  basis: 'stated',
});

const edgeOf = (scene: DateScene, first: number): number =>
  lowerAt(scene, first - 1) === 'fiscal' ? leftEdge(scene, first - 1) : leftEdge(scene, first);

function ofTurnedYear(scene: DateScene, at: number, first: number, nth: number): FoundDate | null {
  if (!hasMonth(scene.anchor)) return null;
  const place = turnedBefore(scene, first) ?? turnedAfter(scene, at) ?? { turn: null };
  return {
    first: place.first ?? edgeOf(scene, first),
    last: place.last ?? at,
    type: 'DATE',
    value: quarterFromNumber(resolve(scene.anchor, nth, place.turn)),
    basis: 'resolved',
    compared: place.compared ?? false,
  };
}

interface TurnedYear {
  /** Years from this one; null where none is named. */
  readonly turn: number | null;
  readonly first?: number;
  readonly last?: number;
  readonly compared?: boolean;
}

/** "this year's", "the year-ago" */
function turnedBefore(scene: DateScene, first: number): TurnedYear | null {
  const before = lowerAt(scene, first - 1);
  if (before === "'s" && lowerAt(scene, first - 2) === 'year') {
    const turn = TURNS.get(lowerAt(scene, first - 3));
    return turn === undefined ? null : { turn, first: first - 3 };
  }
  if (!/^(?:ago|earlier)$/.test(before) || lowerAt(scene, first - 3) !== 'year') return null;
  const the = lowerAt(scene, first - 4) === 'the' ? 1 : 0;
  return { turn: -1, first: first - 3 - the, compared: true };
}

/** "of last year" */
function turnedAfter(scene: DateScene, at: number): TurnedYear | null {
  const of = lowerAt(scene, at + 1) === 'of' ? 1 : 0;
  const turn = TURNS.get(lowerAt(scene, at + 1 + of));
  return turn === undefined || lowerAt(scene, at + 2 + of) !== 'year' ? null : { turn, last: at + 2 + of };
}

/** A quarter that has hardly begun is not reported on; the one to come is. */
function resolve(anchor: MonthAnchor, nth: number, turn: number | null): number {
  if (turn !== null) return quarterNumber(anchor.year + turn, nth);
  const same = quarterNumber(anchor.year, nth);
  return same - quarterNumber(anchor.year, quarterOf(anchor.month)) > 2 ? same - 4 : same;
}
