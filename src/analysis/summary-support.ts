import type { NumberedSentence } from './numbered-sentences.ts';
import { SUMMARY_LIMITS } from './weights.ts';

/** A sentence and who tells it. */
export interface Told {
  /** Its place in its article. */
  readonly sentence: number;
  /** Number of its group: 0 to one less than there are groups. */
  readonly group: number;
  readonly numbered: NumberedSentence;
}

/** Which sentences hold a stem, and its weight in each: entries `starts[stem]` to `starts[stem + 1]`. */
interface Postings {
  readonly starts: Int32Array;
  readonly sentences: Int32Array;
  readonly weights: Float64Array;
}

/** Cosines of one sentence with all others; only those that share a stem with it are touched. */
interface Products {
  readonly values: Float64Array;
  /** The sentences that share a stem, the first `count` of them. */
  readonly touched: Int32Array;
  count: number;
}

/** Only the beginnings of articles are compared. */
const isCompared = (told: Told): boolean => told.sentence < SUMMARY_LIMITS.comparedSentences;

function postingsOf(all: readonly Told[], stems: number): Postings {
  const starts = new Int32Array(stems + 2);
  // counted two places on, so that filling moves each start to where its stem's entries begin
  for (const told of all)
    if (isCompared(told))
      for (const stem of told.numbered.stems) starts[stem + 2] = (starts[stem + 2] ?? 0) + 1;
  for (let stem = 2; stem < starts.length; stem++)
    starts[stem] = (starts[stem] ?? 0) + (starts[stem - 1] ?? 0);
  const size = starts[stems + 1] ?? 0;
  const sentences = new Int32Array(size);
  const weights = new Float64Array(size);
  for (const [index, told] of all.entries()) {
    if (!isCompared(told)) continue;
    for (const [i, stem] of told.numbered.stems.entries()) {
      const entry = starts[stem + 1] ?? 0;
      sentences[entry] = index;
      weights[entry] = told.numbered.weights[i] ?? 0;
      starts[stem + 1] = entry + 1;
    }
  }
  return { starts, sentences, weights };
}

/** Cosines of one sentence with all, into `products`. */
function compare({ stems, weights }: NumberedSentence, postings: Postings, products: Products): void {
  const { values, touched } = products;
  let count = 0;
  for (let i = 0; i < stems.length; i++) {
    const stem = stems[i] ?? 0;
    const own = weights[i] ?? 0;
    const end = postings.starts[stem + 1] ?? 0;
    for (let entry = postings.starts[stem] ?? 0; entry < end; entry++) {
      const other = postings.sentences[entry] ?? 0;
      const known = values[other] ?? 0;
      if (known === 0) touched[count++] = other;
      values[other] = known + own * (postings.weights[entry] ?? 0);
    }
  }
  products.count = count;
}

/**
 * How widely each sentence is told by others: mean over the other groups of the best cosine there, 0 to 1.
 * All cosines at once over an inverted index.
 */
export function crossSupport(all: readonly Told[], groups: number, stems: number): Float64Array {
  const support = new Float64Array(all.length);
  if (groups < 2) return support;
  const postings = postingsOf(all, stems);
  const groupOf = Int32Array.from(all, told => told.group);
  const products = { values: new Float64Array(all.length), touched: new Int32Array(all.length), count: 0 };
  const best = new Float64Array(groups);
  for (let at = 0; at < all.length; at++) {
    const told = all[at];
    if (!told) break;
    compare(told.numbered, postings, products);
    best.fill(0);
    for (let i = 0; i < products.count; i++) {
      const other = products.touched[i] ?? 0;
      const product = products.values[other] ?? 0;
      products.values[other] = 0;
      const group = groupOf[other] ?? 0;
      if (product > (best[group] ?? 0)) best[group] = product;
    }
    best[told.group] = 0;
    let sum = 0;
    for (const value of best) sum += value;
    support[at] = sum / (groups - 1);
  }
  return support;
}

/** Share of each sentence's pairs of words that stand in another group too. */
export function sharedPairs(all: readonly Told[], groups: number): Float64Array {
  const shares = new Float64Array(all.length);
  if (groups < 2) return shares;
  const SHARED = -1;
  const tellers = new Map<number, number>();
  for (const { numbered, group } of all)
    for (const pair of numbered.pairs) {
      const known = tellers.get(pair);
      if (known === undefined) tellers.set(pair, group);
      else if (known !== group) tellers.set(pair, SHARED);
    }
  for (const [at, { numbered }] of all.entries()) {
    let shared = 0;
    for (const pair of numbered.pairs) if (tellers.get(pair) === SHARED) shared++;
    if (shared > 0) shares[at] = shared / numbered.pairs.length;
  }
  return shares;
}

/** In how many groups each stem stands. */
export function groupCounts(all: readonly Told[], groups: number, stems: number): Float64Array {
  const members: Told[][] = Array.from({ length: groups }, () => []);
  for (const told of all) members[told.group]?.push(told);
  const counts = new Float64Array(stems);
  const last = new Int32Array(stems).fill(-1);
  for (const [group, tellers] of members.entries())
    for (const { numbered } of tellers)
      for (const stem of numbered.stems) {
        if (last[stem] === group) continue;
        last[stem] = group;
        counts[stem] = (counts[stem] ?? 0) + 1;
      }
  return counts;
}
