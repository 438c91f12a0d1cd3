import { describe, expect, it } from 'vitest';
import { buildTimeline, type DatedArticle, type DatedMention } from '../../src/analysis/timeline.ts';
import type { Query } from '../../src/model/query.ts';
import { lexicons } from './lexicons.ts';

const anything: Query = { wanted: [], unwanted: [], since: null, until: null, source: null };
const about = (text: string): Query => ({ ...anything, wanted: [{ kind: 'word', text }] });
const day = (sentence: number, value: string): DatedMention => ({
  sentence,
  value,
  precision: 'day',
  basis: 'resolved',
  text: 'Thursday',
  at: 40,
});

const gazette: DatedArticle = {
  title: 'Bridge to open again',
  published: '2026-11-19',
  sentences: [
    'Cormorant Bridge opened to walkers on Thursday after three weeks of repairs.',
    'The bridge was shut on 27 October when inspectors found cracks in two piers.',
    'Cormorant Bridge was built in 1931.',
    'The council votes on the bridge tolls on 5 December.',
  ],
  mentions: [
    day(0, '2026-11-19'),
    day(1, '2026-10-27'),
    { ...day(2, '1931'), precision: 'year', basis: 'stated' },
    day(3, '2026-12-05'),
    { ...day(0, 'P3W'), precision: null },
  ],
};
const herald: DatedArticle = {
  title: 'Walkers back on the bridge',
  published: '2026-11-20',
  sentences: [
    'Cormorant Bridge opened to walkers on Thursday after three weeks of repairs, the council said.',
    'The mayor walked first, ahead of a brass band.',
    'A ferry ran aground near the mill on Monday.',
  ],
  mentions: [day(0, '2026-11-19'), day(2, '2026-11-16')],
};

const build = (articles: readonly DatedArticle[], query: Query = anything, dates = 12) =>
  buildTimeline(articles, { query, dates, sentences: 2 }, lexicons);

describe('a timeline', () => {
  it('is ordered by the narrated date and keeps the precision of the text', () => {
    const entries = build([gazette]);
    expect(entries.map(entry => entry.value)).toEqual(['1931', '2026-10-27', '2026-11-19', '2026-12-05']);
    expect(entries.map(entry => entry.precision)).toEqual(['year', 'day', 'day', 'day']);
  });

  it('marks what lies after publication as expected', () => {
    expect(
      build([gazette])
        .filter(entry => entry.expected)
        .map(entry => entry.value),
    ).toEqual(['2026-12-05']);
  });

  it('shows one statement once and names who else tells it', () => {
    const opening = build([gazette, herald]).find(entry => entry.value === '2026-11-19');
    expect(opening?.sentences).toHaveLength(1);
    expect(opening?.sentences[0]?.alsoIn).toHaveLength(1);
  });

  it('takes the days that most articles tell when room is short', () => {
    expect(build([gazette, herald], anything, 1).map(entry => entry.value)).toEqual(['2026-11-19']);
  });

  it('places a time of day under its day', () => {
    const mention: DatedMention = { ...day(0, '2026-11-19T08:00'), precision: 'minute' };
    expect(build([{ ...gazette, mentions: [mention] }]).map(entry => entry.value)).toEqual(['2026-11-19']);
  });

  it('tells another day by another sentence where there is one', () => {
    const two: DatedArticle = {
      ...gazette,
      sentences: [
        'Cormorant Bridge was shut on 27 October and opened again on 19 November after long repairs.',
        'Cormorant Bridge opened again to walkers on 19 November.',
      ],
      mentions: [day(0, '2026-10-27'), day(0, '2026-11-19'), day(1, '2026-11-19')],
    };
    const told = build([two]).map(entry => [entry.value, entry.sentences[0]?.sentence]);
    expect(new Set(told.map(([, sentence]) => sentence)).size).toBe(2);
  });

  it('never takes a publication day for an event', () => {
    expect(build([{ ...gazette, mentions: [] }])).toEqual([]);
  });

  it('leaves out days on something else', () => {
    const values = build([herald, gazette], about('bridge')).map(entry => entry.value);
    expect(values).toContain('2026-11-19');
    const ferry = build([gazette, herald], about('ferry')).map(entry => entry.value);
    expect(ferry).toEqual(['2026-11-16']);
  });

  it('knows nothing of expectation where nothing states the publication', () => {
    expect(build([{ ...gazette, published: null }]).some(entry => entry.expected)).toBe(false);
  });
});
