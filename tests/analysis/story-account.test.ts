import { describe, expect, it } from 'vitest';
import { TERM_MARKS, accountTerms, accountTime, termHash } from '../../src/analysis/story-account.ts';
import { accountReason } from '../../src/analysis/story-reasons.ts';
import { Profile } from '../../src/analysis/story-profile.ts';
import { termsOf } from '../../src/language/terms.ts';
import { publishedOn } from '../contracts/store-samples.ts';
import { lexicons } from './lexicons.ts';

const marksOf = (title: string | null, text: string, word: string): string[] => {
  const { terms } = accountTerms(title, text, lexicons);
  const hash = termHash(termsOf(word, lexicons)[0]?.stem ?? word);
  const at = terms.findIndex((value, place) => place % 2 === 0 && value === hash);
  const marks = at < 0 ? 0 : (terms[at + 1] ?? 0) & 0xff;
  return Object.entries(TERM_MARKS).flatMap(([name, bit]) => (marks & bit ? [name] : []));
};

describe('the terms of an account', () => {
  const text = 'Mayor Tilda Roon closed the bridge on Friday. Engineers found cracks, Roon said in 2025.';

  it('know names from words that begin a sentence', () => {
    expect(marksOf(null, text, 'Tilda')).toEqual(['name', 'capital', 'fullName']);
    expect(marksOf(null, text, 'Engineers')).toEqual(['capital']);
    expect(marksOf(null, text, 'cracks')).toEqual([]);
  });

  it('know whom it is about: a name of the headline, or one that comes again', () => {
    expect(marksOf(null, text, 'Roon')).toContain('key');
    expect(marksOf('Tilda says no', text, 'Tilda')).toContain('key');
    expect(marksOf('Nobody says no', text, 'Tilda')).not.toContain('key');
  });

  it('take no headline for names that capitalises every word', () => {
    const title = 'Mayor Closes Bridge After Cracks';
    expect(marksOf(title, text, 'Bridge')).toEqual(['capital']);
  });

  it('know days, years and quarters', () => {
    expect(marksOf(null, text, 'Friday')).toEqual(['anywhere']);
    expect(marksOf(null, text, '2025')).toContain('year');
    const { terms } = accountTerms(null, 'Profit fell in the second quarter of the year.', lexicons);
    expect([...terms]).toContain(termHash('quarter 2'));
  });

  it('keep names as they are written', () => {
    const { names } = accountTerms(null, 'Then Tilda Roon’s deputy, Ivo Keel, left Brackwater.', lexicons);
    expect(names).toEqual(['Tilda Roon', 'Ivo Keel', 'Brackwater']);
  });

  it('come from the beginning of a text alone', () => {
    const lead = `${text} `.repeat(8);
    expect(accountTerms(null, `${lead}${'Much later words came. '.repeat(30_000)}`, lexicons)).toEqual(
      accountTerms(null, lead.slice(0, 600), lexicons),
    );
  });

  it('are none where there are no words', () => {
    expect(accountTerms(null, '', lexicons)).toEqual({ terms: new Uint32Array(), names: [] });
    expect(accountTerms('the', 'of — 。', lexicons).terms).toHaveLength(0);
  });
});

describe('the time of an account', () => {
  const seen = '2026-03-10T23:30:00.000Z';
  const day = (text: string): number => Date.parse(text) / 86_400_000;

  it('is the day that is stated', () => {
    const time = accountTime(publishedOn('2026-03-04'), seen);
    expect(time).toEqual({
      day: day('2026-03-04'),
      isDated: true,
      period: [time.day, time.day],
      minute: null,
    });
  });

  it('is the day it was first seen where no day is stated, with what is', () => {
    expect(accountTime(null, seen)).toEqual({
      day: day('2026-03-10'),
      isDated: false,
      period: null,
      minute: null,
    });
    expect(accountTime(publishedOn('2024-02'), seen).period).toEqual([day('2024-02-01'), day('2024-02-29')]);
    expect(accountTime(publishedOn('2024'), seen).period).toEqual([day('2024-01-01'), day('2024-12-31')]);
  });
});

describe('the reason for one story', () => {
  const of = (text: string, instant: string | null): Profile =>
    new Profile({
      id: 1,
      ...accountTerms(null, text, lexicons),
      ...accountTime(
        instant === null
          ? null
          : { instant, day: instant.slice(0, 10), precision: instant.length > 10 ? 'minute' : 'day' },
        '2026-03-10T00:00:00.000Z',
      ),
    });
  const reason = (a: Profile, b: Profile): string => accountReason(a, b, lexicons);
  const [early, late] = [
    of('The mayor, Tilda Roon, closed a cracked bridge in Brackwater.', '2026-03-04T06:00:00.000Z'),
    of('In Brackwater a cracked bridge was closed by Tilda Roon.', '2026-03-04T09:10:00.000Z'),
  ];

  it('names names, counts words and tells the hours', () => {
    expect(reason(early, late)).toBe(
      'shared names Tilda Roon, Brackwater; 3 shared terms; published 3 hours apart',
    );
  });

  it('says what is not known of the time', () => {
    expect(reason(early, of('Brackwater.', null))).toBe(
      'shared name Brackwater; 0 shared terms; one of them undated',
    );
    expect(reason(of('So much rain.', null), of('No rain.', null))).toBe('1 shared term; both undated');
    expect(reason(of('Rain.', '2026-03-04'), of('Rain.', '2026-03-04'))).toContain('published the same day');
    expect(reason(of('Rain.', '2026-03-04'), of('Rain.', '2026-03-06'))).toContain('published 2 days apart');
    expect(reason(early, early)).toContain('published within the hour');
  });
});
