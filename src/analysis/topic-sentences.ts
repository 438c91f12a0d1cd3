import type { TermMatcher } from '../language/matching.ts';

/** An article is about a topic where its title or one of its first sentences names it. */
const OPENING = 3;

/**
 * Places of the sentences that may answer for a topic: all where the article is about it, else only those that name it
 * ("Elsewhere, the bridge stayed shut" in a report on the weather).
 */
export function topicSentences(
  article: { readonly title: string | null; readonly sentences: readonly string[] },
  matcher: TermMatcher,
): number[] {
  const all = [...article.sentences.keys()];
  if (matcher.wanted === 0) return all;
  const opening = [article.title ?? '', ...article.sentences.slice(0, OPENING)].join('\n');
  if (matcher.met(opening) >= matcher.wanted) return all;
  const named = all.filter(at => matcher.met(article.sentences[at] ?? '') > 0);
  return named.length * 3 >= all.length ? all : named;
}
