import type { Query } from '../model/query.ts';
import { bestLabels } from './merged-topics.ts';
import { foldedLabel } from './topic-forms.ts';
import { TOPIC_LIMITS as LIMITS } from './topic-weights.ts';

/** How often a topic stands among the articles of an answer, and among all. */
export interface TopicShare {
  readonly label: string;
  readonly here: number;
  readonly articles: number;
}

/** How much more a topic belongs to these articles than to all: tf-idf over articles. */
const closeness = ({ here, articles }: TopicShare, all: number): number =>
  Math.log(1 + here) * Math.log(1 + all / (1 + articles));

/**
 * Topics to go on with from an answer, closest first: those that share its articles, without what was asked for, one label
 * each. Where an answer rests on several articles, a topic of one of them alone is no neighbour.
 */
export function relatedTopics(
  shares: readonly TopicShare[],
  asked: { readonly query: Query; readonly speaker: string | null },
  counts: { readonly here: number; readonly all: number },
  limit: number,
): string[] {
  const words = new Set(
    [
      ...asked.query.wanted.flatMap(term => [term, ...(term.or ?? [])].map(each => each.text)),
      asked.speaker ?? '',
    ]
      .flatMap(text => foldedLabel(text).split(' '))
      .filter(word => word !== ''),
  );
  const best = bestLabels(shares.map(({ label, here }) => ({ label, stories: here })));
  const isAsked = (label: string): boolean => {
    const parts = foldedLabel(label).split(' ');
    return parts.some(part => words.has(part)) || [...words].some(word => foldedLabel(label) === word);
  };
  const askedBest = new Set([...best].filter(([label]) => isAsked(label)).map(([, label]) => label));
  const least = counts.here >= LIMITS.manyArticles ? 2 : 1;
  const open = shares.filter(
    ({ label, here }) => here >= least && !isAsked(label) && !askedBest.has(best.get(label) ?? label),
  );
  const ranked = open.toSorted((a, b) => closeness(b, counts.all) - closeness(a, counts.all));
  return [...new Set(ranked.map(({ label }) => best.get(label) ?? label))].slice(0, limit);
}
