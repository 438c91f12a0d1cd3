import { stemmerOf } from '../language/stemmers.ts';
import type { Reason } from '../model/reason.ts';
import { editDistance } from './edit-distance.ts';
import { SPELLING_LIMITS as LIMITS, SPELLING_WEIGHTS as WEIGHTS } from './spelling-weights.ts';

/** The words of the corpus are of any language: forms are told by the rules of English, which shorten least. */
const stemOf = stemmerOf('en');

/** A word of the corpus, lower case and without accents. */
export interface CountedWord {
  readonly word: string;
  readonly articles: number;
}

export interface Spelling extends CountedWord {
  readonly distance: number;
  readonly reasons: readonly Reason[];
}

/** How many slips a word of this length may hold: none in "the", one in "ferry", two in "cormorant". */
const slipsIn = (length: number): number => {
  if (length < LIMITS.oneSlip) return 0;
  return length < LIMITS.twoSlips ? 1 : 2;
};

/**
 * Words that may be meant by a misspelt one, best first: fewer slips before more frequent, a slip at the first letter last,
 * as people seldom miss that one (Pollock and Zamora 1984). Of words with one stem the best alone.
 */
export function spellingsOf(typed: string, known: readonly CountedWord[]): Spelling[] {
  const most = slipsIn(typed.length);
  const found = known.flatMap(({ word, articles }): (Spelling & { score: number })[] => {
    const distance = word === typed ? 0 : editDistance(typed, word, most);
    if (distance === 0 || distance > most) return [];
    const reasons = [
      { name: 'slips', score: WEIGHTS.slip * distance },
      { name: 'first letter', score: word.startsWith(typed.slice(0, 1)) ? 0 : WEIGHTS.firstLetter },
      { name: 'articles', score: WEIGHTS.articles * Math.log(1 + articles) },
    ].filter(reason => reason.score !== 0);
    const score = reasons.reduce((sum, reason) => sum + reason.score, 0);
    return [{ word, articles, distance, reasons, score }];
  });
  const best = new Map<string, Spelling>();
  for (const { word, articles, distance, reasons } of found.sort((a, b) => b.score - a.score)) {
    const stem = stemOf(word);
    if (!best.has(stem)) best.set(stem, { word, articles, distance, reasons });
  }
  return [...best.values()];
}
