import { describe, expect, it } from 'vitest';
import { isNearCopy, shinglesOf } from '../../src/analysis/shingles.ts';
import { copyGroups } from '../../src/analysis/story-copies.ts';

/** Numbers in [0, 1), the same each time (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = seeded(20_261_120);
const whole = (below: number): number => Math.floor(random() * below);
/** By rank: the n-th word is n times as rare as the first, as in any text. */
const word = (): string => `w${Math.floor(8000 ** random())}`;
const words = (count: number): string[] => Array.from({ length: count }, word);
/** Stock phrases stand in texts that have nothing else in common. */
const STOCK = [
  'told reporters on monday that the',
  'all rights reserved to the publishers',
  'as first reported by',
];
const article = (): string[] =>
  Array.from({ length: 18 }, () => [
    ...words(16),
    ...(random() < 0.2 ? (STOCK[whole(3)] ?? '').split(' ') : []),
  ]).flat();

const replaced = (text: readonly string[], share: number): string[] =>
  text.map(each => (random() < share ? `x${whole(9000)}` : each));
/** Sentences rewritten as a whole, and single words elsewhere: the way an editor rewrites. */
const rewritten = (text: readonly string[], share: number): string[] =>
  text.flatMap((_, at) => {
    if (at % 16 !== 0) return [];
    const sentence = text.slice(at, at + 16);
    return random() < share / 2 ? words(16) : replaced(sentence, share / 2);
  });
const cut = (text: readonly string[]): string[] =>
  text.slice(0, Math.ceil(text.length * (0.25 + random() / 4)));

const PAIRS = 300;
const share = (of: (text: readonly string[], other: readonly string[]) => readonly string[]): number => {
  let found = 0;
  for (let at = 0; at < PAIRS; at++) {
    const [text, other] = [article(), article()];
    const [a, b] = [new Set(shinglesOf(text.join(' '))), new Set(shinglesOf(of(text, other).join(' ')))];
    if (isNearCopy(a.intersection(b).size, a.size, b.size) !== null) found++;
  }
  return found / PAIRS;
};

describe('near-duplicates of generated texts are found', () => {
  it('after light edits: one word in fifty', () => {
    expect(share(text => replaced(text, 0.02))).toBe(1);
  });

  it('where only the beginning was printed', () => {
    expect(share(cut)).toBe(1);
  });

  it('where two reports were made into one', () => {
    expect(share((text, other) => [...text, ...other])).toBe(1);
  });

  it('where a quarter of all words were replaced one by one, nearly always', () => {
    expect(share(text => replaced(text, 0.25))).toBeGreaterThanOrEqual(0.93);
  });

  it('where an editor rewrote a quarter of it, nearly always', () => {
    expect(share(text => rewritten(text, 0.25))).toBeGreaterThanOrEqual(0.98);
  });

  it('and no others: texts that share stock phrases', () => {
    expect(share((_, other) => other)).toBe(0);
  });
});

describe('copies among articles', () => {
  it('are one voice, over a third that holds both', () => {
    const [one, two, three] = [article(), article(), article()].map(text => text.join(' '));
    const texts = [one, two, `${one ?? ''} ${two ?? ''}`, three];
    const groups = copyGroups(texts.map((text, at) => ({ id: at + 5, text: text ?? '' })));
    expect([...groups]).toEqual([
      [5, 5],
      [6, 5],
      [7, 5],
      [8, 8],
    ]);
  });

  it('are none where there are no words', () => {
    expect([...copyGroups([])]).toEqual([]);
    expect(
      copyGroups([
        { id: 1, text: '' },
        { id: 2, text: '' },
      ]).get(2),
    ).toBe(2);
  });
});
