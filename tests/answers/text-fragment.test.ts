import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentenceLink } from '../../src/answers/text-fragment.ts';

const page = 'https://gazette.example/bridge';

describe('a link to a sentence', () => {
  it('names a short sentence whole', () => {
    expect(sentenceLink(page, 'The river rose.')).toBe(`${page}#:~:text=The%20river%20rose.`);
  });

  it('encodes what a text directive reads as its own marks', () => {
    expect(sentenceLink(page, 'Half-timbered, old & dear')).toBe(
      `${page}#:~:text=Half%2Dtimbered%2C%20old%20%26%20dear`,
    );
  });

  it('names a long sentence by its first and last words', () => {
    const words = Array.from({ length: 60 }, (_, at) => `word${at}`);
    const link = sentenceLink(page, words.join(' '));
    expect(link).toBe(
      `${page}#:~:text=word0%20word1%20word2%20word3%20word4,word55%20word56%20word57%20word58%20word59`,
    );
  });

  it('keeps a fragment that the address has, and replaces a text directive', () => {
    expect(sentenceLink(`${page}#part`, 'It rose.')).toBe(`${page}#part:~:text=It%20rose.`);
    expect(sentenceLink(`${page}#part:~:text=Old`, 'It rose.')).toBe(`${page}#part:~:text=It%20rose.`);
  });

  it('is none without a web address, without words, or where nothing fits', () => {
    expect(sentenceLink(null, 'It rose.')).toBeNull();
    expect(sentenceLink('ftp://gazette.example/a', 'It rose.')).toBeNull();
    expect(sentenceLink('javascript:alert(1)', 'It rose.')).toBeNull();
    expect(sentenceLink('not an address', 'It rose.')).toBeNull();
    expect(sentenceLink(page, ' \n ')).toBeNull();
    expect(sentenceLink(`${page}/${'x'.repeat(300)}`, 'It rose.')).toBeNull();
  });

  it('stays short and decodes to words of the sentence, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        const link = sentenceLink(page, text);
        if (link === null) return;
        expect(link.length).toBeLessThanOrEqual(300);
        const squeezed = text.replaceAll(/\s+/gu, ' ').trim();
        const [first = '', last = first] = (link.split('text=')[1] ?? '').split(',').map(decodeURIComponent);
        expect(squeezed.startsWith(first) && squeezed.endsWith(last)).toBe(true);
      }),
    );
  });
});
