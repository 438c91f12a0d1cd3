import { nearestLexicons, type Lexicons } from '../language/lexicons.ts';
import { matchTerms, type TermMatcher } from '../language/matching.ts';
import { parseQuery } from '../language/query.ts';
import type { Article } from '../model/article.ts';
import type { Query, Scope } from '../model/query.ts';
import type { Store } from '../storage/store.ts';

/** Names as they are compared: without case, accents and doubled spaces. */
export const foldedName = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .trim();

export interface SourceWishes {
  readonly onlySources?: readonly string[];
  readonly withoutSources?: readonly string[];
}

/** Source → the names by which people know it: its own, and what the guild calls the feed. */
async function namesOfSources(store: Store, scope: Scope): Promise<ReadonlyMap<number, readonly string[]>> {
  const sources = await store.sources(scope);
  const followed = scope.guild === null ? [] : await store.followings(scope.guild);
  const named = [
    ...sources.map(({ id, name }) => ({ id, name })),
    ...followed.map(({ feed, name }) => ({ id: feed.source, name })),
  ];
  return new Map(
    [...Map.groupBy(named, each => each.id)].map(([id, all]) => [
      id,
      all.map(({ name }) => foldedName(name)),
    ]),
  );
}

/** Whether a digest wants this article's source, by the publisher's, the folder's or the feed's name. */
export async function sourceFilter(
  store: Store,
  scope: Scope,
  { onlySources = [], withoutSources = [] }: SourceWishes,
): Promise<(article: Article) => boolean> {
  if (onlySources.length === 0 && withoutSources.length === 0) return () => true;
  const only = new Set(onlySources.map(foldedName));
  const without = new Set(withoutSources.map(foldedName));
  const names = await namesOfSources(store, scope);
  return article => {
    const own = [foldedName(article.publisher ?? ''), ...(names.get(article.source) ?? [])];
    return (only.size === 0 || own.some(name => only.has(name))) && !own.some(name => without.has(name));
  };
}

export interface TopicFilter {
  /** Which of the topics an article meets first; null: none. */
  readonly topicOf: (article: Article) => number | null;
  readonly labels: readonly string[];
}

const labelOf = (topic: Query | string): string =>
  typeof topic === 'string' ? topic : topic.wanted.map(term => term.text).join(' ');

const parsed = (topic: Query | string, today: string): Query | null => {
  if (typeof topic !== 'string') return topic;
  const query = parseQuery({ words: topic }, { today });
  return 'problem' in query ? null : query;
};

/** The range and source that a topic itself may name: "ferry since last week". An undated article lies in no range. */
function withinRange({ since, until, source }: Query, article: Article): boolean {
  const day = article.published?.day ?? null;
  if (source !== null && foldedName(article.publisher ?? '') !== foldedName(source)) return false;
  if (since === null && until === null) return true;
  return day !== null && (since === null || day >= since) && (until === null || day <= until);
}

/** Topics as typed, or parsed, each a query of its own; a day is understood from `today`, YYYY-MM-DD. */
export function topicFilter(
  topics: readonly (Query | string)[],
  today: string,
  lexicons: Lexicons,
): TopicFilter {
  const queries = topics.map(topic => {
    const query = parsed(topic, today);
    return query && { query, matchers: new Map<Lexicons, TermMatcher>() };
  });
  return {
    labels: topics.map(labelOf),
    topicOf: article => {
      const words = `${article.title ?? ''}\n${article.text}`;
      const nearest = nearestLexicons(article.language, lexicons);
      const at = queries.findIndex(each => {
        if (each === null || !withinRange(each.query, article)) return false;
        const matcher = each.matchers.get(nearest) ?? matchTerms(each.query, nearest);
        each.matchers.set(nearest, matcher);
        return matcher.met(words) >= matcher.wanted && !matcher.unwanted(words);
      });
      return at < 0 ? null : at;
    },
  };
}
