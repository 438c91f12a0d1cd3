import type { PlacedDate } from './timeline-articles.ts';
import { CHRONOLOGY_LIMITS as LIMITS } from './weights.ts';

/** One entry of a chronology: a day and the sentences that tell it. */
export interface ChronologyEntry {
  readonly value: string;
  readonly basis: 'stated' | 'resolved';
  /** First sentence and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/**
 * Entries of an article that is itself a list of days ("12 March - The pier closes."): an editor's own choice of what mattered.
 * Its sentences are headed by dates, close to each other, that run one way. Empty for any other article.
 */
export function chronologyEntries(dates: readonly PlacedDate[]): ChronologyEntry[] {
  const heads = dates.filter(date => date.heads);
  const [first] = heads;
  const last = heads.at(-1);
  if (!first || !last || heads.length < LIMITS.entries) return [];
  if (heads.length < LIMITS.density * (last.sentence - first.sentence + 1)) return [];
  let up = 0;
  let down = 0;
  for (const [at, head] of heads.entries()) {
    const before = heads[at - 1]?.day ?? head.day ?? 0;
    if ((head.day ?? 0) > before) up++;
    if ((head.day ?? 0) < before) down++;
  }
  if (Math.max(up, down) < LIMITS.oneWay * (heads.length - 1)) return [];
  return heads.map((head, at) => ({
    value: head.value,
    basis: head.basis,
    from: head.sentence,
    to: Math.min(heads[at + 1]?.sentence ?? head.sentence + 1, head.sentence + LIMITS.sentences),
  }));
}
