import type { Annotation } from '../model/annotation.ts';
import { datesOf } from './dates.ts';
import { nameBookOf } from './names/name-book.ts';
import { quotationsOf } from './quotations.ts';
import { sentenceOfTokens } from './sentence-index.ts';
import type { Lexicons } from './lexicons.ts';
import { namesOf } from './names.ts';
import { splitNeutrally } from './neutral-sentences.ts';
import { primaryLanguage } from './primary-language.ts';
import { splitSentences } from './sentences.ts';
import { tokensOf } from './tokens.ts';

/** Raised whenever the findings for the same text may differ: stored annotations of an older version are made anew. */
export const ANNOTATOR_VERSION = '4';

export interface AnnotationContext {
  /** The outlet's local day of publication: YYYY-MM-DD, YYYY-MM, YYYY, or null where nothing states it. */
  readonly published: string | null;
  /** BCP 47 tag of the text; null or left out: not known, and read as the word lists' language. */
  readonly language?: string | null;
}

/** Whether quotations and dates of a text are read: the word lists are its language's, or its language is not known. */
export function isReadIn(language: string | null, lexicons: Lexicons): boolean {
  const primary = primaryLanguage(language);
  return primary === null || primary === lexicons.language;
}

/** All findings of a text; in a language without word lists its sentences and names alone. */
export function annotate(text: string, context: AnnotationContext, lexicons: Lexicons): Annotation {
  const isRead = isReadIn(context.language ?? null, lexicons);
  const { paragraphs, sentences } = (isRead ? splitSentences : splitNeutrally)(text, lexicons);
  const tokens = tokensOf(text);
  const sentenceOf = sentenceOfTokens(tokens, sentences);
  const book = nameBookOf(tokens, sentenceOf, sentences, lexicons);
  const names = namesOf(text, tokens, book);
  if (!isRead) return { paragraphs, sentences, quotations: [], dates: [], names };
  const quotations = quotationsOf({ text, tokens, paragraphs, sentences, sentenceOf, book, lexicons });
  const dates = datesOf(tokens, sentenceOf, context.published, lexicons);
  return { paragraphs, sentences, quotations, dates, names };
}
