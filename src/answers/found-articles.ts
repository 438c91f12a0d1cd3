import type { Lexicons } from '../language/lexicons.ts';
import type { AnnotatedArticle, Coverage } from '../model/answer.ts';
import type { Query, Scope } from '../model/query.ts';
import type { Store } from '../storage/store.ts';

/** What answers are made from. */
export interface AnswerSources {
  readonly store: Store;
  readonly lexicons: Lexicons;
}

/** Lower stands before higher. A copy without a title or with a borrowed date names its source poorly. */
const rank = ({ article }: AnnotatedArticle): readonly [number, number, number, string] => [
  article.title === null ? 1 : 0,
  -article.text.length,
  article.published === null || article.published.basis === 'inherited' ? 1 : 0,
  article.published?.instant ?? '9999',
];

/** Titled, fullest, dated by itself, earliest: it stands for its copies. */
function byFullness(a: AnnotatedArticle, b: AnnotatedArticle): number {
  const [ranksA, ranksB] = [rank(a), rank(b)];
  for (const [at, own] of ranksA.entries()) {
    const other = ranksB[at] ?? own;
    if (own !== other) return own < other ? -1 : 1;
  }
  return a.article.id - b.article.id;
}

/** Stories in the order of their best article; inside a story the article that stands for it first. */
export function byStory(articles: readonly AnnotatedArticle[]): AnnotatedArticle[][] {
  const stories = Map.groupBy(articles, each => each.article.story);
  return [...stories.values()].map(members => members.toSorted(byFullness));
}

export const coverageOf = (articles: readonly AnnotatedArticle[]): Coverage => ({
  articles: articles.length,
  stories: new Set(articles.map(each => each.article.story)).size,
});

/** Articles that match, best first, each with what was found in it. */
export async function findArticles(
  { store }: AnswerSources,
  scope: Scope,
  query: Query,
  limit: number,
): Promise<AnnotatedArticle[]> {
  const hits = await store.search(scope, query, { limit, order: 'relevance' });
  return store.annotated(
    scope,
    hits.map(hit => hit.article),
  );
}
