import type { Annotation } from '../model/annotation.ts';
import { languageRulesOf } from './language-rules.ts';
import { nameBookOf } from './names/name-book.ts';
import { sentenceOfTokens } from './sentence-index.ts';
import { lexiconsOf, type Lexicons } from './lexicons.ts';
import { namesOf } from './names.ts';
import { splitNeutrally } from './neutral-sentences.ts';
import { splitSentences, type SplitText } from './sentences.ts';
import { tokensOf } from './tokens.ts';

/** Raised whenever the findings for the same text may differ: stored annotations of an older version are made anew. */
export const ANNOTATOR_VERSION = '6';

export interface AnnotationContext {
  /** The outlet's local day of publication: YYYY-MM-DD, YYYY-MM, YYYY, or null where nothing states it. */
  readonly published: string | null;
  /** BCP 47 tag of the text; null or left out: not known, and read as the word lists' language. */
  readonly language?: string | null;
}

/** Whether quotations and dates of a text are read: there are word lists for its language, or its language is not known. */
export const isReadIn = (language: string | null, lexicons: Lexicons): boolean =>
  lexiconsOf(language, lexicons) !== null;

/** All findings of a text; in a language without word lists its sentences and names alone. */
export function annotate(text: string, context: AnnotationContext, given: Lexicons): Annotation {
  const read = lexiconsOf(context.language, given);
  const lexicons = read ?? given;
  const rules = languageRulesOf(lexicons.language);
  const { paragraphs, sentences } = read
    ? splitSentences(text, lexicons, rules.sentences)
    : splitNeutrally(text, lexicons);
  const tokens = tokensOf(text);
  const sentenceOf = sentenceOfTokens(tokens, sentences);
  const book = nameBookOf({ tokens, sentenceOf, sentences, lexicons }, rules.names);
  const names = namesOf(text, tokens, book);
  if (!read) return { paragraphs, sentences, quotations: [], dates: [], names };
  const quotations = rules.quotationsOf({ text, tokens, paragraphs, sentences, sentenceOf, book, lexicons });
  const dates = rules.datesOf(tokens, sentenceOf, context.published, lexicons);
  return { paragraphs, sentences, quotations, dates, names };
}

/** Paragraphs and sentences of a text by the rules of its language. */
export function sentencesOf(text: string, language: string | null, given: Lexicons): SplitText {
  const lexicons = lexiconsOf(language, given);
  if (!lexicons) return splitNeutrally(text, given);
  return splitSentences(text, lexicons, languageRulesOf(lexicons.language).sentences);
}
