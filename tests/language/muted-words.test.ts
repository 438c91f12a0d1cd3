import { describe, expect, it } from 'vitest';
import { mutedWords } from '../../src/language/muted-words.ts';
import { lexicons } from './lexicons.ts';

const muted = mutedWords(['football', '"royal wedding"', 'tea party'], lexicons);

describe('muted words', () => {
  it.each([
    ['FOOTBALLS were thrown.', 'football'],
    ['Two royal weddings in June', 'royal wedding'],
    ['A tea party by the lake', 'tea party'],
  ])('are found in %j', (text, word) => {
    expect(muted.wordIn(text, 'en')).toBe(word);
  });

  it.each(['Foot and ball', 'A royal visit and a wedding', 'The party had tea.', ''])(
    'are not found in %j',
    text => {
      expect(muted.wordIn(text, 'en')).toBeNull();
    },
  );

  it('mute nothing where there are none', () => {
    expect(mutedWords([' '], lexicons).wordIn('Football', null)).toBeNull();
  });
});
