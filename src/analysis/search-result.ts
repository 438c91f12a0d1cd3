import type { Lexicons } from '../language/lexicons.ts';
import { matchTerms } from '../language/matching.ts';
import type { Query } from '../model/query.ts';
import type { Reason } from '../model/reason.ts';
import { countWords } from './sentence-bags.ts';
import { faultOf } from './standing-alone/stands-alone.ts';
import { SEARCH_WEIGHTS as WEIGHTS } from './weights.ts';

export interface BestSentence {
  /** Index into the sentences given. */
  readonly sentence: number;
  readonly reasons: readonly Reason[];
}

/** The sentence of an article that shows best why it was found; the opening one where only its title matches. */
export function bestSentence(
  sentences: readonly string[],
  query: Query,
  lexicons: Lexicons,
): BestSentence | null {
  const matcher = matchTerms(query, lexicons);
  let best: (BestSentence & { score: number }) | null = null;
  for (const [at, text] of sentences.entries()) {
    const met = matcher.wanted === 0 ? 0 : matcher.met(text) / matcher.wanted;
    const fault = faultOf(text, lexicons);
    const reasons = [
      { name: 'words asked for', score: WEIGHTS.met * met },
      { name: 'position', score: WEIGHTS.position / (1 + at / 3) },
      { name: 'short', score: countWords(text) < 6 ? WEIGHTS.short : 0 },
      { name: fault?.name ?? 'fault', score: fault ? WEIGHTS.fault : 0 },
    ].filter(reason => reason.score !== 0);
    const score = reasons.reduce((sum, reason) => sum + reason.score, 0);
    if (!best || score > best.score) best = { sentence: at, reasons, score };
  }
  return best && { sentence: best.sentence, reasons: best.reasons };
}
