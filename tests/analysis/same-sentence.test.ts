import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameAs, sameSentence } from '../../src/analysis/same-sentence.ts';
import { bagOf, OrderedBag } from '../../src/analysis/sentence-bags.ts';
import { lexicons } from './lexicons.ts';

const bag = (text: string) => bagOf(text, lexicons);

describe('one sentence beside many', () => {
  it('finds a near copy and passes over another statement with the same words', () => {
    const isSame = sameAs(bag('The council closed the old harbour bridge on Monday after heavy rain.'));
    expect(isSame(bag('The council closed the old harbour bridge Monday, after heavy rain.'))).toBe(true);
    expect(isSame(bag('Heavy rain on Monday: the bridge over the old harbour council closed.'))).toBe(false);
    expect(isSame(bag('The ferry sails again.'))).toBe(false);
  });

  it('says what comparing two by two says', () => {
    const sequence = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 9 });
    fc.assert(
      fc.property(sequence, sequence, (one, other) => {
        const [a, b] = [new OrderedBag(one, one.length), new OrderedBag(other, other.length)];
        expect(sameAs(a)(b)).toBe(sameSentence(a, b));
      }),
      { numRuns: 2000 },
    );
  });
});
