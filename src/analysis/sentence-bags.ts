import type { Lexicons } from '../language/lexicons.ts';
import { termsOf } from '../language/terms.ts';

/** The content of one sentence as counted stems and as pairs of neighbouring stems; stop words are left out. */
export interface SentenceBag {
  readonly stems: ReadonlyMap<string, number>;
  /** "cormor bridg": two content stems that follow each other. */
  readonly pairs: ReadonlySet<string>;
  /** Words as a reader counts them: runs without white space. */
  readonly words: number;
}

/** Words as the budgets count them: runs without white space. */
export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const space = code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2028;
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}

export function bagOf(text: string, lexicons: Lexicons): SentenceBag {
  const stems = new Map<string, number>();
  const pairs = new Set<string>();
  let previous: string | null = null;
  for (const term of termsOf(text, lexicons)) {
    if (term.stop || term.word.length < 2) continue;
    stems.set(term.stem, (stems.get(term.stem) ?? 0) + 1);
    if (previous !== null) pairs.add(`${previous} ${term.stem}`);
    previous = term.stem;
  }
  return { stems, pairs, words: countWords(text) };
}
