import fc from 'fast-check';
import { lexer, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { plainFrontMatter } from '../../src/reading/formats/plain-front-matter.ts';
import { plainParagraphs } from '../../src/reading/formats/plain-paragraphs.ts';

const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** Paragraphs as Markdown's own reader gives them; null where it finds anything else. */
function markdownParagraphs(markdown: string): string[] | null {
  const paragraphs: string[] = [];
  for (const token of lexer(markdown)) {
    if (token.type === 'space') continue;
    const inner = token.type === 'paragraph' ? (token as Tokens.Paragraph).tokens : [{ type: 'html' }];
    if (inner.some(({ type }) => type !== 'text' && type !== 'br')) return null;
    paragraphs.push(squeezed((token as Tokens.Paragraph).text));
  }
  return paragraphs;
}

const piece = fc.constantFrom(
  'The ferry',
  'stays in',
  '“harbour”',
  '12',
  '1)',
  '3.',
  '-',
  '- ',
  '–',
  '# ',
  '*so*',
  ' ',
  '  ',
  '    ',
  '\n',
  '\n\n',
  '\n \n',
  '\n\n\n',
  '\u3000',
  '=',
  'a@b.example',
  'www.courier.example',
  ': ',
  "'",
  '"',
  '$5',
  '...',
  '&amp;',
  '!',
);
const text = fc.array(piece, { maxLength: 14 }).map(pieces => pieces.join(''));

describe('plain paragraphs', () => {
  it('are what Markdown’s reader gives, or are left to it', () => {
    fc.assert(
      fc.property(text, markdown => {
        const plain = plainParagraphs(markdown);
        if (plain) expect(plain).toEqual(markdownParagraphs(markdown));
      }),
      { numRuns: 2000 },
    );
  });

  it('are read of plain news, wrapped or not', () => {
    const plain = 'The ferry stays in\nharbour, 12 people said.\n\n“Not before March,” said Ada Moss.\n';
    expect(plainParagraphs(plain)).toEqual([
      'The ferry stays in harbour, 12 people said.',
      '“Not before March,” said Ada Moss.',
    ]);
  });

  it.each([
    '# Ferry',
    'See www.courier.example',
    '1. First',
    'a *b*',
    '- one',
    '    code',
    'x\n=',
    'A&amp;B',
  ])('leave %j to Markdown’s reader', markdown => {
    expect(plainParagraphs(markdown)).toBeNull();
  });
});

const value = fc.constantFrom(
  'Ferry stays',
  '2026-05-01',
  '2026-05-01T10:00',
  'true',
  'Null',
  'yes',
  '12',
  "Ada's ferry",
  '"quoted"',
  'a: b',
  'a #b',
  '[a]',
  'x -',
  'A, B. C',
  '',
  '’tis (so)',
);
const key = fc.constantFrom('title', 'date', 'author', 'true', '12', 'a b', '- a');
const yaml = fc
  .array(fc.tuple(key, fc.constantFrom(': ', ':', ' : '), value), { minLength: 1, maxLength: 4 })
  .map(lines => lines.map(line => line.join('')).join('\n'));

describe('plain front matter', () => {
  it('holds what YAML’s reader gives, or is left to it', () => {
    fc.assert(
      fc.property(yaml, matter => {
        const plain = plainFrontMatter(matter);
        if (plain) expect(plain).toEqual(parse(matter));
      }),
      { numRuns: 2000 },
    );
  });

  it('is read where it has keys and plain words alone', () => {
    expect(plainFrontMatter('title: Ferry stays in harbour\ndate: 2026-05-01')).toEqual({
      title: 'Ferry stays in harbour',
      date: '2026-05-01',
    });
    expect(plainFrontMatter('title: "Ferry"')).toBeNull();
    expect(plainFrontMatter('draft: true')).toBeNull();
    expect(plainFrontMatter('title: a\ntitle: b')).toBeNull();
  });
});
