import type { Lexicons } from '../language/lexicons.ts';
import { mainLexicons } from '../language/main-lexicons.ts';
import type { AnnotatedArticle } from '../model/answer.ts';

/** The word lists by which one answer compares its articles; what is read of one article alone is read by that one's own. */
export const answerLexicons = (articles: readonly AnnotatedArticle[], lexicons: Lexicons): Lexicons =>
  mainLexicons(
    articles.map(({ article }) => article.language),
    lexicons,
  );
