import { relatedTopics } from '../analysis/related-topics.ts';
import type { AnnotatedArticle, Offers } from '../model/answer.ts';
import type { Query, Scope } from '../model/query.ts';
import type { Store } from '../storage/store.ts';
import { didYouMean } from './did-you-mean.ts';

/** Topics offered beside an answer. */
const RELATED = 4;
/** An answer that rests on so few articles may owe that to a misspelt word. */
const FEW_ARTICLES = 2;

/** What is offered beside an answer: topics to go on with, and a better spelling where little was found. */
export async function offersFor(
  store: Store,
  asked: { readonly scope: Scope; readonly query: Query; readonly speaker: string | null },
  articles: readonly AnnotatedArticle[],
): Promise<Offers> {
  const ids = articles.map(each => each.article.id);
  const shares = await store.topicsOf(asked.scope, ids);
  const all = await store.articleCount(asked.scope);
  const related = relatedTopics(shares, asked, { here: ids.length, all }, RELATED);
  const better =
    ids.length <= FEW_ARTICLES ? await didYouMean(store, asked.scope, asked.query, ids.length) : [];
  return {
    ...(related.length > 0 ? { related } : {}),
    ...(better.length > 0 ? { didYouMean: better } : {}),
  };
}
