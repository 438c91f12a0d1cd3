import { halfLifeOf } from '../analysis/digest-choice.ts';
import { DIGEST_LIMITS as LIMITS } from '../analysis/digest-weights.ts';
import type { Article } from '../model/article.ts';

const HOUR = 3_600_000;

/** First to last instant at which it may have been published, milliseconds; null: no day is stated. */
function publishedBetween({ published }: Article): { readonly first: number; readonly last: number } | null {
  if (!published) return null;
  const first = Date.parse(published.instant);
  const [year = 0, month = 0] = published.day.split('-').map(Number);
  if (published.precision === 'year') return { first, last: Date.UTC(year + 1, 0) };
  if (published.precision === 'month') return { first, last: Date.UTC(year, month) };
  return { first, last: first };
}

/** When a story's newest account was published. `since` and `now` are ISO 8601 in UTC. */
export interface StoryAge {
  /** Hours before now; null where no account states a day, or only a month or year that tells nothing. */
  readonly hours: number | null;
  /** Published so long before the edition's span that it is no news, however late it came in. */
  readonly old: boolean;
}

/**
 * What states no date may be old: it is neither taken for fresh nor left out as old because it came in today. What was
 * changed is as fresh as the change.
 *
 * @param edits instants of changes, ISO 8601 in UTC
 */
export function ageOf(
  articles: readonly Article[],
  edits: readonly string[],
  since: string,
  now: string,
): StoryAge {
  const dated = [
    ...articles.flatMap(article => publishedBetween(article) ?? []),
    ...edits.map(at => ({ first: Date.parse(at), last: Date.parse(at) })),
  ];
  const newest = dated.toSorted((a, b) => b.last - a.last)[0];
  if (!newest) return { hours: null, old: false };
  const old = newest.last < Date.parse(since) - LIMITS.lateHours * HOUR;
  const known = newest.first === newest.last || old;
  return { hours: known ? Math.max(0, (Date.parse(now) - newest.first) / HOUR) : null, old };
}

/**
 * How an edition weighs freshness. A first one that has nothing of its own span says so and takes the newest of what is
 * older; any other leaves that out.
 */
export interface Newness {
  readonly older: boolean;
  readonly halfLifeHours: number;
  /** Hours from which age is counted. */
  readonly fromHours: number;
}

/** Too old for this edition. What states no day may be of any age, and says so where it is shown. */
export function isTooOld(age: StoryAge, { older, fromHours }: Newness): boolean {
  return older ? age.hours !== null && age.hours - fromHours > LIMITS.olderSpanHours : age.old;
}

export function newnessOf(
  ages: readonly StoryAge[],
  period: { since: string; now: string; first: boolean },
): Newness {
  const dated = ages.filter(age => age.hours !== null);
  const older = period.first && dated.length > 0 && dated.every(age => age.old);
  const spanHours = (Date.parse(period.now) - Date.parse(period.since)) / HOUR;
  if (!older) return { older, halfLifeHours: halfLifeOf(spanHours), fromHours: 0 };
  return {
    older,
    halfLifeHours: LIMITS.olderFreshHours,
    fromHours: Math.min(...dated.map(age => age.hours ?? Infinity)),
  };
}
