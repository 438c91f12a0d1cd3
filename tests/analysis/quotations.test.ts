import { describe, expect, it } from 'vitest';
import { chooseQuotations, type QuotationCandidate } from '../../src/analysis/quotations.ts';
import { speakerMatches } from '../../src/analysis/speaker-match.ts';
import type { Query } from '../../src/model/query.ts';
import { lexicons } from './lexicons.ts';

const about = (...words: string[]): Query => ({
  wanted: words.map(text => ({ kind: 'word', text })),
  unwanted: [],
  since: null,
  until: null,
  source: null,
});
const quoted = (text: string, more: Partial<QuotationCandidate> = {}): QuotationCandidate => ({
  article: 1,
  text,
  kind: 'direct',
  speaker: 'Ines Moor',
  introduced: 'said Ines Moor.',
  context: `“${text}” said Ines Moor.`,
  paragraph: `“${text}” said Ines Moor.`,
  title: 'Market day',
  lead: 'The market was full.',
  day: '2026-11-18',
  ...more,
});
const choose = (candidates: QuotationCandidate[], query: Query, speaker: string | null = null) =>
  chooseQuotations(candidates, { query, speaker, limit: 10 }, lexicons);

describe('chosen quotations', () => {
  const inWords = quoted('The ferry saved our market through three hard weeks.');
  const inParagraph = quoted('Our trade fell by half in those three hard weeks.', {
    paragraph: 'Few took the ferry. “Our trade fell by half in those three hard weeks.”',
  });
  const inTitle = quoted('Nobody on the east bank slept well that month.', { title: 'Ferry at night' });
  const elsewhere = quoted('School meals must be warm, or children will not eat them.');

  it('put the topic’s own words before its paragraph, and both before its article', () => {
    const order = choose([inTitle, inParagraph, inWords, elsewhere], about('ferry'));
    expect(order.map(choice => choice.quotation)).toEqual([2, 1, 0]);
  });

  it('show one statement once, with its copies', () => {
    const cut = quoted('saved our market through three hard weeks', { kind: 'mixed', article: 2 });
    const order = choose([cut, inWords], about());
    expect(order).toHaveLength(1);
    expect(order[0]).toMatchObject({ quotation: 1, copies: [0] });
  });

  it('keep the same words of two people apart', () => {
    const other = quoted(inWords.text, { speaker: 'Dele Fairbrook', article: 2 });
    expect(choose([inWords, other], about('ferry'))).toHaveLength(2);
  });

  it('put a speaker with a role before one without', () => {
    const plain = quoted('The ferry was late on each day of that week.', { article: 2, speaker: 'Bo Lund' });
    const mayor = quoted('The ferry was late on each day of that month.', {
      article: 3,
      speaker: 'Ida Gray',
      introduced: 'Mayor Ida Gray said',
    });
    expect(choose([plain, mayor], about('ferry')).map(choice => choice.quotation)).toEqual([1, 0]);
  });

  it('take little time for thousands of one pattern', () => {
    const many = Array.from({ length: 4000 }, (_, n) =>
      quoted(`We counted ${n} boats at the quay on day ${n * 7} and none of them sailed for ${n + 3} hours.`),
    );
    const start = performance.now();
    choose(many, about());
    expect(performance.now() - start).toBeLessThan(6000);
  });

  it('take somebody described for somebody named who says the same', () => {
    const source = quoted(inWords.text, { speaker: 'one market trader', article: 2 });
    const order = choose([source, inWords], about('ferry'));
    expect(order).toHaveLength(1);
    expect(order[0]?.quotation).toBe(1);
  });

  it('go round the speakers, unless one was asked for', () => {
    const moor = ['Monday', 'Tuesday', 'Friday'].map((day, article) =>
      quoted(`The ferry left late on ${day} because ${day} is when the ${day} boat is cleaned.`, { article }),
    );
    const keel = quoted('The ferry was full of bicycles.', { speaker: 'Piet Keel', article: 9 });
    const order = (speaker: string | null) =>
      choose([...moor, keel], about('ferry'), speaker).map(choice => choice.quotation);
    expect(order(null).indexOf(3)).toBe(1);
    expect(order('Moor')).toHaveLength(3);
  });

  it('give way to other articles by the same speaker’s surname', () => {
    const first = quoted('The ferry saved our market through three hard and hungry weeks.');
    const again = quoted('The ferry will sail on every night until the last lorry is home.', {
      speaker: 'Moor',
    });
    const [, second] = choose([first, again], about('ferry'));
    expect(second?.reasons.map(reason => reason.name)).toEqual(
      expect.arrayContaining(['speaker shown already', 'article shown already']),
    );
  });

  it('leave out a word or two where somebody says more', () => {
    const scrap = quoted('ferry joy', { kind: 'mixed', article: 2 });
    expect(choose([scrap, inWords], about('ferry')).map(choice => choice.quotation)).toEqual([1]);
    const nobodys = quoted('a ferry without a boat', { kind: 'mixed', article: 3, speaker: null });
    expect(choose([nobodys, inWords], about('ferry'))).toHaveLength(2);
    const shorter = quoted('a ferry gone', { kind: 'mixed', article: 3, speaker: null });
    expect(choose([shorter, inWords], about('ferry'))).toHaveLength(1);
    expect(choose([scrap], about('ferry'))).toHaveLength(1);
  });

  it('put whole speech before fragments', () => {
    const fragment = quoted('a ferry disgrace', { kind: 'mixed' });
    expect(choose([fragment, inWords], about('ferry'))[0]?.quotation).toBe(1);
  });

  it('can be those of one speaker', () => {
    const other = quoted('The ferry needs a second boat before the winter.', { speaker: 'Piet Keel' });
    const nobody = quoted('The ferry was late on every day of the month.', { speaker: null });
    expect(choose([other, inWords, nobody], about(), 'KEEL').map(choice => choice.quotation)).toEqual([0]);
  });
});

describe('a speaker’s name', () => {
  it('matches by its parts, without case and accents', () => {
    expect(speakerMatches('moor', 'Inés Moor')).toBe(true);
    expect(speakerMatches('INES moor', 'Inés Moor')).toBe(true);
    expect(speakerMatches('Moo', 'Inés Moor')).toBe(false);
    expect(speakerMatches('Ines Keel', 'Inés Moor')).toBe(false);
    expect(speakerMatches('  ', 'Inés Moor')).toBe(false);
  });
});
