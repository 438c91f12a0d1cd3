import { describe, expect, it } from 'vitest';
import { annotate, isReadIn } from '../../src/language/annotate.ts';
import { primaryLanguage } from '../../src/language/primary-language.ts';
import { lexicons } from './lexicons.ts';

const found = (text: string, language: string | null) =>
  annotate(text, { published: '2024-11-22', language }, lexicons);
const sentencesOf = (text: string, language: string): string[] =>
  found(text, language).sentences.map(({ start, end }) => text.slice(start, end));

const DUTCH = 'De raad stemde op 3 mei in. “Dat is goed”, zei Anna de Wit dinsdag.';

describe('a text in a language without word lists', () => {
  it('has sentences, and neither quotations nor dates', () => {
    const { sentences, quotations, dates } = found(DUTCH, 'nl');
    expect(sentences).toHaveLength(2);
    expect([quotations, dates]).toEqual([[], []]);
  });

  it.each([
    ['da', ['Den 21. maj kom hun tilbage.', 'Hun er væk.']],
    ['fr', ['Elle a dit : « Nous attendons. »', 'Personne n’est venu.']],
    ['cs', ['Přijel 3. května.', 'Odjel ráno.']],
    ['ru', ['Мост закрыт.', 'Когда откроют?', 'Никто не знает.']],
    ['hi', ['पुल बंद है।', 'कोई नहीं आया।']],
    ['ar', ['متى يفتح الجسر؟', 'لا أحد يعرف.']],
  ])('ends its sentences as %s does', (language, sentences) => {
    expect(sentencesOf(sentences.join(' '), language)).toEqual(sentences);
  });

  it('ends sentences that no space follows, and lets speech go on', () => {
    expect(sentencesOf('橋は閉まった。市長は「すぐ直す。」と述べた。終わり！', 'ja')).toEqual([
      '橋は閉まった。',
      '市長は「すぐ直す。」と述べた。',
      '終わり！',
    ]);
  });

  it('is the text again with the gaps between its sentences', () => {
    const text = `${DUTCH}\n\n桥关了。人们在等。 ${DUTCH}`;
    let end = 0;
    for (const sentence of found(text, 'zh').sentences) {
      expect(text.slice(end, sentence.start).trim()).toBe('');
      end = sentence.end;
    }
    expect(end).toBe(text.length);
  });
});

describe('a text whose language is English or not known', () => {
  it.each(['en', 'en-GB', 'EN', 'eng', null, '', 'no tag at all'])('is read (%s)', language => {
    const text = '“It opens on 3 May,” said Ines Moor, the engineer.';
    expect(found(text, language).quotations).toHaveLength(1);
    expect(found(text, language).dates).toHaveLength(1);
    expect(isReadIn(language, lexicons)).toBe(true);
  });
});

describe('primaryLanguage', () => {
  it.each([
    ['de-AT', 'de'],
    ['deu', 'de'],
    ['pt_BR', 'pt'],
    ['', null],
    ['deutsch', null],
    [null, null],
  ])('of %s is %s', (tag, primary) => {
    expect(primaryLanguage(tag)).toBe(primary);
  });
});
