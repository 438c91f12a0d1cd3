import { isReadIn } from '../language/annotate.ts';
import { primaryLanguage } from '../language/primary-language.ts';
import type { Lexicons } from '../language/lexicons.ts';
import type { AnnotatedArticle, LeftOut } from '../model/answer.ts';

/** Articles whose quotations and dates are read, and the others counted by language, most first. */
export interface SortedByLanguage {
  readonly read: readonly AnnotatedArticle[];
  /** Empty where none is left out: then the answer says nothing of it. */
  readonly telling: { readonly leftOut?: readonly LeftOut[] };
}

export function sortedByLanguage(
  articles: readonly AnnotatedArticle[],
  lexicons: Lexicons,
): SortedByLanguage {
  const counts = new Map<string, number>();
  const read = articles.filter(({ article: { language } }) => {
    const primary = primaryLanguage(language);
    if (primary === null || isReadIn(primary, lexicons)) return true;
    counts.set(primary, (counts.get(primary) ?? 0) + 1);
    return false;
  });
  const leftOut = [...counts]
    .map(([language, count]) => ({ language, articles: count }))
    .sort((a, b) => b.articles - a.articles || (a.language < b.language ? -1 : 1));
  return { read, telling: leftOut.length === 0 ? {} : { leftOut } };
}
