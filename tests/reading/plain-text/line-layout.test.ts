import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainText } from '../../../src/reading/plain-text/read-plain-text.ts';
import { splitColumns } from '../../../src/reading/plain-text/split-columns.ts';
import { splitLines } from '../../../src/reading/plain-text/split-lines.ts';

const PARAGRAPHS = [
  'The eleven goats that moved onto the town wall of Lenburg last spring may stay there until the council has found out who owns them, a judge decided on Tuesday after she had heard both sides.',
  'Neighbours had complained that the animals ate their laundry and slept under parked cars. The judge said that laundry could be hung higher, and that cars might be parked elsewhere.',
  '“They came by themselves and they will leave by themselves,” said Bo Sample, a retired shepherd who brings them salt every morning before the shops open.',
];

/** Breaks a paragraph at a column's width as a typewriter does; words are cut at a hyphen where that fills the line. */
function wrapped(paragraph: string, width: number, hyphenates: boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    const rest = width - line.length - 1;
    if (line === '' || word.length <= rest) line = line === '' ? word : `${line} ${word}`;
    else if (hyphenates && /^[a-z]{8,}$/.test(word) && rest >= 5) {
      lines.push(`${line} ${word.slice(0, rest - 1)}-`);
      line = word.slice(rest - 1);
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

const paragraphsOf = (text: string): string[] | undefined =>
  readPlainText(text, { externalId: 'x', url: null })?.text.split('\n\n');

describe('text broken at a column’s width', () => {
  it.each([34, 40, 52, 60, 66, 72, 80, 96])('of %i becomes paragraphs', width => {
    const lines = PARAGRAPHS.map(paragraph => wrapped(paragraph, width, false).join('\n'));
    expect(paragraphsOf(lines.join('\n\n'))).toEqual(PARAGRAPHS);
  });

  it.each([40, 60, 72, 80])('of %i becomes paragraphs, with words cut in two', width => {
    const lines = PARAGRAPHS.map(paragraph => wrapped(paragraph, width, true).join('\n'));
    expect(paragraphsOf(lines.join('\n\n'))).toEqual(PARAGRAPHS);
  });

  it.each([40, 60, 72, 80])('of %i becomes paragraphs where these begin with an indentation alone', width => {
    const lines = PARAGRAPHS.map(paragraph => `   ${wrapped(paragraph, width, false).join('\n')}`);
    expect(paragraphsOf(lines.join('\n'))).toEqual(PARAGRAPHS);
  });

  it('is not seen in a poem', () => {
    const poem =
      'The tide came in at six o’clock,\nthe tide went out at noon,\nand nobody had asked the dock\nif this was late or soon.';
    expect(paragraphsOf(`${PARAGRAPHS[0] ?? ''}\n\n${poem}\n\n${PARAGRAPHS[1] ?? ''}`)).toEqual([
      PARAGRAPHS[0],
      ...poem.split('\n'),
      PARAGRAPHS[1],
    ]);
  });
});

/** Two lists of lines side by side. */
const sideBySide = (left: readonly string[], right: readonly string[], width: number): string =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, index) =>
    `${(left[index] ?? '').padEnd(width + 5)}${right[index] ?? ''}`.trimEnd(),
  ).join('\n');

describe('text in two columns', () => {
  it('is read down the left one, then down the right one', () => {
    const left = wrapped(PARAGRAPHS[0] ?? '', 36, false);
    const right = wrapped(PARAGRAPHS[1] ?? '', 36, false);
    expect(paragraphsOf(`${sideBySide(left, right, 36)}\n`)).toEqual([PARAGRAPHS[0], PARAGRAPHS[1]]);
  });

  it('is told from a table', () => {
    const table =
      'Lenburg          3     1     Northfield\nSkell            2     2     Eddle\nMerrow           0     4     Hill Town\nPort Sample      1     1     Nether Eddle\nQuay             5     0     Wall Gate';
    expect(splitColumns(table)).toBe(table);
  });

  it('leaves every other text as it is', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z ]{0,40}$/), { maxLength: 12 }), lines => {
        const text = lines.map(line => line.replace(/ {3,}/g, '  ')).join('\n');
        expect(splitColumns(text)).toBe(text);
      }),
    );
  });

  it('keeps every word', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    const column = fc.array(fc.array(word, { minLength: 3, maxLength: 4 }), { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(column, column, (left, right) => {
        const text = sideBySide(
          left.map(words => words.join(' ')),
          right.map(words => words.join(' ')),
          42,
        );
        const words = (all: string): string[] =>
          all
            .split(/\s+/u)
            .filter(one => one !== '')
            .sort();
        expect(words(splitColumns(text))).toEqual(words(text));
      }),
    );
  });
});

describe('splitLines', () => {
  it('takes an indented line for a paragraph’s first among lines that are flush', () => {
    const blocks = splitLines('   One begins\nand goes on\n   Two begins\nand goes on');
    expect(blocks.map(({ breakBefore }) => breakBefore)).toEqual([true, false, true, false]);
  });

  it('sees no paragraphs where most lines are indented', () => {
    const blocks = splitLines('  one\n  two\n  three\nfour');
    expect(blocks.map(({ breakBefore }) => breakBefore)).toEqual([true, false, false, false]);
  });

  it('makes any line end and hard or invisible spaces plain', () => {
    expect(splitLines('Crane\u00a0vote\u200b\r\nnext\u2028last').map(({ text }) => text)).toEqual([
      'Crane vote',
      'next',
      'last',
    ]);
  });
});
