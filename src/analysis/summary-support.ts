import type { TermVector } from './term-vectors.ts';
import { SUMMARY_LIMITS } from './weights.ts';

interface Placed {
  readonly sentence: number;
  readonly group: number;
}

type Postings = ReadonlyMap<string, readonly (readonly [number, number])[]>;

/** Stem → sentences that hold it with its weight there. Only the beginnings of articles are compared. */
function postingsOf(sentences: readonly Placed[], vectors: readonly TermVector[]): Postings {
  const postings = new Map<string, [number, number][]>();
  for (const [at, vector] of vectors.entries()) {
    if ((sentences[at]?.sentence ?? 0) >= SUMMARY_LIMITS.comparedSentences) continue;
    for (const [stem, weight] of vector) {
      const list = postings.get(stem);
      if (list) list.push([at, weight]);
      else postings.set(stem, [[at, weight]]);
    }
  }
  return postings;
}

/**
 * How widely each sentence is told by others: mean over the other groups of the best cosine there, 0 to 1.
 * All cosines at once over an inverted index.
 */
export function crossSupport(sentences: readonly Placed[], vectors: readonly TermVector[]): number[] {
  const none = new Array<number>(sentences.length).fill(0);
  const groups = new Set(sentences.map(each => each.group));
  if (groups.size < 2) return none;
  const postings = postingsOf(sentences, vectors);
  const products = new Float64Array(sentences.length);
  const support = [...none];
  for (const [at, vector] of vectors.entries()) {
    products.fill(0);
    for (const [stem, weight] of vector) {
      for (const [other, otherWeight] of postings.get(stem) ?? []) {
        products[other] = (products[other] ?? 0) + weight * otherWeight;
      }
    }
    const best = new Map<number, number>();
    const own = sentences[at]?.group;
    for (const [other, product] of products.entries()) {
      const placed = sentences[other];
      if (product === 0 || !placed || placed.group === own) continue;
      if (product > (best.get(placed.group) ?? 0)) best.set(placed.group, product);
    }
    support[at] = best.values().reduce((sum, value) => sum + value, 0) / (groups.size - 1);
  }
  return support;
}
