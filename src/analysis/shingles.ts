import type { Reason } from '../model/reason.ts';
import { STORY_LIMITS } from './weights.ts';

const WORD = /[\p{L}\p{N}]+/gu;
const SHINGLE_WORDS = 5;
/** One hash in so many is kept: enough to measure overlap, a quarter of the room. */
const SAMPLE = 4;

/** FNV-1a over UTF-16 units with a last mixing step (murmur3's), so that its low bits may sample. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * Hashes (unsigned 32 bit) of the runs of five words, without case and punctuation, one in four by value, no repeats.
 * The same sentence in two texts gives the same hashes (Broder 1997).
 */
export function shinglesOf(text: string): number[] {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
  const kept = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at++) {
    const value = hash(words.slice(at, at + SHINGLE_WORDS).join(' '));
    if (value % SAMPLE === 0) kept.add(value);
  }
  return [...kept];
}

/**
 * Two texts are copies where enough of the smaller one stands in the larger. Counts are of sampled shingles.
 * Short texts need a number of shared ones as well: two hits of eight may be one stock phrase. null: not copies.
 */
export function isNearCopy(shared: number, sizeA: number, sizeB: number): Reason[] | null {
  const smaller = Math.min(sizeA, sizeB);
  if (smaller === 0 || shared === 0) return null;
  const containment = Math.min(1, shared / smaller);
  const needed = Math.min(STORY_LIMITS.copyShingles, Math.max(2, smaller));
  if (shared < needed || containment < STORY_LIMITS.copyContainment) return null;
  return [{ name: 'shared five-word runs', score: containment }];
}
