import type { Reason } from '../model/reason.ts';
import { cosine, type TermVector } from './term-vectors.ts';
import { DIGEST_LIMITS as LIMITS, DIGEST_WEIGHTS as WEIGHTS } from './digest-weights.ts';
import { STORY_LIMITS } from './weights.ts';

/** A story as a digest weighs it. */
export interface DigestCandidate {
  readonly story: number;
  /** Articles on it, copies counted once. */
  readonly articles: number;
  readonly publishers: number;
  /** Who published the article that stands for it; null where that is not stated. */
  readonly publisher: string | null;
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
  /** A story of the edition that tells the same; null: none does. */
  readonly alike: number | null;
}

/** Hours in which freshness falls by half: half of what an edition spans, so that a week's Monday is not forgotten by Friday. */
export const halfLifeOf = (periodHours: number): number =>
  Math.min(LIMITS.longestFreshHours, Math.max(LIMITS.shortestFreshHours, periodHours / 2));

const ownReasons = (story: DigestCandidate, halfLifeHours: number): Reason[] =>
  [
    { name: 'articles', score: WEIGHTS.articles * Math.log1p(story.articles) },
    { name: 'publishers', score: WEIGHTS.publishers * Math.log1p(story.publishers) },
    { name: 'freshness', score: WEIGHTS.freshness * 2 ** (-story.ageHours / halfLifeHours) },
    { name: 'update', score: story.shownBefore ? WEIGHTS.update : 0 },
  ].filter(reason => reason.score !== 0);

const total = (reasons: readonly Reason[]): number => reasons.reduce((sum, reason) => sum + reason.score, 0);

interface Open {
  readonly story: DigestCandidate;
  readonly own: readonly Reason[];
  readonly score: number;
  /** Stories of the edition that are like it, or of its topic among several asked for. */
  like: number;
  sameSource: number;
  alike: number | null;
}

const scoreOf = ({ score, like, sameSource }: Open): number =>
  score + like * WEIGHTS.sameTopic + sameSource * WEIGHTS.sameSource;

const choiceOf = ({ story, own, like, sameSource, alike }: Open): DigestChoice => ({
  story: story.story,
  alike,
  reasons: [
    ...own,
    { name: 'like stories above it', score: like * WEIGHTS.sameTopic },
    { name: 'same source above it', score: sameSource * WEIGHTS.sameSource },
  ].filter(reason => reason.score !== 0),
});

/**
 * The stories for an edition, the most important of those left first. Each story that is taken crowds those like it, of
 * its topic or of its source, so that nothing fills the edition alone. Ties go to the story named first.
 */
export class StoryQueue {
  readonly #open: Open[];
  readonly #severalTopics: boolean;
  #last: DigestCandidate | null = null;

  constructor(stories: readonly DigestCandidate[], { halfLifeHours }: { readonly halfLifeHours: number }) {
    this.#severalTopics = new Set(stories.map(story => story.topic)).size > 1;
    this.#open = stories.map(story => {
      const own = ownReasons(story, halfLifeHours);
      return { story, own, score: total(own), like: 0, sameSource: 0, alike: null };
    });
  }

  /** Takes the best story out of the queue; null: none is left. */
  next(): DigestChoice | null {
    let best: { readonly open: Open; readonly at: number; readonly score: number } | null = null;
    for (const [at, open] of this.#open.entries()) {
      const score = scoreOf(open);
      if (!best || score > best.score) best = { open, at, score };
    }
    if (!best) return null;
    this.#open.splice(best.at, 1);
    this.#last = best.open.story;
    return choiceOf(best.open);
  }

  /** The story given last is in the edition. */
  take(): void {
    const taken = this.#last;
    if (!taken) return;
    this.#last = null;
    for (const open of this.#open) this.#crowd(open, taken);
  }

  /** All that are left, best first, without anything more being taken. */
  rest(): DigestChoice[] {
    return this.#open
      .splice(0)
      .toSorted((a, b) => scoreOf(b) - scoreOf(a))
      .map(choiceOf);
  }

  #crowd(open: Open, taken: DigestCandidate): void {
    const { story } = open;
    const likeness = cosine(story.vector, taken.vector);
    const sameTopic = this.#severalTopics && story.topic !== null && taken.topic === story.topic;
    if (sameTopic || likeness >= STORY_LIMITS.clusterCosine) open.like += 1;
    if (story.publisher !== null && story.publisher === taken.publisher) open.sameSource += 1;
    if (likeness >= LIMITS.alikeCosine) open.alike ??= taken.story;
  }
}
