import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shinglesOf } from '../../src/analysis/shingles.ts';
import { classAt, LETTER, MARK, NUMBER, SPACE, UPPER } from '../../src/language/characters.ts';
import { nearestLexicons } from '../../src/language/lexicons.ts';
import { termsOf } from '../../src/language/terms.ts';
import { tokensOf } from '../../src/language/tokens.ts';
import { lexicons } from './lexicons.ts';

/** What the hand-written readers stand for, as patterns: right by inspection, and four times as slow. */
const TOKEN =
  /(\p{N}+(?:[.,]\p{N}+)*(?:(?:st|nd|rd|th|s)\b)?)|((?:\p{L}\.){2,}(?!\p{L})|\p{L}[\p{L}\p{M}\p{N}_]*(?:['’](?![sS](?![\p{L}]))\p{L}[\p{L}\p{M}]*)*|['’][sS](?![\p{L}]))|[^\s]/gu;
const TERM =
  /\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}\p{M}*)*|(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;
const WORD = /[\p{L}\p{N}]+/gu;

const parts = fc.constantFrom(
  ..."a B é é İ ß ǅ 文 𐐀 𝟘 😀 ſ K 5 ５ ½ Ⅷ . .. … , : ; - — _ ' ’ s S st th “ ” ( ) \n \u2028 \u00a0 \ufeff \ud800 \udc00".split(
    ' ',
  ),
  ' ',
  'U.S.',
  'O’Brien’s',
  '10,000.5',
);
const texts = fc.array(parts, { maxLength: 40 }).map(each => each.join(''));

describe('characters', () => {
  it('are what Unicode says, each of them', () => {
    const wrong: string[] = [];
    const properties = [
      [LETTER, /\p{L}/u],
      [MARK, /\p{M}/u],
      [NUMBER, /\p{N}/u],
      [SPACE, /\s/u],
      [UPPER, /\p{Lu}/u],
    ] as const;
    for (let code = 0; code < 0x1_1000; code += 7)
      for (const [bit, property] of properties) {
        const character = String.fromCodePoint(code);
        if (((classAt(character, 0) & bit) !== 0) !== property.test(character)) wrong.push(character);
      }
    expect(wrong).toEqual([]);
  });

  it('are nothing past the end', () => {
    expect(classAt('a', 1)).toBe(0);
  });
});

describe('tokens', () => {
  it('are those of the pattern', () => {
    fc.assert(
      fc.property(texts, text => {
        const expected = [...text.matchAll(TOKEN)].map(match => ({
          start: match.index,
          text: match[0],
          kind: match[2] !== undefined ? 'word' : match[1] !== undefined ? 'number' : 'mark',
        }));
        expect(tokensOf(text).map(({ start, text: own, kind }) => ({ start, text: own, kind }))).toEqual(
          expected,
        );
      }),
      { numRuns: 2000, endOnFailure: true },
    );
  });

  it('know what stands before them', () => {
    expect(tokensOf('Korea’s U.S. 15th-floor').map(token => [token.text, token.lower, token.spaced])).toEqual(
      [
        ['Korea', 'korea', true],
        ['’s', "'s", false],
        ['U.S.', 'u.s.', true],
        ['15th', '15th', true],
        ['-', '-', false],
        ['floor', 'floor', false],
      ],
    );
  });
});

describe('terms', () => {
  it('are those of the pattern', () => {
    fc.assert(
      fc.property(texts, text => {
        const expected = [...text.matchAll(TERM)].map(match => [match.index, match.index + match[0].length]);
        expect(termsOf(text, lexicons).map(({ start, end }) => [start, end])).toEqual(expected);
      }),
      { numRuns: 2000, endOnFailure: true },
    );
  });

  it('are the same the second time, and for other stop words', () => {
    const text = 'The Harbours’ gates, U.S. ports and Ana’s boats';
    const first = termsOf(text, lexicons);
    expect(termsOf(text, lexicons)).toEqual(first);
    const none = { ...lexicons, sets: { ...lexicons.sets, 'stop-words': new Set<string>() } };
    expect(termsOf(text, none).some(term => term.stop)).toBe(false);
    expect(termsOf(text, lexicons)).toEqual(first);
  });
});

describe('shingles', () => {
  it('are of the words of the pattern, whatever stands between them', () => {
    fc.assert(
      fc.property(texts, text => {
        const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? [];
        expect(shinglesOf(text)).toEqual(shinglesOf(words.join(' ')));
        expect(shinglesOf(text).length).toBeLessThanOrEqual(Math.max(0, words.length - 4));
      }),
      { numRuns: 1000, endOnFailure: true },
    );
  });

  it('keep their values: they stand in databases', () => {
    const text = 'Keepers found the lamp intact and the cable bitten through by a rat before noon.';
    expect(shinglesOf(text)).toEqual([2_709_345_004, 1_700_900_956, 897_377_144, 222_376_888]);
  });
});

describe('German words', () => {
  const german = nearestLexicons('de', lexicons);
  it.each([
    ['Brücke', 'Brücken'],
    ['Haus', 'Hauses'],
    ['Wahlen', 'Wahl'],
  ])('%s and %s have one stem', (a, b) => {
    expect(termsOf(a, german)[0]?.stem).toBe(termsOf(b, german)[0]?.stem);
  });

  it('have their own stop words', () => {
    expect(termsOf('die Brücke', german).map(({ stop }) => stop)).toEqual([true, false]);
    expect(termsOf('die Brücke', lexicons).map(({ stop }) => stop)).toEqual([false, false]);
  });
});
