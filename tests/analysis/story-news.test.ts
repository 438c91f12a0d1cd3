import { describe, expect, it } from 'vitest';
import { KnownStory } from '../../src/analysis/story-news.ts';
import { lexicons } from './lexicons.ts';

const known = new KnownStory(
  [
    'The barge Orla struck the lock gate at Tarn on Sunday with twelve people on board.',
    'Divers will try to lift the barge on Tuesday.',
    'The toll bridge took 1,200 crowns, officials said.',
  ],
  lexicons,
);

describe('what is new of a story', () => {
  it.each([
    ['new words', 'A court in Tarn banned its owner from the canal.'],
    ['a number that has changed', 'The toll bridge took 1,450 crowns, officials said.'],
  ])('is a sentence with %s', (_, sentence) => {
    expect(known.isNew(sentence, false)).toBe(true);
  });

  it.each([
    ['a near copy', 'The barge Orla struck the lock gate at Tarn on Sunday, with twelve people on board.'],
    [
      'the same number, written otherwise',
      'The barge Orla struck the lock gate at Tarn on Sunday with 12 people on board.',
    ],
    ['known words alone', 'On Sunday the barge struck the gate.'],
  ])('is not %s', (_, sentence) => {
    expect(known.isNew(sentence, false)).toBe(false);
  });

  it('is the first sentence of an account in known words, where no known sentence has most of them', () => {
    const lead = 'Divers lift the barge Orla at the lock gate of Tarn.';
    expect([known.isNew(lead, true), known.isNew(lead, false)]).toEqual([true, false]);
    expect(known.isNew('The barge Orla struck the lock gate at Tarn.', true)).toBe(false);
  });
});
