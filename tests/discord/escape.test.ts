import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipText, escapePart, escapeText, visibleText } from '../../src/discord/escape.ts';
import { hostileText } from './hostile-text.ts';
import { readMarkdown } from './markdown-oracle.ts';

describe('visibleText', () => {
  it('leaves plain words as they are', () => {
    expect(visibleText('The harbour reopened on 3 May, officials said.')).toBe(
      'The harbour reopened on 3 May, officials said.',
    );
  });

  it('drops direction overrides, zero-width and control characters', () => {
    expect(visibleText('safe\u202etxt.exe\u202c \u200bword\ufeff\u0007')).toBe('safetxt.exe word');
  });

  it('shows line breaks and runs of white space as one space', () => {
    expect(visibleText('  one\r\n two\u00a0\u2028three\t')).toBe('one two three');
  });

  it('keeps the joiners of emoji and of Persian words', () => {
    expect(visibleText('👩‍🚀 می‌خواهم')).toBe('👩‍🚀 می‌خواهم');
  });

  it('drops a joiner that hides between Latin letters', () => {
    expect(visibleText('pass\u200dword')).toBe('password');
  });

  it('replaces half a surrogate pair', () => {
    expect(visibleText('a\ud83db')).toBe('a\ufffdb');
  });
});

describe('escapeText', () => {
  it.each([
    ['2 * 3 * 4', '2 \\* 3 \\* 4'],
    ['@everyone', '\\@everyone'],
    ['see https://example.org', 'see https\\://example.org'],
    ['# 1 in the charts', '\\# 1 in the charts'],
    ['- a dash', '\\- a dash'],
    ['-# small', '\\-# small'],
    ['1. First', '1\\. First'],
    ['[a](https://b.example)', '\\[a\\](https\\://b.example)'],
    ['at discord.gg/abc', 'at discord\\.gg/abc'],
    [':tada:', '\\:tada:'],
  ])('shows %j and nothing else', (text, markdown) => {
    expect(escapeText(text)).toBe(markdown);
  });

  it('spends nothing on ordinary punctuation', () => {
    const sentence = 'She said: “It’s over” (for now) – at 10:30, #2 of 3; that’s £1.50 more-or-less.';
    expect(escapeText(sentence)).toBe(sentence);
  });

  it('gives back the visible text, with no mark alive, whatever the text', () => {
    fc.assert(
      fc.property(hostileText(), text => {
        const read = readMarkdown(escapeText(text));
        expect(read.live).toEqual([]);
        expect(read.text).toBe(visibleText(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it('gives back parts of a line with the space between them', () => {
    fc.assert(
      fc.property(hostileText(6), hostileText(6), (before, after) => {
        const line = `${escapePart(before)}${escapePart(`x ${after}`)}`.trim();
        expect(readMarkdown(line).text.replace(/ +/g, ' ')).toBe(
          `${visibleText(`${before}|`).slice(0, -1)}${visibleText(`x ${after}`)}`.trim().replace(/ +/g, ' '),
        );
      }),
    );
  });
});

describe('clipText', () => {
  it('keeps a text that fits', () => {
    expect(clipText('Harbour', 7)).toBe('Harbour');
  });

  it('marks a cut with an ellipsis and never cuts a pair in half', () => {
    expect(clipText('abc😀def', 5)).toBe('abc…');
  });
});
