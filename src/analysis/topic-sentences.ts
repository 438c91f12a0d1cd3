import type { TermMatcher } from '../language/matching.ts';

/** An article is about a topic where its title names it, or one of its first sentences and another one. */
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
  const title = article.title ?? '';
  if (matcher.met(title) >= matcher.wanted) return { about: true, places: all };
  const opening = [title, ...article.sentences.slice(0, OPENING)].join('\n');
  const named = all.filter(at => matcher.met(article.sentences[at] ?? '') > 0);
  // "to the sound of a school band" in an article's lead is no news of schools
  const opens =
    matcher.met(opening) >= matcher.wanted &&
    article.sentences.filter(sentence => matcher.touches(sentence)).length > 1;
  const about = opens || named.length * 3 >= all.length;
  return { about, places: about ? all : named };
}
