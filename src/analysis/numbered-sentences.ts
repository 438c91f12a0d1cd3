import type { OrderedBag } from './sentence-bags.ts';

/** A sentence with its stems by number, so that sums run over plain arrays. */
export interface NumberedSentence {
  /** Each stem of the sentence once, in order of first sight. */
  readonly stems: readonly number[];
  /** Weight of each of `stems`, by count and rarity, scaled to length 1. */
  readonly weights: Float64Array;
  /** Neighbouring stems, two as one number. */
  readonly pairs: readonly number[];
}

/** Gives each stem of some sentences a number, in order of first sight. */
export class StemNumbers {
  readonly #numbers = new Map<string, number>();

  /** How many different stems there are: numbers run from 0 to this. */
  get size(): number {
    return this.#numbers.size;
  }

  /** −1 for a stem that no sentence holds. */
  find(stem: string): number {
    return this.#numbers.get(stem) ?? -1;
  }

  of(stem: string): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(stem, number);
    return number;
  }
}

interface Counted {
  readonly sequence: readonly number[];
  readonly stems: readonly number[];
  readonly counts: readonly number[];
}

/** Counts one sentence; `places` holds −1 or nothing for every stem before and after. Linear in the sentence. */
function counted(bag: OrderedBag, numbers: StemNumbers, places: number[]): Counted {
  const sequence: number[] = [];
  const stems: number[] = [];
  const counts: number[] = [];
  for (const stem of bag.sequence) {
    const number = numbers.of(stem);
    const place = places[number] ?? -1;
    sequence.push(number);
    if (place < 0) {
      places[number] = stems.length;
      stems.push(number);
      counts.push(1);
    } else counts[place] = (counts[place] ?? 0) + 1;
  }
  for (const number of stems) places[number] = -1;
  return { sequence, stems, counts };
}

function pairsOf(sequence: readonly number[], size: number): number[] {
  const pairs: number[] = [];
  for (let at = 1; at < sequence.length; at++)
    pairs.push((sequence[at - 1] ?? 0) * size + (sequence[at] ?? 0));
  return pairs;
}

/** Counts times log(1 + N / (1 + df)): rare stems weigh more, and none weighs nothing. */
function weighted({ stems, counts }: Counted, rarity: Float64Array): Float64Array {
  const weights = new Float64Array(stems.length);
  let square = 0;
  for (let i = 0; i < stems.length; i++) {
    const weight = (counts[i] ?? 0) * (rarity[stems[i] ?? 0] ?? 0);
    weights[i] = weight;
    square += weight * weight;
  }
  const length = Math.sqrt(square);
  if (length > 0) for (let i = 0; i < weights.length; i++) weights[i] = (weights[i] ?? 0) / length;
  return weights;
}

export interface Numbering {
  readonly sentences: readonly NumberedSentence[];
  readonly numbers: StemNumbers;
  /** How often each stem stands in all sentences. */
  readonly uses: Float64Array;
}

/** The sentences by number. Linear in their words. */
export function numberSentences(bags: readonly OrderedBag[]): Numbering {
  const numbers = new StemNumbers();
  const places: number[] = [];
  const all = bags.map(bag => counted(bag, numbers, places));
  const { size } = numbers;
  const uses = new Float64Array(size);
  const rarity = new Float64Array(size);
  for (const { stems, counts } of all)
    for (let i = 0; i < stems.length; i++) {
      const stem = stems[i] ?? 0;
      rarity[stem] = (rarity[stem] ?? 0) + 1;
      uses[stem] = (uses[stem] ?? 0) + (counts[i] ?? 0);
    }
  for (let stem = 0; stem < size; stem++)
    rarity[stem] = Math.log(1 + bags.length / (1 + (rarity[stem] ?? 0)));
  const sentences = all.map(each => ({
    stems: each.stems,
    weights: weighted(each, rarity),
    pairs: pairsOf(each.sequence, size),
  }));
  return { sentences, numbers, uses };
}

/** Sum of all sentences' weights by stem, scaled to length 1. */
export function centroidOf(sentences: readonly NumberedSentence[], size: number): Float64Array {
  const sum = new Float64Array(size);
  for (const { stems, weights } of sentences)
    for (let i = 0; i < stems.length; i++) {
      const stem = stems[i] ?? 0;
      sum[stem] = (sum[stem] ?? 0) + (weights[i] ?? 0);
    }
  let square = 0;
  for (const weight of sum) square += weight * weight;
  const length = Math.sqrt(square);
  if (length > 0) for (let stem = 0; stem < size; stem++) sum[stem] = (sum[stem] ?? 0) / length;
  return sum;
}

/** Product with weights by stem: the cosine where both have length 1. */
export function productWith({ stems, weights }: NumberedSentence, dense: Float64Array): number {
  let product = 0;
  for (let i = 0; i < stems.length; i++) product += (weights[i] ?? 0) * (dense[stems[i] ?? 0] ?? 0);
  return product;
}
