import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.ts';
import { lexicons } from './lexicons.ts';

const split = (text: string): string[] =>
  splitSentences(text, lexicons).sentences.map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['a title', 'Dr. Vera Holt met Gen. Ruiz. They shook hands.', 2],
    ['two titles in a row', 'Maj. Gen. Pia Stroud declined to answer. She left.', 2],
    ['a state before a capital', 'The U.S. Navy sailed on Friday.', 1],
    ['a month', 'The mill closed on Nov. 21 after a fire.', 1],
    ['initials', 'The prize went to J. K. Marlow of Leeds.', 1],
    ['a middle initial', 'Thomas A. Reed won the seat.', 1],
    ['a time of day', 'Doors open at 6 a.m. Eastern on Monday.', 1],
    ['a firm', 'Harper & Co. said it would appeal.', 1],
    ['a decimal number', 'Prices rose 3.5 percent. Wages did not.', 2],
    ['an address of the web', 'See www.example.org/news.html for more. It is free.', 2],
    ['an exclamation inside dashes', 'He took it, and – hooray! – he left.', 1],
    ['an ellipsis that goes on', 'I thought ... well, never mind.', 1],
    ['a bracket inside', 'She grows tea (she once sold it.) in the hills.', 1],
  ])('keeps %s inside its sentence', (_, text, count) => {
    expect(split(text)).toHaveLength(count);
  });

  it('ends after an abbreviation where a clear beginning follows', () => {
    expect(split('He flew to the U.S. He stayed.')).toEqual(['He flew to the U.S.', 'He stayed.']);
    expect(split('She joined Brandt Inc. The firm makes glass.')).toHaveLength(2);
  });

  it('does not end inside a quotation that closes in its paragraph', () => {
    expect(split('“We waited. Nobody came,” said Ines. She sighed.')).toEqual([
      '“We waited. Nobody came,” said Ines.',
      'She sighed.',
    ]);
  });

  it('takes closing marks into the sentence', () => {
    expect(split('(It rained.) We stayed in.')).toEqual(['(It rained.)', 'We stayed in.']);
  });

  it('parts the items of a list on one line', () => {
    expect(split('1. Wash the pears 2. Peel them 3. Cook them')).toHaveLength(3);
    expect(split('• First point • Second point')).toHaveLength(2);
  });

  it('does not take a lone number for a list', () => {
    expect(split('Chapter 2. The river rose.')).toHaveLength(2);
  });

  it('parts sentences whose space was lost', () => {
    expect(split('The bridge was closed.Drivers took the ferry.')).toHaveLength(2);
  });

  it('joins the lines of a hard wrap', () => {
    const text =
      'The council of the old harbour town met on Tuesday to hear\nwhat the engineers had found below the northern pier, and\nto decide on repairs.';
    const { paragraphs, sentences } = splitSentences(text, lexicons);
    expect([paragraphs.length, sentences.length]).toEqual([1, 1]);
  });

  it('leaves lines that were not wrapped as paragraphs of their own', () => {
    expect(splitSentences('apples\npears\nplums', lexicons).paragraphs).toHaveLength(3);
    expect(splitSentences('One.\nTwo.\n\nThree.', lexicons).paragraphs).toHaveLength(3);
  });

  it('names the paragraph of each sentence', () => {
    const { sentences } = splitSentences('One. Two.\n\nThree.', lexicons);
    expect(sentences.map(sentence => sentence.paragraph)).toEqual([0, 0, 1]);
  });

  it('finds nothing in nothing', () => {
    expect(splitSentences(' \n\n\t', lexicons)).toEqual({ paragraphs: [], sentences: [] });
  });

  it('gives the text again with only white space between sentences', () => {
    const piece = fc.constantFrom(
      'Mr. ',
      'Lee',
      '. ',
      '“',
      '”',
      ' said',
      '\n',
      '\n\n',
      'U.S.',
      '… ',
      '?',
      '(',
      ')',
      '1. ',
      'é',
      '😀 ',
      '"',
      '• ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        let at = 0;
        for (const { start, end } of splitSentences(text, lexicons).sentences) {
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { seed: 11 },
    );
  });
});
