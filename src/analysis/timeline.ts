import type { Lexicons } from '../language/lexicons.ts';
import { matchTerms } from '../language/matching.ts';
import type { Query } from '../model/query.ts';
import type { Reason } from '../model/reason.ts';
import type { DatedArticle, DayPrecision } from './timeline-articles.ts';
import { Closeness } from './timeline-closeness.ts';
import { daysOf } from './timeline-days.ts';
import { type DaySentence, placeOf, sentencesOfDay } from './timeline-sentences.ts';

export type { DatedArticle, DatedMention } from './timeline-articles.ts';
export type { DaySentence } from './timeline-sentences.ts';

export interface TimelineOptions {
  readonly query: Query | null;
  /** First and last value, both included: YYYY, YYYY-MM or YYYY-MM-DD; null: open. */
  readonly from?: string | null;
  readonly to?: string | null;
  /** Days at most. */
  readonly dates: number;
  /** Sentences a day at most. */
  readonly sentences: number;
  /** Take every day up to the bound and fill it, days alone, publication days too: for comparing with given timelines. */
  readonly exhaustive?: boolean;
}

/** One entry of a timeline, oldest first. */
export interface TimelineDay {
  /** YYYY, YYYY-MM or YYYY-MM-DD, as exact as the text states it. */
  readonly value: string;
  readonly precision: DayPrecision;
  readonly basis: 'stated' | 'resolved';
  /** The shown sentence was published before the day. */
  readonly expected: boolean;
  readonly sentences: readonly DaySentence[];
  readonly reasons: readonly Reason[];
}

/** A sentence that does not meet the query still counts where its article's title or opening does. */
const NEAR_RELEVANCE = 0.3;

function relevanceOf(
  articles: readonly DatedArticle[],
  query: Query | null,
  anyWord: boolean,
  lexicons: Lexicons,
): (article: number, sentence: number) => number {
  if (!query || query.wanted.length === 0) return () => 1;
  const matcher = matchTerms(query, lexicons);
  const near = articles.map(article => {
    const opening = [article.title ?? '', ...article.sentences.slice(0, 2)].join(' ');
    return matcher.met(opening) >= (anyWord ? 1 : matcher.wanted) ? NEAR_RELEVANCE : 0;
  });
  return (article, sentence) => {
    const met = matcher.met(articles[article]?.sentences[sentence] ?? '') / matcher.wanted;
    const about = near[article] ?? 0;
    // in an article on something else, half of what was asked for is not the topic
    return about > 0 || anyWord || met === 1 ? Math.max(met, about) : 0;
  };
}

const isAfter = (value: string, published: string | null): boolean => {
  if (published === null) return false;
  const length = Math.min(value.length, published.length);
  return value.slice(0, length) > published.slice(0, length);
};

/**
 * Chooses the days that matter and the sentences that tell them. A day is the one that the sentence narrates;
 * publication days stand for events only where `exhaustive` asks for it.
 */
export function buildTimeline(
  articles: readonly DatedArticle[],
  options: TimelineOptions,
  lexicons: Lexicons,
): TimelineDay[] {
  const exhaustive = options.exhaustive ?? false;
  const closeness = new Closeness(articles, lexicons);
  const dayOptions = {
    from: options.from ?? null,
    to: options.to ?? null,
    relevance: relevanceOf(articles, options.query, exhaustive, lexicons),
    publicationDays: exhaustive,
  };
  const days = daysOf(articles, dayOptions, closeness);
  const entries: TimelineDay[] = [];
  const taken = new Set<string>();
  for (const day of days) {
    if (entries.length >= options.dates) break;
    if (exhaustive && day.precision !== 'day') continue;
    const told = exhaustive ? day.candidates : day.candidates.filter(each => each.relevance > 0);
    const sentences = sentencesOfDay(
      told,
      articles,
      { limit: options.sentences, fill: exhaustive, taken },
      closeness,
    );
    const [first] = sentences;
    if (!first) continue;
    for (const each of sentences) for (const place of [each, ...each.alsoIn]) taken.add(placeOf(place));
    entries.push({
      value: day.value,
      precision: day.precision,
      basis: sentences.some(each => each.basis === 'stated') ? 'stated' : 'resolved',
      expected: isAfter(day.value, articles[first.article]?.published ?? null),
      sentences,
      reasons: day.reasons,
    });
  }
  return entries.sort((a, b) => (a.value < b.value ? -1 : 1));
}
