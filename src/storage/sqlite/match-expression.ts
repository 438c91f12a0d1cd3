import type { QueryTerm } from '../../model/query.ts';

/** What the tokenizer makes words of; a term without any, such as "—", can match nothing. */
const HAS_WORD = /[\p{L}\p{N}\p{Co}]/u;

/**
 * An FTS5 expression for keywords of any origin. Each becomes a quoted string, in which only the quotation mark
 * has a meaning: bridge "ferry line" -toll → ("bridge" AND "ferry line") NOT ("toll").
 * null: there is nothing to match, because nothing is wanted or a wanted term holds no word.
 */
export function matchExpression(wanted: readonly QueryTerm[], unwanted: readonly QueryTerm[]): string | null {
  if (!wanted.length || !wanted.every(hasWord)) return null;
  const all = `(${wanted.map(quoted).join(' AND ')})`;
  const none = anyOf(unwanted);
  return none === null ? all : `${all} NOT (${none})`;
}

/** Matches what holds at least one of the terms; null where none of them holds a word. */
export function anyOf(terms: readonly QueryTerm[]): string | null {
  const usable = terms.filter(hasWord);
  return usable.length ? usable.map(quoted).join(' OR ') : null;
}

/** Matches what holds words with all these beginnings; null where none of them holds a word. */
export function allBeginnings(words: readonly string[]): string | null {
  const usable = words.filter(word => HAS_WORD.test(word)).map(text => `${quoted({ kind: 'word', text })}*`);
  return usable.length ? usable.join(' AND ') : null;
}

const hasWord = (term: QueryTerm): boolean => HAS_WORD.test(term.text);

// FTS5 reads the expression up to the first NUL
const quoted = (term: QueryTerm): string => `"${term.text.replaceAll('\0', ' ').replaceAll('"', '""')}"`;
