import type { Reason } from '../model/reason.ts';
import { type DatedArticle, type DayPrecision, dayNumber, liesAfter } from './timeline-articles.ts';
import type { Closeness } from './timeline-closeness.ts';
import { type DayCandidate, type DayOptions, Tallies, type Tally } from './timeline-tallies.ts';
import { DAY_WEIGHTS as WEIGHTS, TIMELINE_LIMITS as LIMITS } from './weights.ts';

export interface Day {
  readonly value: string;
  readonly precision: DayPrecision;
  readonly candidates: readonly DayCandidate[];
  /** Announced by too few to count, past, and nobody told of it since: it may not have come to pass. */
  readonly unconfirmed: boolean;
  readonly reasons: readonly Reason[];
  readonly score: number;
}

/** How many of the sorted numbers are above a bound. */
function countAbove(sorted: readonly number[], bound: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > bound) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}

interface Background {
  /** Days of publication, sorted. */
  readonly published: readonly number[];
  /** The last of them. */
  readonly last: string | null;
  readonly chronologies: readonly number[];
}

/** Only ever announced, though somebody would have told by then that it happened. */
function isUnreported(value: string, { voices }: Tally, last: string | null): boolean {
  return voices.size > 0 && [...voices.values()].every(voice => voice.ahead) && !liesAfter(value, last);
}

function reasonsOf(value: string, tally: Tally, { published, last, chronologies }: Background): Reason[] {
  const voices = [...tally.voices.values()];
  const told = voices.reduce((sum, voice) => sum + voice.weight, 0);
  const reasons = [{ name: 'told', score: Math.log1p(told / LIMITS.leastTold) }];
  const day = dayNumber(value);
  if (day !== null) {
    const recalled = voices.reduce((sum, voice) => sum + voice.recalled, 0);
    // a day near the end of the news had less chance of being recalled: what counts is the share of later articles
    const later = countAbove(published, day + LIMITS.recalledAfterDays);
    const share = (recalled + LIMITS.usualRecall * LIMITS.recallPrior) / (later + LIMITS.recallPrior);
    reasons.push({
      name: 'recalled later',
      score: WEIGHTS.recallShare * Math.log(share / LIMITS.usualRecall),
    });
    const could = chronologies.filter(each => each >= day).length;
    if (could > 0)
      reasons.push({ name: 'in chronologies', score: (WEIGHTS.chronologies * tally.chronologies) / could });
  }
  if (isUnreported(value, tally, last)) reasons.push({ name: 'never told since', score: WEIGHTS.unreported });
  reasons.push({ name: `only a ${tally.precision}`, score: WEIGHTS.coarse[tally.precision] });
  return reasons.filter(reason => reason.score !== 0);
}

/** Every day that the articles narrate, with its importance, most important first. */
export function daysOf(articles: readonly DatedArticle[], options: DayOptions, closeness: Closeness): Day[] {
  const tallies = new Tallies(articles, options, closeness);
  for (const [at, article] of articles.entries()) tallies.add(article, at);
  const published = articles.flatMap(article => dayNumber(article.published) ?? []).sort((a, b) => a - b);
  const last = articles.reduce<string | null>(
    (latest, each) =>
      each.published !== null && liesAfter(each.published, latest ?? '0') ? each.published : latest,
    null,
  );
  const background = { published, last, chronologies: tallies.chronologies };
  return [...tallies.days]
    .map(([value, tally]) => {
      const reasons = reasonsOf(value, tally, background);
      const score = reasons.reduce((sum, reason) => sum + reason.score, 0);
      const { precision, candidates, voices } = tally;
      const unconfirmed = isUnreported(value, tally, last) && voices.size < LIMITS.announcedBy;
      return { value, precision, candidates, unconfirmed, reasons, score };
    })
    .sort((a, b) => b.score - a.score || (a.value < b.value ? -1 : 1));
}
