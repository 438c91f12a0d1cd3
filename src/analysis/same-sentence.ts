import type { OrderedBag, SentenceBag } from './sentence-bags.ts';
import { shareIn } from './term-vectors.ts';
import { SUMMARY_LIMITS } from './weights.ts';

/** The same sentence or a near copy: a word more or less, another spelling of a number. Short ones must be alike word for word. */
export function sameSentence(a: SentenceBag, b: SentenceBag): boolean {
  const [short, long] = a.pairs.size <= b.pairs.size ? [a, b] : [b, a];
  if (short.pairs.size < 3) {
    return (
      short.stems.size > 0 &&
      short.stems.size === long.stems.size &&
      shareIn(short.stems.keys(), long.stems) === 1
    );
  }
  // a short sentence inside a long one is another sentence: both must be mostly the other
  const enough = SUMMARY_LIMITS.sameStatementPairs;
  return short.pairs.size / long.pairs.size >= enough && shareIn(long.pairs, short.pairs) >= enough;
}

/** With so few stems a sentence is looked at in full. */
const FEW_STEMS = 3;

/**
 * `sameSentence` with one sentence for many others. Nearly all of them have no two neighbouring stems in common with it: that is
 * seen before their pairs are made.
 */
export function sameAs(bag: SentenceBag): (other: OrderedBag) => boolean {
  if (bag.stems.size <= FEW_STEMS) return other => sameSentence(bag, other);
  const least = SUMMARY_LIMITS.sameStatementPairs * bag.pairs.size;
  return other => neighboursHeld(other.sequence, bag.stems) >= least && sameSentence(bag, other);
}

/** How often two neighbours both stand among the stems. */
function neighboursHeld(sequence: readonly string[], stems: ReadonlyMap<string, number>): number {
  let count = 0;
  let before = false;
  for (const stem of sequence) {
    const held = stems.has(stem);
    if (held && before) count++;
    before = held;
  }
  return count;
}
