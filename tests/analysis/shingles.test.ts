import { describe, expect, it } from 'vitest';
import { isNearCopy, shinglesOf } from '../../src/analysis/shingles.ts';

const words = (from: number, to: number): string =>
  Array.from({ length: to - from }, (_, at) => `word${from + at}`).join(' ');
const shared = (a: readonly number[], b: readonly number[]): number => {
  const known = new Set(b);
  return a.filter(hash => known.has(hash)).length;
};

describe('shingles', () => {
  it('do not heed case, punctuation and line breaks', () => {
    const text = words(0, 200);
    expect(shinglesOf(text.toUpperCase().replaceAll(' ', ',\n'))).toEqual(shinglesOf(text));
  });

  it('are about a quarter of the five-word runs, unsigned, without repeats', () => {
    const hashes = shinglesOf(`${words(0, 2000)} ${words(0, 2000)}`);
    expect(hashes.length).toBeGreaterThan(400);
    expect(hashes.length).toBeLessThan(600);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(hashes.every(hash => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32)).toBe(true);
  });

  it('are none for fewer than five words', () => {
    expect(shinglesOf('the river rose')).toEqual([]);
  });

  it('show a shortened copy, and not a text that shares a stock paragraph', () => {
    const whole = shinglesOf(words(0, 600));
    const cut = shinglesOf(`${words(0, 200)} ${words(5000, 5050)}`);
    const other = shinglesOf(`${words(0, 40)} ${words(7000, 7500)}`);
    expect(isNearCopy(shared(whole, cut), whole.length, cut.length)).not.toBeNull();
    expect(isNearCopy(shared(whole, other), whole.length, other.length)).toBeNull();
  });

  it('do not make copies of short texts by one hit', () => {
    expect(isNearCopy(1, 3, 200)).toBeNull();
    expect(isNearCopy(0, 0, 0)).toBeNull();
    expect(isNearCopy(3, 3, 3)).not.toBeNull();
  });
});
