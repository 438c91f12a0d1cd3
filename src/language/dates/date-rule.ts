import type { TimexType } from '../../model/annotation.ts';
import type { Lexicons } from '../lexicons.ts';
import type { Token } from '../tokens.ts';
import type { Anchor } from './anchor.ts';

/** A temporal expression in tokens, `last` included. */
export interface FoundDate {
  readonly first: number;
  readonly last: number;
  readonly type: TimexType;
  readonly value: string;
  readonly basis: 'stated' | 'resolved';
  /** Only compared with what is told: "the year-ago quarter". Nothing is narrated from there. */
  readonly compared?: boolean;
}

/** All that a rule may look at. */
export interface DateScene {
  readonly tokens: readonly Token[];
  readonly lexicons: Lexicons;
  readonly anchor: Anchor | null;
  /** Sentence of each token. */
  readonly sentenceOf: Int32Array;
  /** Found so far, in order: the narrated time. */
  readonly found: readonly FoundDate[];
}

/** Reads the expression whose telling word stands at `at`, or null. Looks a bounded number of tokens around it. */
export type DateRule = (scene: DateScene, at: number) => FoundDate | null;

export const lowerAt = (scene: DateScene, at: number): string => scene.tokens[at]?.lower ?? '';
export const numberAt = (scene: DateScene, at: number): number | null => {
  const token = scene.tokens[at];
  if (!token) return null;
  if (token.kind === 'number')
    return /^\d+(?:st|nd|rd|th)?$/.test(token.text) ? Number.parseInt(token.text, 10) : null;
  const value = scene.lexicons.maps.numbers.get(token.lower);
  return value === undefined ? null : Number(value);
};

const LONGEST_SHORTENED = 4;
const NEVER_SHORTENED = /^(?:may|june|july)$/;

/** Position after the stop of a shortened month: "Nov." is two tokens; "in November." only ends its sentence. */
export function afterStop(scene: DateScene, at: number): number {
  const token = scene.tokens[at];
  const word = lowerAt(scene, at - 1);
  if (word.length > LONGEST_SHORTENED || NEVER_SHORTENED.test(word)) return at;
  return token?.text === '.' && !token.spaced ? at + 1 : at;
}

/** Position after an unspaced or spaced hyphen: "third-quarter". */
export const afterHyphen = (scene: DateScene, at: number): number =>
  lowerAt(scene, at) === '-' || lowerAt(scene, at) === '–' ? at + 1 : at;

/** A four-digit year of our calendar at `at`, else null. */
export function yearAt(scene: DateScene, at: number): number | null {
  const token = scene.tokens[at];
  if (token?.kind !== 'number' || !/^(?:1[4-9]|20)\d\d$/.test(token.text)) return null;
  const next = scene.tokens[at + 1];
  if (next && !next.spaced && /^[%$€£°/]$/.test(next.text)) return null;
  const before = scene.tokens[at - 1];
  if (before && !token.spaced && /^[$€£#./_@+]$/.test(before.text)) return null;
  return Number(token.text);
}

const LEADING = new Set([
  'early',
  'late',
  'mid',
  'earlier',
  'later',
  'beginning',
  'end',
  'start',
  'middle',
  'middle',
  'rest',
]);

/** Takes in "late", "mid-", "the end of", "earlier" to the left: they belong to the expression and leave its value. */
export function leftEdge(scene: DateScene, at: number): number {
  let first = at;
  if (lowerAt(scene, first - 1) === 'the' && lowerAt(scene, first - 2) === 'of') first -= 1;
  if (lowerAt(scene, first - 1) === 'of' && LEADING.has(lowerAt(scene, first - 2))) first -= 2;
  else if (lowerAt(scene, first - 1) === '-' && LEADING.has(lowerAt(scene, first - 2))) first -= 2;
  else if (LEADING.has(lowerAt(scene, first - 1))) first -= 1;
  if (lowerAt(scene, first - 1) === 'the') first -= 1;
  return first;
}

const NARRATED = 12;

/** The latest of the few dates found last that fits, at most `sentences` back: what the text tells of. */
export function toldLast(
  scene: DateScene,
  at: number,
  sentences: number,
  fits: (found: FoundDate) => boolean,
): FoundDate | null {
  const told = scene.found.slice(-NARRATED).findLast(found => found.compared !== true && fits(found));
  if (!told) return null;
  return (scene.sentenceOf[at] ?? 0) - (scene.sentenceOf[told.first] ?? 0) <= sentences ? told : null;
}

export const isQuarter = (found: FoundDate): boolean => /^\d{4}-Q\d$/.test(found.value);
