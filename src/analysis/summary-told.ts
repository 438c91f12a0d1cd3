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
  /** Whether the likeness makes them one statement. */
  readonly same: boolean;
  /** Largest share of a told sentence's pairs that it holds. */
  readonly held: number;
}

interface Compared {
  /** How many of the told sentences it was compared with. */
  count: number;
  likeness: number;
  same: boolean;
  held: number;
}

interface ToldSentence {
  readonly day: string | null;
  readonly weights: Float64Array;
  readonly pairs: ReadonlySet<number>;
}

const NOTHING: Repetition = { words: 0, pairs: 0, likeness: 0, same: false, held: 0 };

const sameFrom = (day: string | null, other: string | null): number =>
  day !== null && other !== null && day !== other
    ? SUMMARY_LIMITS.sameStatementLaterDay
    : SUMMARY_LIMITS.sameStatementLikeness;

/** The same statement in other words, or more words. */
export const isTold = (repetition: Repetition): boolean =>
  repetition.pairs >= SUMMARY_LIMITS.sameStatementPairs ||
  repetition.held >= SUMMARY_LIMITS.heldPairs ||
  repetition.same;

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
  readonly #days: readonly (string | null)[];
  readonly #texts: string[] = [];
  readonly #pairs = new Set<number>();
  readonly #sentences: ToldSentence[] = [];
  readonly #compared = new Map<Candidate, Compared>();

  /**
   * @param stems how many different stems the candidates hold
   * @param days of the documents; null where nothing states one
   */
  constructor(stems: number, days: readonly (string | null)[]) {
    this.#stems = new Uint8Array(stems);
    this.#days = days;
  }

  /** Whether a told sentence holds the stem of this number. */
  knows(stem: number): boolean {
    return this.#stems[stem] === 1;
  }

  /** Whether a told sentence holds the name as it is written. */
  names(name: string): boolean {
    return this.#texts.some(text => text.includes(name));
  }

  repeatedIn(candidate: Candidate): Repetition {
    if (this.#sentences.length === 0) return NOTHING;
    const { stems, pairs } = candidate.numbered;
    let words = 0;
    for (const stem of stems) words += this.#stems[stem] ?? 0;
    let shared = 0;
    for (const pair of pairs) if (this.#pairs.has(pair)) shared++;
    const { likeness, same, held } = this.#compare(candidate);
    return {
      words: stems.length === 0 ? 0 : words / stems.length,
      pairs: pairs.length === 0 ? 0 : shared / pairs.length,
      likeness,
      same,
      held,
    };
  }

  tell({ numbered, text, document }: Candidate): void {
    this.#texts.push(text);
    const weights = new Float64Array(this.#stems.length);
    for (const [i, stem] of numbered.stems.entries()) {
      this.#stems[stem] = 1;
      weights[stem] = numbered.weights[i] ?? 0;
    }
    this.#sentences.push({ day: this.#days[document] ?? null, weights, pairs: new Set(numbered.pairs) });
    for (const pair of numbered.pairs) this.#pairs.add(pair);
  }

  /** With the sentences that were told since it was last compared. */
  #compare(candidate: Candidate): Compared {
    const compared = this.#compared.get(candidate) ?? { count: 0, likeness: 0, same: false, held: 0 };
    this.#compared.set(candidate, compared);
    for (; compared.count < this.#sentences.length; compared.count++) {
      const told = this.#sentences[compared.count];
      if (!told) break;
      const likeness = productWith(candidate.numbered, told.weights);
      const day = this.#days[candidate.document] ?? null;
      compared.likeness = Math.max(compared.likeness, likeness);
      compared.same ||= likeness >= sameFrom(day, told.day);
      compared.held = Math.max(compared.held, heldIn(candidate.numbered.pairs, told.pairs));
    }
    return compared;
  }
}
