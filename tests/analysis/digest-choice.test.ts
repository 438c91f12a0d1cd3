import { describe, expect, it } from 'vitest';
import {
  type DigestCandidate,
  type DigestChoice,
  halfLifeOf,
  StoryQueue,
} from '../../src/analysis/digest-choice.ts';

const candidate = (story: number, more: Partial<DigestCandidate> = {}): DigestCandidate => ({
  story,
  articles: 1,
  publishers: 1,
  publisher: `outlet ${story}`,
  ageHours: 5,
  vector: new Map([[`stem${story}`, 1]]),
  topic: null,
  shownBefore: false,
  ...more,
});

/** Takes every story that is offered, up to the limit. */
function choose(stories: DigestCandidate[], limit = 9): DigestChoice[] {
  const queue = new StoryQueue(stories, { halfLifeHours: 12 });
  const chosen: DigestChoice[] = [];
  for (let choice = queue.next(); choice && chosen.length < limit; choice = queue.next()) {
    chosen.push(choice);
    queue.take();
  }
  return chosen;
}
const order = (stories: DigestCandidate[], limit = 9): number[] =>
  choose(stories, limit).map(each => each.story);

describe('the stories of an edition', () => {
  it('begin with the widest covered', () => {
    expect(order([candidate(1), candidate(2, { articles: 4, publishers: 3 })])).toEqual([2, 1]);
  });

  it('put the fresh before the old, and the dated before the undated', () => {
    const stories = [candidate(1, { ageHours: Infinity }), candidate(2, { ageHours: 40 }), candidate(3)];
    expect(order(stories)).toEqual([3, 2, 1]);
  });

  it('put what was shown before after what is new', () => {
    expect(order([candidate(1, { shownBefore: true }), candidate(2)])).toEqual([2, 1]);
  });

  it('do not let one topic fill the edition', () => {
    const bridges = [1, 2, 3].map(story => candidate(story, { topic: 0, articles: 2 }));
    expect(order([...bridges, candidate(4, { topic: 1 })], 2)).toEqual([1, 4]);
  });

  it('do not let one source fill the edition', () => {
    const gazette = [1, 2, 3].map(story => candidate(story, { publisher: 'Gazette', ageHours: 4 }));
    const chosen = choose([...gazette, candidate(4, { ageHours: 6 })]);
    expect(chosen.map(each => each.story)).toEqual([1, 4, 2, 3]);
    expect(chosen.at(-1)?.reasons.find(reason => reason.name === 'same source above it')?.score).toBe(-0.5);
  });

  it('do not hold it against stories that no publisher is stated for', () => {
    const unnamed = [1, 2].map(story => candidate(story, { publisher: null }));
    expect(choose(unnamed)[1]?.reasons.map(reason => reason.name)).not.toContain('same source above it');
  });

  it('tell when one says the same as a story that was taken, and only then', () => {
    const vector = new Map([['bridge', 1]]);
    const twins = [candidate(1, { vector }), candidate(2, { vector }), candidate(3)];
    expect(choose(twins).map(each => [each.story, each.alike])).toEqual([
      [1, null],
      [3, null],
      [2, 1],
    ]);
  });

  it('are not crowded by a story that was offered and not taken', () => {
    const vector = new Map([['bridge', 1]]);
    const queue = new StoryQueue([candidate(1, { vector }), candidate(2, { vector })], { halfLifeHours: 12 });
    expect(queue.next()?.story).toBe(1);
    expect(queue.next()).toMatchObject({ story: 2, alike: null });
    expect(queue.next()).toBeNull();
  });

  it('name what is left in its order', () => {
    const queue = new StoryQueue([candidate(1), candidate(2), candidate(3, { ageHours: 1 })], {
      halfLifeHours: 12,
    });
    queue.next();
    queue.take();
    expect(queue.rest().map(each => each.story)).toEqual([1, 2]);
    expect(queue.rest()).toEqual([]);
  });

  it('keep the reasons of each choice and the limit', () => {
    const chosen = choose([candidate(1), candidate(2)], 1);
    expect(chosen).toHaveLength(1);
    expect(chosen[0]?.reasons.map(reason => reason.name)).toEqual(['articles', 'publishers', 'freshness']);
  });
});

describe('freshness', () => {
  it('falls by half in half of what an edition spans, within bounds', () => {
    expect([6, 24, 48, 7 * 24].map(halfLifeOf)).toEqual([12, 12, 24, 48]);
  });
});
