import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/language/annotate.ts';
import { lexicons } from './lexicons.ts';

const speakers = (text: string) =>
  annotate(text, { published: null }, lexicons).quotations.map(quote => quote.speaker?.name ?? null);

describe('a sentence cut in two by its cue', () => {
  it.each([
    ['an inverted cue', '“The harbour,” said Olga Brandt, “is shut.”'],
    ['an apposition', '“The harbour,” said the harbour master, Olga Brandt, “is shut.”'],
    ['an adverbial', '“The harbour,” said Olga Brandt on Thursday, “is shut.”'],
    ['a relative clause', '“The harbour,” said Olga Brandt, who runs it, “is shut.”'],
    ['a participle', '“The harbour is shut,” said Olga Brandt, adding that it was “no place to swim”.'],
  ])('has one speaker through %s', (_, text) => {
    expect(speakers(text)).toEqual(['Olga Brandt', 'Olga Brandt']);
  });

  it('leaves the second part to whoever else is told to say it', () => {
    const text =
      '“The harbour is shut,” said Olga Brandt, adding that Peter Lund called it “no place to swim”.';
    expect(speakers(text)).toEqual(['Olga Brandt', 'Peter Lund']);
  });
});

describe('owners in the plural', () => {
  it.each([
    ['The divers’ leader called it “a very long winter”.', 'The divers’ leader'],
    ['“It is a very long winter,” said the divers’ leader, Ada Holm.', 'Ada Holm'],
    ['The divers’ leader, Ada Holm, issued a statement warning of “a long winter”.', 'Ada Holm'],
  ])('are not taken for the speaker: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });
});

describe('those who are meant', () => {
  it.each([
    ['The chief issued a statement warning of “a very long winter”.', 'The chief'],
    ['The Valley Water Board issued a statement warning of “a long winter”.', 'Valley Water Board'],
    [
      'Hwang Ildo, a professor at the Dam Institute, came. “It will break soon,” the professor said.',
      'Hwang Ildo',
    ],
    ['Ada Holm, 34, came at noon. “It will break soon,” the 34-year-old said.', 'Ada Holm'],
    ['The Valley Water Board (VWB) met. “It will break soon,” the VWB said.', 'Valley Water Board'],
    ['Holm Pumps Ltd closed. “It will break soon,” the company said.', 'Holm Pumps Ltd'],
    ['“It will break soon,” one regional analyst said.', 'one regional analyst'],
    ['Ada Holm called it “eye-opening progress”.', 'Ada Holm'],
  ])('are named: %s', (text, speaker) => {
    expect(speakers(text)).toEqual([speaker]);
  });

  it('stay as they are called where two hold the title', () => {
    const text =
      'Hwang Ildo, a professor in Kiel, met Ada Holm, a professor in Bergen. “It will break,” the professor said.';
    expect(speakers(text)).toEqual(['the professor']);
  });
});
