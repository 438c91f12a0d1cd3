import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WaitingShingles } from '../../src/storage/sqlite/waiting-shingles.ts';

const MOST = 3;

const countsOf = (shingles: WaitingShingles, hash: number): Map<number, number> => {
  const counts = new Map<number, number>();
  shingles.countHolders(hash, counts);
  return counts;
};

describe('shingles that wait', () => {
  it('are found by each hash, the highest and the lowest too', () => {
    const shingles = new WaitingShingles();
    for (const hash of [0, 4, 0xffff_fffc]) shingles.add(hash, 7, MOST);
    expect([0, 4, 0xffff_fffc, 8].map(hash => countsOf(shingles, hash).get(7))).toEqual([1, 1, 1, undefined]);
    expect(shingles.size).toBe(3);
  });

  it('are taken in the order of their hashes, and none is left', () => {
    const shingles = new WaitingShingles();
    for (const [hash, article] of [
      [40, 2],
      [8, 9],
      [40, 1],
      [0, 3],
    ] as const)
      shingles.add(hash, article, MOST);
    expect(shingles.takeAll()).toEqual([
      [0, 3],
      [8, 9],
      [40, 1],
      [40, 2],
    ]);
    expect([shingles.size, shingles.takeAll()]).toEqual([0, []]);
  });

  it('do what a map of lists does', () => {
    const step = fc.record({
      kind: fc.constantFrom('add', 'add', 'add', 'remove'),
      // few, and such as fall on the same places
      hash: fc.integer({ min: 0, max: 40 }).map(n => (n * 4096 * 4) >>> 0),
      article: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 300 }), steps => {
        const shingles = new WaitingShingles();
        const model = new Map<number, Set<number>>();
        for (const { kind, hash, article } of steps) {
          const holders = model.get(hash) ?? new Set();
          model.set(hash, holders);
          if (kind === 'remove') expect(shingles.remove(hash, article)).toBe(holders.delete(article));
          else {
            shingles.add(hash, article, MOST);
            if (holders.size < MOST) holders.add(article);
          }
        }
        for (const [hash, holders] of model)
          expect(new Set(countsOf(shingles, hash).keys())).toEqual(holders);
        expect(shingles.size).toBe([...model.values()].reduce((sum, holders) => sum + holders.size, 0));
      }),
      { endOnFailure: true },
    );
  });

  it('stay found when there are many of them', () => {
    const shingles = new WaitingShingles();
    for (let at = 0; at < 20_000; at++) shingles.add((at * 2_654_435_761) >>> 0, at + 1, MOST);
    expect(shingles.size).toBe(20_000);
    expect(countsOf(shingles, (12_345 * 2_654_435_761) >>> 0)).toEqual(new Map([[12_346, 1]]));
  });
});
