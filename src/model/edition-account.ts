import type { Reason } from './reason.ts';

/** The article that stands for a story. Its title is looked up when shown, so that a removed article leaves none behind. */
export interface AccountedStory {
  readonly story: number;
  readonly article: number;
  readonly revision: number;
}

/** Why a story is in an edition. */
export interface ToldStory extends AccountedStory {
  /** Accounts of it, copies counted once. */
  readonly articles: number;
  readonly publishers: number;
  /** Hours since its newest account was published; null where none states a day. */
  readonly ageHours: number | null;
  /** The topic that it meets, as typed; null where none was asked for. */
  readonly topic: string | null;
  readonly update: boolean;
  readonly reasons: readonly Reason[];
}

/**
 * Why a story was left out.
 * muted: it is about a muted word; old: published long before this edition; nothing-new: an earlier edition told all of
 * it; alike: a story above it tells the same; too-short: no sentence of it may be shown; unproven: its words did not stand
 * in the article any more; below: better ones filled the edition.
 */
export type LeftOutWhy = 'muted' | 'old' | 'nothing-new' | 'alike' | 'too-short' | 'unproven' | 'below';

export interface LeftOutStory extends AccountedStory {
  readonly why: LeftOutWhy;
  /** The muted word, as typed. */
  readonly word?: string;
  /** The story above it that tells the same. */
  readonly beside?: AccountedStory;
}

/** How an edition was chosen, for explaining it later. At most `ACCOUNT_LIMITS` long. */
export interface EditionAccount {
  /** Articles that came in after this instant were looked at, ISO 8601 in UTC. */
  readonly since: string;
  /** Articles that came in. */
  readonly articles: number;
  /** More came in than are looked at: these are the newest. */
  readonly capped: boolean;
  /** Articles of sources that the digest leaves out. */
  readonly otherSources: number;
  /** Articles on none of its topics. */
  readonly offTopic: number;
  /** Most stories of an edition. */
  readonly size: number;
  readonly older: boolean;
  readonly told: readonly ToldStory[];
  /** The foremost of those left out. */
  readonly left: readonly LeftOutStory[];
  /** How many stories were left out, for each why. */
  readonly leftCounts: Readonly<Partial<Record<LeftOutWhy, number>>>;
}
