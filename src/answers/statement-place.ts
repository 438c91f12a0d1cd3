import type { Statement } from '../analysis/statements.ts';
import type { AnnotatedArticle, Citation } from '../model/answer.ts';
import type { Span } from '../model/span.ts';
import { cite } from './citing.ts';

/** A statement in its article. */
export interface StatementPlace {
  readonly annotated: AnnotatedArticle;
  readonly statement: Statement;
}

/** What is quoted, without the attribution between. */
export const wordsOf = ({ annotated, statement }: StatementPlace): string =>
  statement.parts.map(({ start, end }) => annotated.article.text.slice(start, end)).join(' ');

const CLOSING_COMMA = /[,\s]+$/u;

/** The words inside the marks, without a comma that belongs to the sentence around them; of several parts all with their marks. */
export function citedWords({ annotated, statement }: StatementPlace): Citation {
  const { article } = annotated;
  const [first] = statement.parts;
  const last = statement.parts.at(-1) ?? first;
  if (last !== first) return cite(article, { start: first.outer.start, end: last.outer.end });
  const words = article.text.slice(first.start, first.end).replace(CLOSING_COMMA, '');
  return cite(article, { start: first.start, end: first.start + (words.length || first.end - first.start) });
}

const BEGINS_MIDWAY = /^[^\p{L}\p{N}]*\p{Ll}/u;

/** Whether the words can be read by themselves: “which was done in a reasonable manner” cannot, though it is a clause. */
export function readsAlone(place: StatementPlace): boolean {
  const [first] = place.statement.parts;
  return first.kind === 'direct' && !BEGINS_MIDWAY.test(wordsOf(place));
}

/** Spans of the words as they are cited, each inside its marks. */
export const partsOf = ({ statement }: StatementPlace): Span[] =>
  statement.parts.map(({ start, end }) => ({ start, end }));
