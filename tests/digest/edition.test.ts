import { describe, expect, it } from 'vitest';
import { editionNames, shownIn } from '../../src/digest/edition.ts';
import type { ArticleCard } from '../../src/model/answer.ts';

const schedule = { id: 7, createdAt: '2024-11-20T08:00:00.000Z' };

describe('the names of an edition', () => {
  it('are the same for the same schedule and slot', () => {
    expect(editionNames(schedule, '2024-11-21T08:00')).toEqual(
      editionNames({ ...schedule }, '2024-11-21T08:00'),
    );
  });

  it('differ by slot, by schedule and by when the schedule was made', () => {
    const marks = [
      editionNames(schedule, '2024-11-21T08:00'),
      editionNames(schedule, '2024-11-22T08:00'),
      editionNames({ ...schedule, id: 8 }, '2024-11-21T08:00'),
      editionNames({ ...schedule, createdAt: '2024-11-20T08:00:00.001Z' }, '2024-11-21T08:00'),
    ];
    expect(new Set(marks.map(names => names.mark)).size).toBe(4);
    expect(new Set(marks.map(names => names.nonce)).size).toBe(4);
  });

  it('are short and plain', () => {
    const { mark, nonce } = editionNames(schedule, '2024-11-21T08:00');
    expect(mark).toMatch(/^[0-9a-hjkmnp-tv-z]{8}$/);
    expect(nonce).toMatch(/^[0-9a-hjkmnp-tv-z]{24}$/);
  });
});

describe('what the ledger keeps of an edition', () => {
  const source: ArticleCard = {
    article: 5,
    revision: 50,
    story: 4,
    title: 'Harbour reopens',
    publisher: null,
    url: null,
    day: null,
    dayInherited: false,
  };
  const cited = { article: 5, revision: 50, span: { start: 3, end: 9 }, text: 'sample' };
  const story = { story: 4, headline: 'Harbour reopens', source, quotation: null, alsoIn: [], reasons: [] };
  const edition = {
    schedule: 1,
    name: 'Brief',
    slot: '2024-11-21T08:00',
    mark: 'k3f9x2q8',
    since: '2024-11-20T08:00:00.000Z',
    considered: 1,
  };

  it('is where each sentence stands', () => {
    const summary = [{ citation: cited, source, alsoIn: [], reasons: [] }];
    expect(shownIn({ ...edition, stories: [{ ...story, summary }] })).toEqual([
      { story: 4, article: 5, revision: 50, span: { start: 3, end: 9 } },
    ]);
  });

  it('names a story that was told by its headline alone', () => {
    expect(shownIn({ ...edition, stories: [{ ...story, summary: [] }] })).toEqual([
      { story: 4, article: 5, revision: 50, span: { start: 0, end: 0 } },
    ]);
  });
});
