import { describe, expect, it } from 'vitest';
import { publicationDay, shownDay } from '../../src/discord/shown-day.ts';
import { card } from './made-answers.ts';
import { words } from './test-words.ts';

describe('shownDay', () => {
  it.each([
    ['2018', '2018'],
    ['2024-11', 'November 2024'],
    ['2024-11-21', '21 November 2024'],
    ['0987', '987'],
    ['2024-W46', '2024-W46'],
  ])('shows %s as %s, no more precise than it is', (value, shown) => {
    expect(shownDay(value, 'en-US')).toBe(shown);
  });
});

describe('publicationDay', () => {
  it('marks a date that another copy gave', () => {
    expect(publicationDay(card({ dayInherited: true }), words)).toBe(
      '21 November 2024 (dated by another copy)',
    );
  });

  it('says undated where nothing states a date', () => {
    expect(publicationDay(card({ day: null }), words)).toBe('undated');
  });
});
