import { hasMonth, type MonthAnchor } from './anchor.ts';
import { leftEdge, lowerAt, yearAt, type DateRule, type DateScene, type FoundDate } from './date-rule.ts';
import { tenseAt } from './tense.ts';

/** First month of each season, north of the equator. */
const BEGINS = new Map([
  ['SP', 3],
  ['SU', 6],
  ['FA', 9],
  ['WI', 12],
]);

/** "the summer of 2019", "spring 2024", "over the summer", "every spring", "in early spring"; a bare "fall" is as often a verb. */
export const seasonDate: DateRule = (scene, at) => {
  const season = scene.lexicons.maps.seasons.get(lowerAt(scene, at));
  if (!season) return null;
  if (/^(?:every|each)$/.test(lowerAt(scene, at - 1)))
    return { first: at - 1, last: at, type: 'SET', value: `XXXX-${season}`, basis: 'stated' };
  const of = lowerAt(scene, at + 1) === 'of' ? 1 : 0;
  const year = yearAt(scene, at + 1 + of);
  if (year === null) return of === 1 ? null : thisOne(scene, at, season);
  return {
    first: leftEdge(scene, at),
    last: at + 1 + of,
    type: 'DATE',
    value: `${year}-${season}`,
    basis: 'stated',
  };
};

const BEFORE = /^(?:in|over|during|into|through|throughout|by|since|until|till|of|before|after)$/;
/** "the spring of the lock": no time; "a drop in fall", "the winter coat". */
const AFTER =
  /^(?:and|but|or|as|at|when|after|before|because|to|with|he|she|they|it|the|a|was|were|is|will|has|had)$/;

/** "over the summer", "the early spring": the latest one, or the next where the sentence looks ahead. */
function thisOne(scene: DateScene, at: number, season: string): FoundDate | null {
  if (!hasMonth(scene.anchor)) return null;
  const first = leftEdge(scene, at);
  if (!BEFORE.test(lowerAt(scene, first - 1))) return null;
  // "in winter" may be any
  if (first === at) return null;
  const next = scene.tokens[at + 1];
  if (next?.kind === 'word' && scene.sentenceOf[at + 1] === scene.sentenceOf[at] && !AFTER.test(next.lower))
    return null;
  const ahead = /^(?:by|until|till)$/.test(lowerAt(scene, first - 1)) || tenseAt(scene, at) === 'future';
  return {
    first,
    last: at,
    type: 'DATE',
    value: `${seasonYear(scene.anchor, season, ahead)}-${season}`,
    basis: 'resolved',
  };
}

/** The season that is on or was last; the one to come where it is looked ahead to. */
function seasonYear(anchor: MonthAnchor, season: string, ahead: boolean): number {
  const begins = BEGINS.get(season) ?? 1;
  const begun = anchor.month >= begins;
  if (!ahead) return begun ? anchor.year : anchor.year - 1;
  return anchor.month > begins + 2 ? anchor.year + 1 : anchor.year;
}
