import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../../src/model/article.ts';
import { bylineOf } from '../../../src/reading/plain-text/byline.ts';
import { postedLine } from '../../../src/reading/plain-text/posted-line.ts';
import { readPlainText } from '../../../src/reading/plain-text/read-plain-text.ts';

describe('bylineOf', () => {
  it.each([
    ['By Ada Example', 'Ada Example'],
    ['BY ADA EXAMPLE', 'ADA EXAMPLE'],
    ['By: Ada Example', 'Ada Example'],
    ['By Ada Example and Bo Sample, Harbour Post', 'Ada Example and Bo Sample, Harbour Post'],
    ['By Ada Example, Staff Writer', 'Ada Example'],
    ['By Ada Example, transport correspondent', 'Ada Example'],
    ['By Ada Example in Lenburg', 'Ada Example'],
    ['By Ada Example | Harbour Post', 'Ada Example'],
    ['By Ada Example ada@post.example', 'Ada Example'],
    ['Written by Ada Example', 'Ada Example'],
    ['Interview by Ada Example', 'Ada Example'],
    ['Words: Ada Example', 'Ada Example'],
    ['Text: Ada Example', 'Ada Example'],
    ['Von Ada Beispiel', 'Ada Beispiel'],
    ['Von Ada Beispiel und Bo Muster', 'Ada Beispiel und Bo Muster'],
    ['Par Ada Exemple', 'Ada Exemple'],
    ['Por Ada Ejemplo', 'Ada Ejemplo'],
    ['di Ada Esempio', 'Ada Esempio'],
    ['Door Ada Voorbeeld', 'Ada Voorbeeld'],
    ['Autor: Ada Przykład', 'Ada Przykład'],
    ['By Ada van der Example', 'Ada van der Example'],
  ])('“%s” names %s', (line, names) => {
    expect(bylineOf(line)).toBe(names);
  });

  it.each([
    'By Christmas the crane will be gone',
    'By the river',
    'Von Lenburg nach Skell',
    'Por Amor',
    'Par temps de pluie',
    'Text: what was said',
    'Ada Example',
    'By',
    'By 1911',
    'Stand by Ada',
  ])('“%s” is no byline', line => {
    expect(bylineOf(line)).toBeNull();
  });
});

describe('postedLine', () => {
  it.each([
    ['Posted on November 21, 2024', '2024-11-21', 'day'],
    ['[November 21, 2024]', '2024-11-21', 'day'],
    ['Published November 19, 2024 at 9:05 a.m. ET', '2024-11-19', 'minute'],
    ['Thursday, November 21, 2024', '2024-11-21', 'day'],
    ['Nov 16, 2024 | 10:12', '2024-11-16', 'minute'],
    ['2024-11-21 10:15', '2024-11-21', 'minute'],
    ['Veröffentlicht am 21. November 2024', '2024-11-21', 'day'],
    ['Veröffentlicht am 03/04/2024', '2024-04-03', 'day'],
    ['Publié le 21 novembre 2024 à 18h30', '2024-11-21', 'minute'],
    ['Publié le 21 novembre 2024 | Mis à jour le 22 novembre 2024', '2024-11-21', 'day'],
    ['Publicado el 21 de noviembre de 2024', '2024-11-21', 'day'],
    ['21.11.2024, 14:05 Uhr', '2024-11-21', 'minute'],
    ['Publicerad 21 november 2024', '2024-11-21', 'day'],
    ['2024年11月21日 14時05分', '2024-11-21', 'minute'],
    ['Monday, November 21, 2024', '2024-11', 'month'],
  ])('“%s” states %s', (line, day, precision) => {
    expect(postedLine(line)?.published).toMatchObject({ day, precision, basis: 'stated' });
  });

  it.each([
    'Updated November 21, 2024',
    'Last updated: 21 November 2024, 14:05',
    'Stand: 21. November 2024, 14:05 Uhr',
    'Aktualisiert am 21.11.2024',
    'Mis à jour le 21 novembre 2024',
    'Actualizado el 21 de noviembre de 2024',
    'Posted on 03/04/2024',
    'Posted on February 30, 2024',
  ])('“%s” is such a line and states no date of publication', line => {
    expect(postedLine(line)).toMatchObject({ published: null });
  });

  it.each([
    'Updated at 3:15 p.m.',
    'On November 21, 2024 the board met.',
    'As of Nov. 21, 2024 they had eighty men at work.',
    'Flood of November 21, 2024',
    'November 21',
    'The board met',
  ])('“%s” is no such line', line => {
    expect(postedLine(line)).toBeNull();
  });

  it('takes the byline beside the date', () => {
    expect(postedLine('POSTED ON May 3, 2023 • LOCAL  BY Ada Example')?.byline).toBe('Ada Example');
    expect(postedLine('By Ada Example | 3 May 2023')?.byline).toBe('Ada Example');
  });
});

const BODY =
  'The harbour board voted on Thursday to keep its old crane, which has stood over the quay since 1911 and lifts nothing.';
const read = (text: string): ReadArticle | null => readPlainText(text, { externalId: 'x', url: null });

describe('the dateline', () => {
  it.each([
    ['LENBURG, Nov. 21, 2024 (Example Agency) — ', '2024-11-21'],
    ['LENBURG, Nov. 21, 2024 /Example Newswire/ -- ', '2024-11-21'],
    ['LENBURG, 21. November 2024 – ', '2024-11-21'],
    ['PORT SAMPLE, Eddle, 21 November 2024 — ', '2024-11-21'],
  ])('“%s” dates the article and stays in its text', (dateline, day) => {
    expect(read(dateline + BODY)).toMatchObject({ text: dateline + BODY, published: { day } });
  });

  it.each([
    'LENBURG, Nov. 21 (Example Agency) — ',
    'LENBURG (Example Agency) — ',
    'On Nov. 21, 2024 — as on every Thursday — ',
    'The board, founded on 3 May 1911, – as ever – ',
  ])('“%s” dates nothing', dateline => {
    expect(read(dateline + BODY)?.published).toBeNull();
  });

  it('gives way to the line above the text', () => {
    const article = read(
      `Crane stays over the quay\n\nPosted on November 22, 2024\n\nLENBURG, Nov. 21, 2024 — ${BODY}`,
    );
    expect(article?.published?.day).toBe('2024-11-22');
  });
});
