import type { QueryTerm } from '../model/query.ts';
import { nearestLexicons, type Lexicons } from './lexicons.ts';
import { matchTerms, type TermMatcher } from './matching.ts';

export interface MutedWords {
  /** The muted word or phrase that the text has, as typed; null: none. Whole words by their stems, phrases in their order. */
  readonly wordIn: (text: string, language: string | null) => string | null;
}

const NOTHING_MUTED: MutedWords = { wordIn: () => null };

/** “"royal wedding"” and “royal wedding” are one phrase: of a muted word nobody means its parts. */
const termOf = (typed: string): QueryTerm => {
  const text = typed.replaceAll(/["“”„«»]/gu, ' ').trim();
  return { kind: /\s/u.test(text) ? 'phrase' : 'word', text };
};

/** Words that a reader does not want to meet: "football" also mutes "Footballs" and, by its stem, "footballer". */
export function mutedWords(typed: readonly string[], lexicons: Lexicons): MutedWords {
  const wanted = typed.map(termOf).filter(({ text }) => text !== '');
  if (wanted.length === 0) return NOTHING_MUTED;
  const query = { wanted, unwanted: [], since: null, until: null, source: null };
  // a word has another stem in another language
  const matchers = new Map<Lexicons, TermMatcher>();
  return {
    wordIn: (text, language) => {
      const nearest = nearestLexicons(language, lexicons);
      const matcher = matchers.get(nearest) ?? matchTerms(query, nearest);
      matchers.set(nearest, matcher);
      return matcher.matches(text)[0]?.term.text ?? null;
    },
  };
}
