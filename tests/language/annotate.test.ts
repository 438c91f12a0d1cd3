import fc from 'fast-check';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotate } from '../../src/language/annotate.ts';
import { lexicons } from './lexicons.ts';

const shared = path.resolve(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');
const read = (start: string): string => {
  const file = readdirSync(shared).find(name => name.startsWith(start)) ?? '';
  return readFileSync(path.join(shared, file), 'utf8');
};
const said = (text: string, published: string) =>
  annotate(text, { published }, lexicons).quotations.map(quote => [
    text.slice(quote.start, quote.end),
    quote.speaker?.name,
  ]);
const dated = (text: string, published: string) =>
  annotate(text, { published }, lexicons).dates.map(
    date => `${text.slice(date.start, date.end).toLowerCase()} = ${date.value}`,
  );

describe('annotation', () => {
  it('finds nothing in nothing', () => {
    expect(annotate('', { published: null }, lexicons)).toEqual({
      paragraphs: [],
      sentences: [],
      quotations: [],
      dates: [],
      names: [],
    });
  });

  it('keeps every span inside the text, in order and true to its indexes', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      '\n',
      '\n\n',
      ' ',
      'Olga Brandt ',
      'said ',
      ', ',
      '. ',
      'on Monday ',
      'in 2018',
      'Nov. 3',
      'last ',
      'week ',
      'he ',
      'the minister ',
      'third quarter ',
      '(',
      ')',
      'according to ',
      '😀',
      '\u202e',
      '-',
      'Mr. ',
      ': ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 50 }), pieces => {
        const text = pieces.join('');
        const found = annotate(text, { published: '2024-11-22' }, lexicons);
        for (const list of [found.paragraphs, found.sentences, found.quotations, found.dates, found.names])
          for (const [at, { start, end }] of list.entries()) {
            expect(start).toBeGreaterThanOrEqual(list[at - 1]?.end ?? 0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        for (const { start, sentence } of [...found.quotations, ...found.dates]) {
          expect(found.sentences[sentence]?.start).toBeLessThanOrEqual(start);
          expect(found.sentences[sentence]?.end).toBeGreaterThan(start);
        }
        for (const { speaker } of found.quotations)
          if (speaker) expect(text.slice(speaker.nameSpan.start, speaker.nameSpan.end)).toBe(speaker.name);
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});

describe.skipIf(!existsSync(shared))(
  'the five documents beside the project (left out where they are absent)',
  () => {
    it.each(['000', '001'])('gives document %s its speakers and dates', start => {
      const text = read(start).split('READ ALSO')[0] ?? '';
      const quotes = said(text, '2024-11-22');
      const speakerOf = (words: string) => quotes.find(([quote]) => quote?.startsWith(words))?.[1];
      expect(speakerOf('We have already gone as far')).toBe('Kim Jong Un');
      expect(speakerOf('What we confirmed was not')).toBe('Kim Jong Un');
      expect(speakerOf('North Korea realizes every day')).toBe('Kim Jong Un');
      expect(speakerOf('Kim Jong Un has shifted')).toBe('one regional analyst');
      expect(speakerOf('Rather than engaging')).toBe('one regional analyst');
      expect(dated(text, '2024-11-22')).toEqual(
        expect.arrayContaining(['thursday = 2024-11-21', '2018 = 2018', '2019 = 2019']),
      );
    });

    it('reads weekdays from the day of the paper', () => {
      const found = dated(read('003'), '2024-11-18');
      expect(found).toEqual(
        expect.arrayContaining(['monday = 2024-11-18', 'friday = 2024-11-15', '2018 = 2018', '2019 = 2019']),
      );
    });

    it.each(['002', '004'])('resolves nothing in document %s, which states no date', start => {
      const basis = annotate(read(start), { published: null }, lexicons).dates.map(date => date.basis);
      expect(basis).not.toContain('resolved');
    });
  },
);
