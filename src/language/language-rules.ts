import type { DateMention, Quotation } from '../model/annotation.ts';
import { datesOf } from './dates.ts';
import { GERMAN } from './german/german-rules.ts';
import type { Lexicons } from './lexicons.ts';
import { ENGLISH_NAMES, type NameRules } from './names/name-book.ts';
import { quotationsOf } from './quotations.ts';
import type { QuoteSource } from './quotations/quote-scene.ts';
import { ENGLISH_SENTENCES, type SentenceRules } from './sentences.ts';
import type { Token } from './tokens.ts';

/** What word lists alone cannot say of a language. Tokens, paragraphs, calendar and the name book are all languages’. */
export interface LanguageRules {
  readonly sentences: SentenceRules;
  readonly names: NameRules;
  readonly quotationsOf: (source: QuoteSource) => Quotation[];
  readonly datesOf: (
    tokens: readonly Token[],
    sentenceOf: Int32Array,
    published: string | null,
    lexicons: Lexicons,
  ) => DateMention[];
}

const ENGLISH: LanguageRules = {
  sentences: ENGLISH_SENTENCES,
  names: ENGLISH_NAMES,
  quotationsOf,
  datesOf,
};

/** By primary language, as the folders of data/lexicons. */
const RULES: ReadonlyMap<string, LanguageRules> = new Map([
  ['en', ENGLISH],
  ['de', GERMAN],
]);

/** English’s for lists of a language without rules of its own. */
export const languageRulesOf = (language: string): LanguageRules => RULES.get(language) ?? ENGLISH;
