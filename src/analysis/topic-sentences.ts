import type { TermMatcher } from '../language/matching.ts';

/** An article is about a topic where its title or one of its first sentences names it. */
const OPENING = 3;

export interface TopicSentences {
  /** The article is about the topic; else it names it in passing. */
  readonly about: boolean;
  readonly places: readonly number[];
}

/**
 * Places of the sentences that may answer for a topic: all where the article is about it, else only those that name it
 * ("Elsewhere, the bridge stayed shut" in a report on the weather).
 */
export function topicSentences(
  article: { readonly title: string | null; readonly sentences: readonly string[] },
  matcher: TermMatcher,
): TopicSentences {
  const all = [...article.sentences.keys()];
  if (matcher.wanted === 0) return { about: true, places: all };
  const opening = [article.title ?? '', ...article.sentences.slice(0, OPENING)].join('\n');
  if (matcher.met(opening) >= matcher.wanted) return { about: true, places: all };
  const named = all.filter(at => matcher.met(article.sentences[at] ?? '') > 0);
  const about = named.length * 3 >= all.length;
  return { about, places: about ? all : named };
}
