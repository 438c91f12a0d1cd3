import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { isQueryProblem, parseQuery, type TypedQuery } from '../../src/language/query.ts';
import { typedQuery } from '../../src/language/typed-query.ts';

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

  it.each([
    ['ferry OR tram', [{ text: 'ferry', or: [{ text: 'tram' }] }]],
    ['pier ferry OR "night boat" OR tram', [{ text: 'pier' }, { text: 'ferry', or: [{}, { text: 'tram' }] }]],
    ['ferry | tram', [{ text: 'ferry', or: [{ text: 'tram' }] }]],
    ['ferry OR Ferry', [{ text: 'ferry' }]],
    ['ferry or tram', [{ text: 'ferry' }, { text: 'or' }, { text: 'tram' }]],
    ['ferry "OR" tram', [{ text: 'ferry' }, { text: 'OR' }, { text: 'tram' }]],
  ])('reads alternatives in %s', (words, wanted) => {
    expect(query({ words }).wanted).toMatchObject(wanted);
  });

  it('reads source and days among the words, in any order and case', () => {
    expect(query({ words: 'source:"Harbour Post" ferry SINCE:2024-11-02 until:yesterday' })).toMatchObject({
      wanted: [{ text: 'ferry' }],
      source: 'Harbour Post',
      since: '2024-11-02',
      until: '2024-11-21',
    });
  });

  it.each([
    ['since:last week ferry', '2024-11-11', 'ferry'],
    ['since:12 November 2023 ferry', '2023-11-12', 'ferry'],
    ['since: 2 weeks ago ferry', '2024-11-08', 'ferry'],
    ['since:Monday ferry', '2024-11-18', 'ferry'],
    ['ferry since:"two weeks ago"', '2024-11-08', 'ferry'],
  ])('reads a day of several words in %s', (words, day, text) => {
    expect(query({ words })).toMatchObject({ since: day, wanted: [{ text }] });
  });

  it('takes a word with a colon as a word', () => {
    expect(query({ words: 'outsource:ferry 10:30' })).toMatchObject({
      wanted: [{ text: 'outsource:ferry' }, { text: '10:30' }],
      source: null,
    });
  });

  it('takes a source', () => {
    expect(query({ words: 'ferry', source: ' Harbour Post ' }).source).toBe('Harbour Post');
  });

  it.each([
    ['nothing', ''],
    ['marks alone', '"" - !'],
    ['exclusions alone', '-ferry'],
    ['too much', 'a'.repeat(201)],
    ['two thousand characters', 'ferry '.repeat(334)],
    ['pictures alone', '⛴️ 🚋'],
    ['a lone OR', 'OR ferry'],
    ['an OR at the end', 'ferry OR'],
    ['an OR beside an exclusion', 'ferry OR -tram'],
    ['an excluded source', 'ferry -source:Post'],
    ['a source without a name', 'ferry source:'],
    ['a day that is none', 'ferry since:soonish'],
    ['days in the wrong order', 'ferry since:today until:yesterday'],
  ])('says what to do about %s', (_, words) => {
    expect(problem({ words })).toMatch(/[a-z].*[.]$|"$/);
  });

  it('asks which of two sources is meant', () => {
    expect(problem({ words: 'ferry source:Post', source: 'Ledger' })).toContain('keep one of them');
    expect(problem({ words: 'ferry source:Post', source: 'Post' })).toBeNull();
  });

  it('reads back what is written of a query', () => {
    const part = fc.constantFrom(
      ...['ferry', '"night boat"', '-strike', '-"old pier"', 'OR', '"OR"', 'tram', 'Müller', 'source:"A B"'],
      ...[
        'since:2024-11-02',
        'until:2024-11-20',
        'co-op',
        '“-dash”',
        '10:30',
        '"since:noon"',
        '東京',
        "o'clock",
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), parts => {
        const parsed = parse({ words: parts.join(' ') });
        if (isQueryProblem(parsed)) return;
        expect(parse({ words: typedQuery(parsed) })).toEqual(parsed);
      }),
      { seed: 6, numRuns: 300 },
    );
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
