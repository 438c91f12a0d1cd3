import type { Annotation } from '../model/annotation.ts';
import { datesOf } from './dates.ts';
import { nameBookOf } from './names/name-book.ts';
import { quotationsOf } from './quotations.ts';
import { sentenceOfTokens } from './sentence-index.ts';
import type { Lexicons } from './lexicons.ts';
import { namesOf } from './names.ts';
import { splitSentences } from './sentences.ts';
import { tokensOf } from './tokens.ts';

/** Raised whenever the findings for the same text may differ: stored annotations of an older version are made anew. */
export const ANNOTATOR_VERSION = '2';

export interface AnnotationContext {
  /** The outlet's local day of publication: YYYY-MM-DD, YYYY-MM, YYYY, or null where nothing states it. */
  readonly published: string | null;
}

export function annotate(text: string, context: AnnotationContext, lexicons: Lexicons): Annotation {
  const { paragraphs, sentences } = splitSentences(text, lexicons);
  const tokens = tokensOf(text);
  const sentenceOf = sentenceOfTokens(tokens, sentences);
  const book = nameBookOf(tokens, sentenceOf, sentences, lexicons);
  const quotations = quotationsOf({ text, tokens, paragraphs, sentences, sentenceOf, book, lexicons });
  const dates = datesOf(tokens, sentenceOf, context.published, lexicons);
  return { paragraphs, sentences, quotations, dates, names: namesOf(text, tokens, book) };
}
