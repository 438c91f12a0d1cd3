import type { Lexicons } from '../language/lexicons.ts';
import { matchTerms, rememberingMatcher } from '../language/matching.ts';
import type { Query } from '../model/query.ts';
import type { DatedArticle } from './timeline-articles.ts';
import { TIMELINE_LIMITS as LIMITS } from './weights.ts';

/** Share of the query that a sentence of an article meets, 0 to 1. */
export type Relevance = (article: number, sentence: number) => number;

/**
 * What a sentence has to do with the query. One that does not meet it still counts a little where its article is about it: where
 * the title does, the opening and (if in part) another sentence, or many of its sentences.
 */
export function relevanceOf(
  articles: readonly DatedArticle[],
  query: Query | null,
  anyWord: boolean,
  lexicons: Lexicons,
): Relevance {
  if (!query || query.wanted.length === 0) return () => 1;
  const matcher = rememberingMatcher(matchTerms(query, lexicons));
  const enough = anyWord ? 1 : matcher.wanted;
  const about = articles.map(({ title, sentences }) => {
    if (title !== null && matcher.met(title) >= enough) return true;
    const opening = [title ?? '', ...sentences.slice(0, LIMITS.aboutSentences)].join('\n');
    const least = Math.min(2, sentences.length);
    // named once in passing, an opening is about something else
    if (
      matcher.met(opening) >= enough &&
      sentences.filter(sentence => matcher.touches(sentence)).length >= least
    )
      return true;
    const naming = sentences.filter(sentence => matcher.met(sentence) >= enough).length;
    return naming >= Math.max(least, sentences.length * LIMITS.aboutShare);
  });
  const shares = articles.map(() => new Map<number, number>());
  return (article, sentence) => {
    const known = shares[article]?.get(sentence);
    if (known !== undefined) return known;
    const met = matcher.met(articles[article]?.sentences[sentence] ?? '') / matcher.wanted;
    const near = about[article] ? LIMITS.nearRelevance : 0;
    // in an article on something else, half of what was asked for is not the topic
    const share = near > 0 || anyWord || met === 1 ? Math.max(met, near) : 0;
    shares[article]?.set(sentence, share);
    return share;
  };
}
