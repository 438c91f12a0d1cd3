import type { Lexicons } from '../language/lexicons.ts';
import type { AnnotatedArticle, Coverage } from '../model/answer.ts';
import type { Query, Scope } from '../model/query.ts';
import type { Store } from '../storage/store.ts';

/** What answers are made from. */
export interface AnswerSources {
  readonly store: Store;
  readonly lexicons: Lexicons;
}

/** The fullest first, of equally full ones the earliest: it stands for its copies. */
function byFullness(a: AnnotatedArticle, b: AnnotatedArticle): number {
  const length = b.article.text.length - a.article.text.length;
  if (length !== 0) return length;
  const [dayA, dayB] = [a.article.published?.instant ?? '9999', b.article.published?.instant ?? '9999'];
  return dayA < dayB ? -1 : dayA > dayB ? 1 : a.article.id - b.article.id;
}

/** Stories in the order of their best article; inside a story its fullest article first. */
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
