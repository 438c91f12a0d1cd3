import { copyGroups } from '../analysis/story-copies.ts';
import type { AnnotatedArticle } from '../model/answer.ts';

/**
 * Article → the voice with which it speaks: copies of one text have one, accounts of one event by different hands have
 * their own. Copies are always of one story, so only its members are compared.
 */
export function voicesOf(articles: readonly AnnotatedArticle[]): ReadonlyMap<number, number> {
  const voices = new Map<number, number>();
  const all = articles.map(each => each.article);
  for (const members of Map.groupBy(all, article => article.story).values())
    for (const [article, voice] of copyGroups(members)) voices.set(article, voice);
  return voices;
}
