import { productWith } from './numbered-sentences.ts';
import type { Candidate } from './summary-features.ts';
import { SUMMARY_LIMITS } from './weights.ts';

/** How much of a sentence is told already, each 0 to 1. */
export interface Repetition {
  /** Share of its words. */
  readonly words: number;
  /** Share of its pairs of words. */
  readonly pairs: number;
  /** Cosine with the told sentence that is most like it. */
  readonly likeness: number;
  /** Largest share of a told sentence's pairs that it holds. */
  readonly held: number;
}

interface Compared {
  /** How many of the told sentences it was compared with. */
  count: number;
  likeness: number;
  held: number;
}

interface ToldSentence {
  readonly weights: Float64Array;
  readonly pairs: ReadonlySet<number>;
}

const NOTHING: Repetition = { words: 0, pairs: 0, likeness: 0, held: 0 };

/** The same statement in other words, or more words. */
export const isTold = (repetition: Repetition): boolean =>
  repetition.pairs >= SUMMARY_LIMITS.sameStatementPairs ||
  repetition.held >= SUMMARY_LIMITS.heldPairs ||
  repetition.likeness >= SUMMARY_LIMITS.sameStatementLikeness;

/** Share of the told sentence's pairs that the other holds; none where it is too short to tell. */
function heldIn(pairs: readonly number[], told: ReadonlySet<number>): number {
  if (told.size < 3) return 0;
  const held = new Set<number>();
  for (const pair of pairs) if (told.has(pair)) held.add(pair);
  return held.size / told.size;
}

/** What is told already. */
export class Told {
  readonly #stems: Uint8Array;
  readonly #pairs = new Set<number>();
  readonly #sentences: ToldSentence[] = [];
  readonly #compared = new Map<Candidate, Compared>();

  /** @param stems how many different stems the candidates hold */
  constructor(stems: number) {
    this.#stems = new Uint8Array(stems);
  }

  /** Whether a told sentence holds the stem of this number. */
  knows(stem: number): boolean {
    return this.#stems[stem] === 1;
  }

  repeatedIn(candidate: Candidate): Repetition {
    if (this.#sentences.length === 0) return NOTHING;
    const { stems, pairs } = candidate.numbered;
    let words = 0;
    for (const stem of stems) words += this.#stems[stem] ?? 0;
    let shared = 0;
    for (const pair of pairs) if (this.#pairs.has(pair)) shared++;
    const { likeness, held } = this.#compare(candidate);
    return {
      words: stems.length === 0 ? 0 : words / stems.length,
      pairs: pairs.length === 0 ? 0 : shared / pairs.length,
      likeness,
      held,
    };
  }

  tell({ numbered }: Candidate): void {
    const weights = new Float64Array(this.#stems.length);
    for (const [i, stem] of numbered.stems.entries()) {
      this.#stems[stem] = 1;
      weights[stem] = numbered.weights[i] ?? 0;
    }
    this.#sentences.push({ weights, pairs: new Set(numbered.pairs) });
    for (const pair of numbered.pairs) this.#pairs.add(pair);
  }

  /** With the sentences that were told since it was last compared. */
  #compare(candidate: Candidate): Compared {
    const compared = this.#compared.get(candidate) ?? { count: 0, likeness: 0, held: 0 };
    this.#compared.set(candidate, compared);
    for (; compared.count < this.#sentences.length; compared.count++) {
      const told = this.#sentences[compared.count];
      if (!told) break;
      compared.likeness = Math.max(compared.likeness, productWith(candidate.numbered, told.weights));
      compared.held = Math.max(compared.held, heldIn(candidate.numbered.pairs, told.pairs));
    }
    return compared;
  }
}
