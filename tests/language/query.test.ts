import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isQueryProblem, parseQuery, type TypedQuery } from '../../src/language/query.ts';

/** A Friday. */
const today = '2024-11-22';
const parse = (typed: TypedQuery) => parseQuery(typed, { today });
const query = (typed: TypedQuery) => {
  const parsed = parse(typed);
  if (isQueryProblem(parsed)) throw new Error(parsed.problem);
  return parsed;
};
const problem = (typed: TypedQuery) => {
  const parsed = parse(typed);
  return isQueryProblem(parsed) ? parsed.problem : null;
};
const since = (typed: string) => query({ words: 'x1', since: typed }).since;
const until = (typed: string) => query({ words: 'x1', until: typed }).until;

describe('keywords', () => {
  it('parts words, phrases and exclusions', () => {
    expect(query({ words: 'ferry "Olga Brandt" -strike -“old pier”' })).toMatchObject({
      wanted: [
        { kind: 'word', text: 'ferry' },
        { kind: 'phrase', text: 'Olga Brandt' },
      ],
      unwanted: [
        { kind: 'word', text: 'strike' },
        { kind: 'phrase', text: 'old pier' },
      ],
      since: null,
      until: null,
      source: null,
    });
  });

  it('keeps a hyphen inside a word', () => {
    expect(query({ words: 'co-operation' }).wanted).toEqual([{ kind: 'word', text: 'co-operation' }]);
  });

  it('reads a phrase whose closing mark is missing', () => {
    expect(query({ words: '"old pier' }).wanted).toEqual([{ kind: 'phrase', text: 'old pier' }]);
  });

  it('drops invisible marks and repeated words', () => {
    expect(query({ words: '\u202eferry\u200b Ferry' }).wanted).toHaveLength(1);
  });

  it('takes a source', () => {
    expect(query({ words: 'ferry', source: ' Harbour Post ' }).source).toBe('Harbour Post');
  });

  it.each([
    ['nothing', ''],
    ['marks alone', '"" - !'],
    ['exclusions alone', '-ferry'],
    ['too much', 'a'.repeat(201)],
  ])('says what to do about %s', (_, words) => {
    expect(problem({ words })).toMatch(/[a-z].*[.]$|"$/);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.string({ maxLength: 20 }), (words, day) => {
        expect(parse({ words, since: day, until: day })).toBeTypeOf('object');
      }),
      { seed: 5 },
    );
  });
});

describe('a possessive', () => {
  it.each([
    ["Varlow's", 'Varlow'],
    ['Varlow’s', 'Varlow'],
    ["o'clock", "o'clock"],
  ])('reads %s as %s', (typed, text) => {
    expect(parseQuery({ words: typed }, { today: '2024-11-20' })).toMatchObject({ wanted: [{ text }] });
  });
});

describe('keywords beside a speaker', () => {
  it('may be left out', () => {
    const parsed = parseQuery({ words: '' }, { today: '2024-11-20', wordsOptional: true });
    expect(parsed).toMatchObject({ wanted: [], unwanted: [] });
  });
});

describe('days', () => {
  it.each([
    ['2024-11-02', '2024-11-02', '2024-11-02'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['yesterday', '2024-11-21', '2024-11-21'],
    ['last week', '2024-11-11', '2024-11-17'],
    ['last month', '2024-10-01', '2024-10-31'],
    ['3 days ago', '2024-11-19', '2024-11-19'],
    ['two weeks ago', '2024-11-08', '2024-11-08'],
    ['12 Nov', '2024-11-12', '2024-11-12'],
    ['November 12 2023', '2023-11-12', '2023-11-12'],
    ['Dec 3', '2023-12-03', '2023-12-03'],
    ['Monday', '2024-11-18', '2024-11-18'],
    ['march', '2024-03-01', '2024-03-31'],
  ])('reads %s', (typed, first, last) => {
    expect([since(typed), until(typed)]).toEqual([first, last]);
  });

  it.each(['soonish', '2024-13', '32 Nov', '30 February', 'marching', '99999999 days hence'])(
    'refuses %s',
    typed => {
      expect(problem({ words: 'ferry', since: typed })).toContain('could not be read');
    },
  );

  it('refuses a range that ends before it begins', () => {
    expect(problem({ words: 'ferry', since: 'today', until: 'last week' })).toContain('swap');
  });
});
