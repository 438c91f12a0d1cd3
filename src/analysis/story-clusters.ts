import { averageLink } from './average-link.ts';
import { pairFactor } from './story-likeness.ts';
import { type Profile, productOf } from './story-profile.ts';
import { STORY_LIMITS as LIMITS } from './weights.ts';

/** The same order whatever came in first: by day, then by the words themselves. */
export function canonicalOrder(a: Profile, b: Profile): number {
  const byDay = a.account.day - b.account.day || (a.account.minute ?? 0) - (b.account.minute ?? 0);
  if (byDay !== 0) return byDay;
  const [own, other] = [a.account.terms, b.account.terms];
  if (own.length !== other.length) return own.length - other.length;
  const at = own.findIndex((value, place) => value !== other[place]);
  return at < 0 ? a.account.id - b.account.id : (own[at] ?? 0) - (other[at] ?? 0);
}

/** Terms weighted by how rare they are in the block: what twin events share tells them least apart. */
function localWeights(block: readonly Profile[]): Float64Array[] {
  const frequencies = new Map<number, number>();
  for (const { hashes } of block)
    for (const hash of hashes) frequencies.set(hash, (frequencies.get(hash) ?? 0) + 1);
  return block.map(({ hashes, parts }) => {
    const weights = parts.map(
      (part, at) => part * Math.log(1 + block.length / (1 + (frequencies.get(hashes[at] ?? 0) ?? 0))),
    );
    const length = Math.hypot(...weights);
    return length > 0 ? weights.map(weight => weight / length) : weights;
  });
}

/**
 * The stories of a block, each as the places of its accounts. Accounts are joined by mean likeness, so that one chance
 * likeness joins no two events; the result depends on the set of accounts alone.
 */
export function clustersOf(block: readonly Profile[]): Profile[][] {
  if (block.length < 2) return [[...block]];
  const ordered = block.toSorted(canonicalOrder);
  const weights = localWeights(ordered);
  const between = (first: number, second: number): number => {
    const [a, b, own, other] = [ordered[first], ordered[second], weights[first], weights[second]];
    if (!a || !b || !own || !other) return 0;
    return productOf(a, b, own, other) * pairFactor(a, b);
  };
  const roots = averageLink(ordered.length, between, LIMITS.storyLikeness);
  return [...Map.groupBy(ordered, (_, at) => roots[at]).values()];
}
