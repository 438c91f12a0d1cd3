import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { WORD_KEYS } from '../../src/discord/word-keys.ts';
import { words, wordsFor } from './test-words.ts';

const english = JSON.parse(
  readFileSync(path.resolve(import.meta.dirname, '../../data/locales/en.json'), 'utf8'),
) as Record<string, string>;

describe('the bot’s own words', () => {
  it('has a sentence for every key, and a key for every sentence', () => {
    const keys = new Set(Object.keys(english).map(key => key.replace(/_(one|other)$/, '')));
    expect([...keys].sort()).toEqual([...WORD_KEYS].sort());
  });

  it('tells one from many', () => {
    expect([words('articles', { count: 1 }), words('articles', { count: 12 })]).toEqual([
      '1 article',
      '12 articles',
    ]);
  });

  it('puts values in as they are, without reading them as instructions', () => {
    expect(words('sourceOnly', { source: '$t(help) {{count}} <b>' })).toBe('$t(help) {{count}} <b> only');
  });

  it('falls back to English for a language it does not have', () => {
    const klingon = wordsFor('tlh');
    expect(klingon('undated')).toBe('undated');
    expect(klingon.locale).toBe('en');
  });
});
