import { describe, expect, it } from 'vitest';
import { type Representable, representativeFirst } from '../../src/analysis/story-representative.ts';
import { publishedOn } from '../contracts/store-samples.ts';

const account = (id: number, length: number, more: Partial<Representable> = {}): Representable => ({
  id,
  title: `Title ${id}`,
  text: 'x'.repeat(length),
  published: publishedOn('2026-03-04'),
  ...more,
});
const order = (...accounts: Representable[]): number[] => {
  const ids = representativeFirst(accounts, each => each).map(each => each.id);
  expect(representativeFirst(accounts.toReversed(), each => each).map(each => each.id)).toEqual(ids);
  return ids;
};

describe('what stands for a story', () => {
  it('is the fullest account', () => {
    expect(order(account(1, 200), account(2, 900), account(3, 400))).toEqual([2, 3, 1]);
  });

  it('is the earliest of those that are as full', () => {
    const early = account(2, 850, { published: publishedOn('2026-03-03') });
    const brief = account(3, 200, { published: publishedOn('2026-03-01') });
    expect(order(account(1, 900), early, brief)[0]).toBe(2);
  });

  it('has a title, and a date of its own, if one has', () => {
    expect(order(account(1, 900, { title: null }), account(2, 200))[0]).toBe(2);
    const borrowed = account(1, 900, { published: publishedOn('2026-03-01', 'inherited') });
    expect(order(borrowed, account(2, 880), account(3, 900, { published: null }))[0]).toBe(2);
    expect(order(account(1, 200, { title: null }), account(2, 900, { title: null }))[0]).toBe(2);
  });

  it('is nothing of nothing, and the first seen of equals', () => {
    expect(order()).toEqual([]);
    expect(order(account(7, 100), account(4, 100))).toEqual([4, 7]);
  });
});
