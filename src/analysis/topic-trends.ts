import type { TopicTrend } from '../model/answer.ts';
import type { Reason } from '../model/reason.ts';
import { bestLabels, type CountedLabel } from './merged-topics.ts';
import { TOPIC_LIMITS as LIMITS, TOPIC_WEIGHTS as WEIGHTS } from './topic-weights.ts';

/** An article with the topics under which it is found. */
export interface TopicalArticle {
  readonly story: number;
  readonly topics: readonly string[];
}

/** Topic → the stories that have it, copies and accounts of one event counted once. */
function storiesOf(
  articles: readonly TopicalArticle[],
  best: (label: string) => string | undefined,
): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  for (const { story, topics } of articles)
    for (const topic of topics) {
      const label = best(topic);
      if (label === undefined) continue;
      const stories = found.get(label) ?? new Set();
      found.set(label, stories.add(story));
    }
  return found;
}

const countStories = (articles: readonly TopicalArticle[]): number =>
  new Set(articles.map(({ story }) => story)).size;

const counted = (articles: readonly TopicalArticle[]): CountedLabel[] =>
  [...storiesOf(articles, label => label)].map(([label, stories]) => ({ label, stories: stories.size }));

/**
 * How surely a topic's share of the stories has grown: the difference of log odds with a prior from all stories together,
 * over its standard deviation (Monroe, Colaresi and Quinn 2008, "Fightin' Words", eq. 22). A topic that is new, or rare in
 * both, is held near zero by the prior.
 */
export function growth(now: number, ofNow: number, before: number, ofBefore: number): number {
  if (now + before === 0) return 0;
  const share = (now + before) / Math.max(1, ofNow + ofBefore);
  const prior = LIMITS.prior * share;
  const odds = (count: number, of: number): number =>
    Math.log(
      (count + prior) / Math.max(LIMITS.prior * (1 - share), of - count + LIMITS.prior * (1 - share), 1e-9),
    );
  const deviation = Math.sqrt(1 / (now + prior) + 1 / (before + prior));
  return (odds(now, ofNow) - odds(before, ofBefore)) / deviation;
}

/**
 * Topics of a period beside the time before it, best first: rising ones by how surely they have grown, then those that
 * most stories have. One story alone makes no topic, unless few
 * topics stand in several.
 */
export function topicTrends(now: readonly TopicalArticle[], before: readonly TopicalArticle[]): TopicTrend[] {
  const best = bestLabels(counted([...now, ...before]));
  const here = storiesOf(now, label => best.get(label));
  const past = storiesOf(before, label => best.get(label));
  const [ofNow, ofBefore] = [countStories(now), countStories(before)];
  const shared = [...here.values()].filter(stories => stories.size >= LIMITS.leastStories).length;
  const least = shared >= LIMITS.sharedTopics ? LIMITS.leastStories : 1;
  return [...here]
    .filter(([, stories]) => stories.size >= least)
    .map(([label, stories]) => {
      const told = past.get(label)?.size ?? 0;
      const grown = ofBefore === 0 ? 0 : growth(stories.size, ofNow, told, ofBefore);
      const rising = grown >= LIMITS.rising && stories.size >= LIMITS.leastStories;
      const reasons = [
        { name: 'stories', score: WEIGHTS.stories * Math.log(1 + stories.size) },
        { name: 'share grown', score: rising ? WEIGHTS.grown * grown : 0 },
      ];
      return { label, stories: stories.size, before: told, rising, reasons };
    })

    .sort(
      (a, b) =>
        Number(b.rising) - Number(a.rising) ||
        sum(b.reasons) - sum(a.reasons) ||
        (a.label < b.label ? -1 : 1),
    );
}

const sum = (reasons: readonly Reason[]): number => reasons.reduce((total, { score }) => total + score, 0);
