import { describe, expect, it } from 'vitest';
import { chooseStories, type DigestCandidate } from '../../src/analysis/digest-choice.ts';

const candidate = (story: number, more: Partial<DigestCandidate> = {}): DigestCandidate => ({
  story,
  articles: 1,
  publishers: 1,
  ageHours: 5,
  vector: new Map([[`stem${story}`, 1]]),
  topic: null,
  shownBefore: false,
  ...more,
});
const order = (stories: DigestCandidate[], limit = 9): number[] =>
  chooseStories(stories, limit).map(each => each.story);

describe('the stories of an edition', () => {
  it('begin with the widest covered', () => {
    expect(order([candidate(1), candidate(2, { articles: 4, publishers: 3 })])).toEqual([2, 1]);
  });

  it('put the fresh before the old', () => {
    expect(order([candidate(1, { ageHours: 40 }), candidate(2)])).toEqual([2, 1]);
  });

  it('put what was shown before after what is new', () => {
    expect(order([candidate(1, { shownBefore: true }), candidate(2)])).toEqual([2, 1]);
  });

  it('do not let one topic fill the edition', () => {
    const bridges = [1, 2, 3].map(story => candidate(story, { topic: 0, articles: 2 }));
    expect(order([...bridges, candidate(4, { topic: 1 })], 2)).toEqual([1, 4]);
  });

  it('keep the reasons of each choice and the limit', () => {
    const chosen = chooseStories([candidate(1), candidate(2)], 1);
    expect(chosen).toHaveLength(1);
    expect(chosen[0]?.reasons.map(reason => reason.name)).toEqual(['articles', 'publishers', 'freshness']);
  });
});
