import { nearestLexicons, type Lexicons } from '../language/lexicons.ts';
import { primaryLanguage } from '../language/primary-language.ts';
import type { AnnotatedArticle } from '../model/answer.ts';

/**
 * The word lists for what one answer compares with each other: those of the language that most of its articles are in,
 * because stems and stop words of two languages cannot be weighed together. The first language where as many are in two.
 */
export function answerLexicons(articles: readonly AnnotatedArticle[], lexicons: Lexicons): Lexicons {
  const counts = new Map<string, number>();
  for (const { article } of articles) {
    const language = primaryLanguage(article.language) ?? lexicons.language;
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  let main = lexicons.language;
  for (const [language, count] of counts) if (count > (counts.get(main) ?? 0)) main = language;
  return nearestLexicons(main, lexicons);
}
