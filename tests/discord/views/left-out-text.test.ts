import { describe, expect, it } from 'vitest';
import { drawPage } from '../../../src/discord/views/draw-page.ts';
import { leftOutText } from '../../../src/discord/views/left-out-text.ts';
import { nothingView } from '../../../src/discord/views/notice-view.ts';
import { draftOf, type Shown } from '../../../src/discord/views/shown.ts';
import { expectSendable, textOf } from '../discord-check.ts';
import { card, citation, COVERAGE, QUERY, sentence } from '../made-answers.ts';
import { words } from '../test-words.ts';

const leftOut = [
  { language: 'de', articles: 2 },
  { language: 'fr', articles: 1 },
];
const quotation = {
  citation: citation('a turning point', 20),
  context: citation('She called the deal a turning point.'),
  speaker: null,
  kind: 'direct',
  source: card(),
  alsoIn: [],
  reasons: [],
} as const;
const entry = {
  value: '2024-12-01',
  precision: 'day',
  basis: 'stated',
  expected: false,
  sentences: [sentence('Ferries run from 1 December.')],
} as const;
const quotes: Shown = {
  kind: 'quotes',
  query: QUERY,
  coverage: COVERAGE,
  speaker: null,
  quotations: [quotation],
};
const timeline: Shown = { kind: 'timeline', query: QUERY, coverage: COVERAGE, entries: [entry] };
const shown = (answer: Shown): string => {
  const body = drawPage(draftOf(answer, words), 0, null, words);
  expectSendable(body);
  return textOf(body);
};

describe('articles left out for their language', () => {
  it('are told below quotations and below a timeline', () => {
    expect(shown({ ...quotes, leftOut })).toContain(
      '-# 3 articles in German and French were left out: quotations are read in English and German only.',
    );
    expect(shown({ ...timeline, leftOut })).toContain(
      '-# 3 articles in German and French were left out: dates are read in English and German only.',
    );
  });

  it('are told where nothing was found', () => {
    const nothing = { kind: 'nothing', query: QUERY, nearest: [], leftOut: leftOut.slice(1) } as const;
    expect(textOf(nothingView(nothing, 'quotes', words))).toContain(
      '1 article in French was left out: quotations are read in English and German only.',
    );
    expect(textOf(nothingView(nothing, 'timeline', words))).toContain(
      'dates are read in English and German only.',
    );
  });

  it('are not spoken of where there are none', () => {
    expect(shown(quotes)).not.toContain('left out');
    expect(leftOutText([], 'quotesLeftOut', words)).toBeNull();
  });

  it('are named by the most frequent languages', () => {
    const many = ['de', 'fr', 'es', 'it', 'pl', 'cs'].map(language => ({ language, articles: 1 }));
    expect(leftOutText(many, 'datesLeftOut', words)).toBe(
      '6 articles in German, French, Spanish, Italian, and other languages were left out: dates are read in English and German only.',
    );
  });
});
