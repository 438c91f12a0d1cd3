import { describe, expect, it } from 'vitest';
import { contextRange, paragraphAround } from '../../src/discord/context-range.ts';

const FIRST = 'One two three. Four five six. Seven eight nine. Ten eleven twelve.';
const TEXT = `${FIRST}\n\nAnother paragraph stands here with words of its own, and they are many enough.`;
const SENTENCES = [...TEXT.matchAll(/[A-Z][^.]*\./g)].map(match => ({
  start: match.index,
  end: match.index + match[0].length,
}));
const spanOf = (words: string) => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
});
const shown = (words: string, share: number, sentences: number): string => {
  const range = contextRange(TEXT, spanOf(words), SENTENCES, {
    keepsFullText: true,
    shownShare: share,
    shownSentences: sentences,
  });
  return TEXT.slice(range.start, range.end);
};

describe('contextRange', () => {
  it('shows the whole paragraph where the rights allow it, and nothing of the next', () => {
    expect(shown('Four five six.', 1, 5)).toBe(FIRST);
  });

  it('takes the following sentence before the one that precedes', () => {
    expect(shown('Four five six.', 1, 2)).toBe('Four five six. Seven eight nine.');
  });

  it('shows no more words than the share of the article', () => {
    expect(shown('Four five six.', 0.3, 5)).toBe('Four five six. Seven eight nine.');
  });

  it('shows a quotation within its sentence', () => {
    expect(shown('five', 1, 1)).toBe('Four five six.');
  });

  it('never shows less than what was cited', () => {
    expect(shown('five', 0, 0)).toBe('five');
  });
});

describe('paragraphAround', () => {
  it('ends at blank lines and at the ends of the text', () => {
    expect(paragraphAround('a\n\nb c\n\nd', { start: 3, end: 4 })).toEqual({ start: 3, end: 6 });
    expect(paragraphAround('abc', { start: 0, end: 1 })).toEqual({ start: 0, end: 3 });
  });
});
