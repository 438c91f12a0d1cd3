import type { Lexicons } from '../language/lexicons.ts';
import { contentStems } from '../language/terms.ts';

/** The content of one sentence as counted stems and as pairs of neighbouring stems; stop words are left out. */
export interface SentenceBag {
  readonly stems: ReadonlyMap<string, number>;
  /** "cormor bridg": two content stems that follow each other. */
  readonly pairs: ReadonlySet<string>;
  /** Words as a reader counts them: runs without white space. */
  readonly words: number;
}

/** A bag that knows the order of its stems. Stems and pairs are counted when they are first asked for. */
export class OrderedBag implements SentenceBag {
  /** Content stems in the order of the sentence. */
  readonly sequence: readonly string[];
  readonly words: number;
  #stems: ReadonlyMap<string, number> | null = null;
  #pairs: ReadonlySet<string> | null = null;

  constructor(sequence: readonly string[], words: number) {
    this.sequence = sequence;
    this.words = words;
  }

  get stems(): ReadonlyMap<string, number> {
    return (this.#stems ??= countsOf(this.sequence));
  }

  get pairs(): ReadonlySet<string> {
    return (this.#pairs ??= pairsOf(this.sequence));
  }
}

function countsOf(sequence: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const stem of sequence) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return counts;
}

function pairsOf(sequence: readonly string[]): Set<string> {
  const pairs = new Set<string>();
  let previous: string | null = null;
  for (const stem of sequence) {
    if (previous !== null) pairs.add(`${previous} ${stem}`);
    previous = stem;
  }
  return pairs;
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

export const bagOf = (text: string, lexicons: Lexicons): OrderedBag =>
  new OrderedBag(contentStems(text, lexicons), countWords(text));
