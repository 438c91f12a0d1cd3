import type { LeftOut } from '../../model/answer.ts';
import { escapeText } from '../escape.ts';
import type { Words } from '../words.ts';

const MOST_NAMED = 4;

/** "3 articles in German and French were left out: quotations are read in English and German only." null where none was. */
export function leftOutText(
  leftOut: readonly LeftOut[] | undefined,
  key: 'quotesLeftOut' | 'datesLeftOut',
  words: Words,
): string | null {
  if (leftOut === undefined || leftOut.length === 0) return null;
  const names = new Intl.DisplayNames([words.locale], { type: 'language' });
  const named = leftOut.slice(0, MOST_NAMED).map(({ language }) => names.of(language) ?? language);
  const listed = [...named, ...(leftOut.length > MOST_NAMED ? [words('otherLanguages')] : [])];
  const languages = new Intl.ListFormat(words.locale, { type: 'conjunction' }).format(listed);
  const count = leftOut.reduce((sum, { articles }) => sum + articles, 0);
  return words(key, { count, languages: escapeText(languages) });
}
