import type { Reason } from '../model/reason.ts';
import { cosine, type TermVector } from './term-vectors.ts';
import { DIGEST_WEIGHTS as WEIGHTS, STORY_LIMITS } from './weights.ts';

/** A story as a digest weighs it. */
export interface DigestCandidate {
  readonly story: number;
  /** Articles on it, copies counted once. */
  readonly articles: number;
  readonly publishers: number;
  /** Hours since its newest article was published; infinite where none states a date. */
  readonly ageHours: number;
  readonly vector: TermVector;
  /** Index of the asked topic it meets; null where none was asked for. */
  readonly topic: number | null;
  /** Part of it was shown in an earlier edition. */
  readonly shownBefore: boolean;
}

export interface DigestChoice {
  readonly story: number;
  readonly reasons: readonly Reason[];
}

const ownReasons = (story: DigestCandidate): Reason[] =>
  [
    { name: 'articles', score: WEIGHTS.articles * Math.log1p(story.articles) },
    { name: 'publishers', score: WEIGHTS.publishers * Math.log1p(story.publishers) },
    { name: 'freshness', score: WEIGHTS.freshness * 2 ** (-story.ageHours / WEIGHTS.freshHours) },
    { name: 'update', score: story.shownBefore ? WEIGHTS.update : 0 },
  ].filter(reason => reason.score !== 0);

const total = (reasons: readonly Reason[]): number => reasons.reduce((sum, reason) => sum + reason.score, 0);

/** Alike stories and one topic asked for among several crowd each other out, so that nothing fills the edition alone. */
function crowding(story: DigestCandidate, chosen: readonly DigestCandidate[], topics: number): Reason | null {
  const alike = chosen.filter(
    other =>
      (topics > 1 && story.topic !== null && other.topic === story.topic) ||
      cosine(story.vector, other.vector) >= STORY_LIMITS.clusterCosine,
  ).length;
  return alike === 0 ? null : { name: 'like stories above it', score: alike * WEIGHTS.sameTopic };
}

/** The stories of an edition, most important first, each with why. */
export function chooseStories(stories: readonly DigestCandidate[], limit: number): DigestChoice[] {
  const topics = new Set(stories.map(story => story.topic)).size;
  const chosen: { story: DigestCandidate; reasons: Reason[] }[] = [];
  const open = new Set(stories);
  while (chosen.length < limit && open.size > 0) {
    let best: { story: DigestCandidate; reasons: Reason[]; score: number } | null = null;
    for (const story of open) {
      const crowd = crowding(
        story,
        chosen.map(each => each.story),
        topics,
      );
      const reasons = [...ownReasons(story), ...(crowd ? [crowd] : [])];
      const score = total(reasons);
      if (!best || score > best.score) best = { story, reasons, score };
    }
    if (!best) break;
    open.delete(best.story);
    chosen.push(best);
  }
  return chosen.map(({ story, reasons }) => ({ story: story.story, reasons }));
}
