import { describe, expect, it } from 'vitest';
import { detectLanguage, languageOf } from '../../src/reading/language/detect-language.ts';
import { SAMPLES, sample } from './charset/samples.ts';

/** As the detector names them: Norwegian as a whole, Indonesian within Malay. Welsh it does not know. */
const NAMED: Readonly<Record<string, string | null>> = { nb: 'no', id: 'ms', 'zh-Hant': 'zh', cy: null };
const expected = (language: string): string | null =>
  language in NAMED ? (NAMED[language] ?? null) : language;

const NAMES = [
  'Mara Lindqvist, Jonas Okafor, Yuki Tanaka, Pietro Bianchi and Ahmed El-Sayed were named on Friday to the board that runs the port of Eddle.',
  'Borussia Quayside beat Real Harbour 3-1 in the Pokal on Saturday after goals by Müller, Özil and Świątek, with Hernández sent off.',
  'São Tomé prosecutors charged Luiz da Costa and José Ferreira on Monday with selling licences for the harbour at Praia Grande.',
  'Nguyen Van Minh and Pham Thi Lan of the Hai Phong shipping line said that their ferries would call at Eddle from the first of May.',
  'The ristorante Da Giovanni on Via Garibaldi, run by Giovanni and Lucia Rossi for forty years, will close at the end of the month.',
  'At the Musée de la Mer, the curator Jean-Luc Moreau showed the “Carte des Îles”, a map that was thought lost since the war.',
];

describe('detectLanguage', () => {
  it.each(Object.keys(SAMPLES))('knows %s from three hundred characters', language => {
    const found = SAMPLES[language]?.map((_, first) => detectLanguage(sample(language, 300, first)));
    expect(new Set(found)).toEqual(new Set([expected(language)]));
  });

  it('is seldom silent and never wrong about sixty characters', () => {
    const rows = Object.keys(SAMPLES).flatMap(language =>
      (SAMPLES[language] ?? []).map((_, first) => [
        expected(language),
        detectLanguage(sample(language, 60, first)),
      ]),
    );
    const found = rows.filter(([, own]) => own !== null);
    expect(found.filter(([language, own]) => language !== own)).toEqual([]);
    expect(found.length / rows.length).toBeGreaterThan(0.7);
  });

  it.each(NAMES)('takes names for no language of their own: %s', text => {
    expect(detectLanguage(text)).toBe('en');
  });

  it.each([
    '',
    'BREAKING',
    'Photo: A. Moreau',
    '12:30 – 14:00, 6-4 6-3',
    'Paris, Berlin, Madrid, Roma, Warszawa, Praha, Budapest',
    'https://post.example/a/b?c=d',
    '▲ 1.2 % ▼ 0.4 % ■ 189.20',
    '👍'.repeat(200),
  ])('says nothing of “%s”', text => {
    expect(detectLanguage(text)).toBeNull();
  });

  it('goes by the whole text, not by a foreign opening', () => {
    const text = `„${SAMPLES['de']?.[0] ?? ''}“ ${sample('en', 3000)}`;
    expect(detectLanguage(text)).toBe('en');
  });

  it('looks at no more than it needs of a huge text', () => {
    expect(detectLanguage(' '.repeat(2_000_000))).toBeNull();
    expect(detectLanguage(sample('fr', 400).repeat(2000))).toBe('fr');
  });
});

describe('languageOf', () => {
  it('detects where nothing is stated', () => {
    expect(languageOf(sample('pl', 400), null)).toBe('pl');
    expect(languageOf('Short.', null)).toBeNull();
  });

  it('corrects a statement that the text plainly contradicts', () => {
    expect(languageOf(sample('de', 600), 'en')).toBe('de');
    expect(languageOf(sample('en', 600), 'fr')).toBe('en');
  });

  it.each([
    ['a short text', sample('de', 90), 'en'],
    ['no text', '', 'sv'],
    ['a near relative', sample('nb', 600), 'da'],
    ['a name of the same language', sample('nb', 600), 'nb'],
    ['another name of it', sample('id', 600), 'id'],
    ['a language that is not known', sample('cy', 600), 'cy'],
  ])('keeps the statement beside %s', (_, text, stated) => {
    expect(languageOf(text, stated)).toBe(stated);
  });
});
