import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../src/analysis/edit-distance.ts';
import { spellingsOf } from '../../src/analysis/spelling.ts';

/** The slow way: every cell, by definition. */
function slowDistance(a: string, b: string): number {
  const known = new Map<string, number>();
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i} ${j}`;
    const same = a[i - 1] === b[j - 1];
    const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
    const found =
      known.get(key) ??
      Math.min(
        at(i - 1, j) + 1,
        at(i, j - 1) + 1,
        at(i - 1, j - 1) + (same ? 0 : 1),
        swapped ? at(i - 2, j - 2) + 1 : Infinity,
      );
    known.set(key, found);
    return found;
  };
  return at(a.length, b.length);
}

describe('edit distance', () => {
  it.each([
    ['brigde', 'bridge', 1],
    ['cormorrant', 'cormorant', 1],
    ['haven', 'heaven', 1],
    ['ferry', 'tram', 3],
  ])('of %s and %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 2)).toBe(distance);
  });

  it('is what a look at every cell gives, up to its bound', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(slowDistance(a, b), most + 1));
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});

describe('spellings', () => {
  const known = [
    { word: 'bridge', articles: 40 },
    { word: 'bridges', articles: 9 },
    { word: 'bride', articles: 3 },
    { word: 'ridge', articles: 40 },
    { word: 'harbour', articles: 30 },
  ];
  const words = (typed: string) => spellingsOf(typed, known).map(spelling => spelling.word);

  it('put fewer slips first, and a right first letter before a wrong one', () => {
    expect(words('bridgge')).toEqual(['bridge', 'bride', 'ridge']);
  });

  it('name a stem once', () => {
    expect(words('bridgse')).not.toContain('bridges');
  });

  it('take no other word for a short one, nor a right one for wrong', () => {
    expect(words('bri')).toEqual([]);
    expect(words('harbour')).toEqual([]);
    expect(words('zzzzzzz')).toEqual([]);
  });
});
