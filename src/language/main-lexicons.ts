import { nearestLexicons, type Lexicons } from './lexicons.ts';
import { primaryLanguage } from './primary-language.ts';

/**
 * The word lists for what is compared across texts: those of the language that most of them are in, because stems and stop words of
 * two languages cannot be weighed together. The first language where as many are in two.
 * @param languages BCP 47 tag of each text; null where it is not known
 */
export function mainLexicons(languages: readonly (string | null)[], lexicons: Lexicons): Lexicons {
  const counts = new Map<string, number>();
  for (const tag of languages) {
    const language = primaryLanguage(tag) ?? lexicons.language;
    counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  let main = lexicons.language;
  for (const [language, count] of counts) if (count > (counts.get(main) ?? 0)) main = language;
  return nearestLexicons(main, lexicons);
}
