import { describe, expect, it } from 'vitest';
import { bestLabels } from '../../src/analysis/merged-topics.ts';
import { relatedTopics } from '../../src/analysis/related-topics.ts';
import {
  isReadableCollocation,
  isReadableName,
  sensibleCase,
  smallWords,
} from '../../src/analysis/topic-label.ts';
import { growth, topicTrends } from '../../src/analysis/topic-trends.ts';
import { lexicons } from './lexicons.ts';

const best = (counts: Record<string, number>) =>
  Object.fromEntries(bestLabels(Object.entries(counts).map(([label, stories]) => ({ label, stories }))));

describe('labels of one thing', () => {
  it.each([
    [{ 'Ines Moor': 9, Moor: 12 }, 'Moor', 'Ines Moor'],
    [{ Libya: 30, Libyans: 9 }, 'Libyans', 'Libya'],
    [{ 'Harbour Safety Board': 8, HSB: 11 }, 'HSB', 'Harbour Safety Board'],
    [{ 'U.S.': 9, US: 20 }, 'U.S.', 'US'],
    [{ LISBON: 20, Lisbon: 3 }, 'LISBON', 'Lisbon'],
    [{ Libya: 90, 'Libya Herald': 3 }, 'Libya', 'Libya'],
    [{ flood: 9, 'Flood Street Market': 9 }, 'flood', 'flood'],
  ])('of %j: %s is told as %s', (counts, label, told) => {
    expect(best(counts)[label]).toBe(told);
  });

  it('end where labels lead round in a circle', () => {
    expect(Object.keys(best({ 'A B': 2, 'B A': 2, A: 2, B: 2 }))).toHaveLength(4);
  });
});

describe('a readable label', () => {
  it.each(['three hours', 'twelve hrs', 'council voted', 'first bridge', '12 boats', 'two weeks ago'])(
    'is not %s',
    label => {
      expect(isReadableCollocation(label, lexicons)).toBe(false);
    },
  );

  it('may be two words of the text', () => {
    expect(isReadableCollocation('flood gauge', lexicons)).toBe(true);
  });

  it('is no word that stands small elsewhere, no month, no clock zone', () => {
    const names = ['Volunteers', 'November', 'EDT LISBON', 'Ines Moor'];
    const small = smallWords('Volunteers came. The volunteers stayed.', names);
    expect(names.filter(name => isReadableName(name, small, lexicons))).toEqual(['Ines Moor']);
  });

  it('is written small where the text or the list of places does', () => {
    expect(sensibleCase('VARLOW', 'VARLOW (EVP): In Varlow, people…', lexicons)).toBe('Varlow');
    expect(sensibleCase('LISBON', 'LISBON: the sea…', lexicons)).toBe('Lisbon');
    expect(sensibleCase('UNESCO', 'UNESCO said…', lexicons)).toBe('UNESCO');
  });
});

describe('trends', () => {
  const told = (first: number, count: number, ...topics: string[]) =>
    Array.from({ length: count }, (_, n) => ({ story: first + n, topics }));

  it('put first what has a greater share than before, once a story', () => {
    const now = [...told(0, 8, 'ferry strike'), ...told(20, 10, 'harbour'), ...told(20, 10, 'harbour')];
    const before = [...told(100, 1, 'ferry strike'), ...told(200, 60, 'harbour'), ...told(300, 60, 'snow')];
    expect(topicTrends(now, before)).toMatchObject([
      { label: 'ferry strike', stories: 8, before: 1, rising: true },
      { label: 'harbour', stories: 10, before: 60 },
    ]);
  });

  it('call nothing rising without a past, nor one story', () => {
    expect(topicTrends(told(0, 5, 'ferry'), []).map(topic => topic.rising)).toEqual([false]);
    expect(topicTrends(told(0, 1, 'ferry'), told(9, 90, 'snow'))[0]?.rising).toBe(false);
  });

  it('grow with the share, not with the number of stories', () => {
    expect(growth(10, 100, 40, 400)).toBeCloseTo(0, 1);
    expect(growth(20, 100, 40, 400)).toBeGreaterThan(growth(12, 100, 40, 400));
    expect(growth(0, 0, 0, 0)).toBe(0);
  });
});

describe('related topics', () => {
  const wanted = [{ kind: 'word' as const, text: 'ferry' }];
  const query = { wanted, unwanted: [], since: null, until: null, source: null };
  const shares = [
    { label: 'ferry strike', here: 8, articles: 9 },
    { label: 'Port Varlow', here: 8, articles: 900 },
    { label: 'Ines Moor', here: 5, articles: 6 },
    { label: 'Moor', here: 5, articles: 6 },
    { label: 'snow', here: 1, articles: 40 },
  ];
  const related = (speaker: string | null) =>
    relatedTopics(shares, { query, speaker }, { here: 9, all: 1000 }, 4);

  it('leave out what was asked and what one article alone has, closest first', () => {
    expect(related(null)).toEqual(['Ines Moor', 'Port Varlow']);
  });

  it('leave out the speaker asked for', () => {
    expect(related('Moor')).toEqual(['Port Varlow']);
  });
});
