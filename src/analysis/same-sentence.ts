import type { SentenceBag } from './sentence-bags.ts';
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
