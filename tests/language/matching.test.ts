import { describe, expect, it } from 'vitest';
import { matchTerms, rememberingMatcher } from '../../src/language/matching.ts';
import { termsOf } from '../../src/language/terms.ts';
import type { Query, QueryTerm } from '../../src/model/query.ts';
import { lexicons } from './lexicons.ts';

const term = (text: string): QueryTerm => ({ kind: text.includes(' ') ? 'phrase' : 'word', text });
const matcher = (wanted: string[], unwanted: string[] = []) => {
  const query: Query = {
    wanted: wanted.map(term),
    unwanted: unwanted.map(term),
    since: null,
    until: null,
    source: null,
  };
  return matchTerms(query, lexicons);
};
const matched = (text: string, ...wanted: string[]) =>
  matcher(wanted)
    .matches(text)
    .map(({ start, end }) => text.slice(start, end));

describe('matching', () => {
  it('matches a word by its stem', () => {
    expect(matched('Two ferries; the ferry sank.', 'ferry')).toEqual(['ferries', 'ferry']);
  });

  it('matches a phrase word by word', () => {
    expect(matched('The old piers and a pier that is old.', 'old pier')).toEqual(['old piers']);
  });

  it('matches a hyphenated word as its parts', () => {
    expect(matched('A trash-laden balloon.', 'trash-laden')).toEqual(['trash-laden']);
  });

  it('looks past a possessive ending and accents', () => {
    expect(matched('São Tomé’s harbour', 'Sao')).toEqual(['São']);
    expect(matched('Brandt’s ship', 'brandt')).toEqual(['Brandt’s']);
  });

  it('does not match inside a word', () => {
    expect(matched('The caterpillar', 'cat')).toEqual([]);
  });

  it('reads umlauts spelled out, and the other way round', () => {
    expect(matched('Jürgen Müller lives in Weststraße.', 'Mueller', 'weststrasse')).toEqual([
      'Müller',
      'Weststraße',
    ]);
    expect(matched('Juergen Mueller and Ida Muller', 'Müller')).toEqual(['Mueller', 'Muller']);
    expect(matched('The tone of the to-do list', 'toene', 'toe')).toEqual([]);
  });

  it('takes either of two alternatives as one condition', () => {
    const query: Query = {
      wanted: [{ ...term('ferry'), or: [term('night boat')] }, term('strike')],
      unwanted: [],
      since: null,
      until: null,
      source: null,
    };
    const either = matchTerms(query, lexicons);
    expect(either.wanted).toBe(2);
    expect([either.met('A ferry and a night boat.'), either.met('Night boats on strike.')]).toEqual([1, 2]);
  });

  it('counts the conditions met and tells unwanted ones', () => {
    const found = matcher(['ferry', 'strike'], ['snow']);
    expect([found.wanted, found.met('A ferry, a ferry.'), found.unwanted('Snow fell.')]).toEqual([
      2,
      1,
      true,
    ]);
    expect(found.unwanted('It rained.')).toBe(false);
  });
});

describe('terms', () => {
  const words = (text: string) => termsOf(text, lexicons).map(found => found.word);

  it('keeps numbers, letters with stops and words with apostrophes whole', () => {
    expect(words('U.S. exports of 10,000 tonnes don’t count.')).toEqual([
      'us',
      'exports',
      'of',
      '10,000',
      'tonnes',
      "don't",
      'count',
    ]);
  });

  it('reads any script', () => {
    expect(words('Żółć, Привет, 東京')).toEqual(['żółć', 'привет', '東京']);
  });

  it('flags words too common to tell a topic', () => {
    expect(termsOf('the ferry', lexicons).map(found => found.stop)).toEqual([true, false]);
  });

  it('tells which conditions a text meets, asked once or again', () => {
    const remembering = rememberingMatcher(matcher(['ferry', 'old pier', 'tram']));
    const text = 'The ferries leave from the old pier.';
    const texts = (): string[] => [...remembering.conditionsMet(text)].map(each => each.text);
    expect(texts()).toEqual(['ferry', 'old pier']);
    expect(texts()).toEqual(['ferry', 'old pier']);
    expect([remembering.met(text), remembering.met('It rained.'), remembering.met(text)]).toEqual([2, 0, 2]);
  });
});
