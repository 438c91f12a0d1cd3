import { bestSentence } from '../analysis/search-result.ts';
import { type Lexicons, nearestLexicons } from '../language/lexicons.ts';
import type { AnnotatedArticle, CitedSentence, SearchResult } from '../model/answer.ts';
import type { Article } from '../model/article.ts';
import type { Query } from '../model/query.ts';
import { cardOf, cardsOf, citedSentence, sentenceTexts } from './citing.ts';
import { byStory } from './found-articles.ts';
import { RightsLedger } from './rights-ledger.ts';

function shownSentence(annotated: AnnotatedArticle, query: Query, lexicons: Lexicons): CitedSentence | null {
  const best = bestSentence(
    sentenceTexts(annotated),
    query,
    nearestLexicons(annotated.article.language, lexicons),
  );
  const cited = best && citedSentence(annotated, best.sentence, [], best.reasons);
  return cited && new RightsLedger().take(annotated.article, cited.citation.text) ? cited : null;
}

/** One result a story, its fullest article shown; the story's others stand beside it. */
export function searchResults(
  articles: readonly AnnotatedArticle[],
  members: readonly Article[],
  query: Query,
  limit: number,
  lexicons: Lexicons,
): SearchResult[] {
  return byStory(articles)
    .slice(0, limit)
    .flatMap(([first, ...rest]) => {
      if (!first) return [];
      const { article } = first;
      const others = [
        ...rest.map(each => each.article),
        ...members.filter(member => member.story === article.story),
      ];
      return [
        {
          source: cardOf(article),
          sentence: shownSentence(first, query, lexicons),
          alsoIn: cardsOf(others, article.id),
        },
      ];
    });
}
