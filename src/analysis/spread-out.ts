import type { Reason } from '../model/reason.ts';
import { isNamed } from './named-speaker.ts';
import { QUOTATION_LIMITS as LIMITS, QUOTATION_WEIGHTS as WEIGHTS } from './quotation-weights.ts';

/** Something quoted, with what it is worth by itself. */
export interface Quoted {
  readonly article: number;
  readonly speaker: string | null;
  readonly score: number;
}

/** "Moor" and "Ines Moor" are counted as one. */
const surname = (speaker: string): string => speaker.split(/\s+/u).at(-1)?.toLowerCase() ?? speaker;

/**
 * Best first, but a speaker's or an article's second and third give way to others that are nearly as good. The order follows
 * from how many better ones each has before it, so that it costs a sort.
 */
export function spreadOut<T extends Quoted>(
  quoted: readonly T[],
): { readonly quoted: T; readonly reasons: readonly Reason[] }[] {
  const counts = new Map<string, number>();
  const before = (key: string): number => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return Math.min(count, LIMITS.mostAgain);
  };
  return quoted
    .map(each => {
      const again = isNamed(each.speaker) ? before(`speaker ${surname(each.speaker)}`) : 0;
      const reasons = [
        { name: 'speaker shown already', score: WEIGHTS.speakerAgain * again },
        { name: 'article shown already', score: WEIGHTS.articleAgain * before(`article ${each.article}`) },
      ].filter(reason => reason.score !== 0);
      return { quoted: each, reasons, score: reasons.reduce((sum, { score }) => sum + score, each.score) };
    })
    .sort((a, b) => b.score - a.score);
}
