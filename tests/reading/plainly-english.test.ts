import { describe, expect, it } from 'vitest';
import { isPlainlyEnglish } from '../../src/reading/language/plainly-english.ts';
import { SAMPLES, sample } from './charset/samples.ts';

describe('isPlainlyEnglish', () => {
  it('knows running English', () => {
    expect(SAMPLES['en']?.map((_, first) => isPlainlyEnglish(sample('en', 600, first)))).not.toContain(false);
  });

  it('takes no other language for it', () => {
    for (const [language, texts] of Object.entries(SAMPLES)) {
      if (language === 'en') continue;
      for (const first of texts.keys())
        expect(isPlainlyEnglish(sample(language, 600, first)), language).toBe(false);
    }
  });

  it('says nothing of a short text or of a list of names', () => {
    expect(isPlainlyEnglish('The council said that the bridge would be shut.')).toBe(false);
    expect(isPlainlyEnglish('Brandt, Holm, Telfer, Quist, Marten, Weil, Ostrow, Rook, '.repeat(8))).toBe(
      false,
    );
  });
});
