import type { QuotedElsewhere } from '../model/answer.ts';
import { cardOf } from './citing.ts';
import { citedWords, type StatementPlace, wordsOf } from './statement-place.ts';

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The fullest words of each other article, as much or as little as they are beside those shown. */
export function quotedElsewhere(shown: StatementPlace, copies: readonly StatementPlace[]): QuotedElsewhere[] {
  const own = bare(wordsOf(shown));
  const fullest = new Map<number, QuotedElsewhere>();
  for (const copy of copies) {
    const { article } = copy.annotated;
    if (article.id === shown.annotated.article.id) continue;
    const citation = citedWords(copy);
    const words = bare(wordsOf(copy));
    const length = words === own ? 'same' : words.length > own.length ? 'longer' : 'shorter';
    const known = fullest.get(article.id);
    if (!known || known.citation.text.length < citation.text.length)
      fullest.set(article.id, { source: cardOf(article), citation, length });
  }
  return [...fullest.values()];
}
