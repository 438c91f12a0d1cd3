import { representativeFirst } from '../analysis/story-representative.ts';
import type { Lexicons } from '../language/lexicons.ts';
import type { AnnotatedArticle, Coverage } from '../model/answer.ts';
import type { Query, Scope } from '../model/query.ts';
import type { Store } from '../storage/store.ts';

/** What answers are made from. */
export interface AnswerSources {
  readonly store: Store;
  readonly lexicons: Lexicons;
}

/** Stories in the order of their best article; inside a story the article that stands for it first. */
export function byStory(articles: readonly AnnotatedArticle[]): AnnotatedArticle[][] {
  const stories = Map.groupBy(articles, each => each.article.story);
  return [...stories.values()].map(members => representativeFirst(members, each => each.article));
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
