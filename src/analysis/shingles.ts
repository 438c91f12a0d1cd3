import { LETTER, NUMBER, runEnd, widthAt } from '../language/characters.ts';
import type { Reason } from '../model/reason.ts';
import { STORY_LIMITS } from './weights.ts';

const SHINGLE_WORDS = 5;
/** One hash in so many is kept: enough to measure overlap, a quarter of the room. */
const SAMPLE = 4;

const SPACE_UNIT = 32;

/** Words of a text, one space between two, and where each begins; the last place is where another would begin. */
interface SpelledWords {
  readonly units: Uint16Array;
  readonly starts: readonly number[];
}

/** Runs of letters and numbers, without case and punctuation. */
function spelledWords(text: string): SpelledWords {
  const folded = text.normalize('NFKC').toLowerCase();
  const units = new Uint16Array(folded.length + 1);
  const starts: number[] = [0];
  let length = 0;
  for (let at = 0; at < folded.length;) {
    const end = runEnd(folded, at, LETTER | NUMBER);
    if (end === at) {
      at += widthAt(folded, at);
      continue;
    }
    for (; at < end; at++) units[length++] = folded.charCodeAt(at);
    units[length++] = SPACE_UNIT;
    starts.push(length);
  }
  return { units, starts };
}

/** FNV-1a over UTF-16 units with a last mixing step (murmur3's), so that its low bits may sample. */
function hash(units: Uint16Array, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let at = start; at < end; at++) value = Math.imul(value ^ (units[at] ?? 0), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * Hashes (unsigned 32 bit) of the runs of five words, without case and punctuation, one in four by value, no repeats.
 * The same sentence in two texts gives the same hashes (Broder 1997).
 */
export function shinglesOf(text: string): number[] {
  const { units, starts } = spelledWords(text);
  const kept = new Set<number>();
  for (let word = 0; word + SHINGLE_WORDS < starts.length; word++) {
    // without the space after the last word
    const value = hash(units, starts[word] ?? 0, (starts[word + SHINGLE_WORDS] ?? 1) - 1);
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
