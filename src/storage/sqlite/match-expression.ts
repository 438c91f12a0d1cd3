import type { QueryTerm } from '../../model/query.ts';
import { foldSpelledOut } from '../fold.ts';

/** What the tokenizer makes words of; a term without any, such as "—", can match nothing. */
const HAS_WORD = /[\p{L}\p{N}\p{Co}]/u;
/** Where a word written without umlauts may have one: "Mueller", "Strasse". */
const SPELLED = /[aou]e|ss/i;

/** Words of the index that are written like this one where there are no umlauts: "mueller" → "muller". */
export type Respelling = (word: string) => readonly string[];

const AS_TYPED: Respelling = () => [];

/**
 * An FTS5 expression for keywords of any origin. Each becomes a quoted string, in which only the quotation mark
 * has a meaning: bridge "ferry line" OR tram -toll → ("bridge" AND ("ferry line" OR "tram")) NOT ("toll").
 * null: there is nothing to match, because nothing is wanted or a wanted term holds no word.
 */
export function matchExpression(
  wanted: readonly QueryTerm[],
  unwanted: readonly QueryTerm[],
  respelling = AS_TYPED,
): string | null {
  const each = wanted.map(term => anyOf([term, ...(term.or ?? [])], respelling));
  if (each.length === 0 || each.includes(null)) return null;
  const all = `(${each.map(any => `(${any ?? ''})`).join(' AND ')})`;
  const none = anyOf(unwanted, respelling);
  return none === null ? all : `${all} NOT (${none})`;
}

/** Matches what holds at least one of the terms; null where none of them holds a word. */
export function anyOf(terms: readonly QueryTerm[], respelling = AS_TYPED): string | null {
  const usable = terms.filter(hasWord).flatMap(({ text }) => spellings(text, respelling));
  return usable.length ? [...new Set(usable)].map(quoted).join(' OR ') : null;
}

/** Matches what holds words with all these beginnings; null where none of them holds a word. */
export function allBeginnings(words: readonly string[]): string | null {
  const usable = words.filter(word => HAS_WORD.test(word)).map(text => `${quoted(text)}*`);
  return usable.length ? usable.join(' AND ') : null;
}

/** The text, with its umlauts spelled out, and with umlauts where it has them spelled out. */
function spellings(text: string, respelling: Respelling): string[] {
  const out = foldSpelledOut(text);
  const forms = out === null ? [text] : [text, out];
  if (!SPELLED.test(text)) return forms;
  const words = text.split(' ');
  const respelled = words.map(word => (SPELLED.test(word) ? respelling(word) : []));
  if (respelled.every(each => each.length === 0)) return forms;
  // of a phrase all words are respelled that can be, the first way each
  if (words.length > 1) return [...forms, words.map((word, at) => respelled[at]?.[0] ?? word).join(' ')];
  return [...forms, ...(respelled[0] ?? [])];
}

const hasWord = (term: QueryTerm): boolean => HAS_WORD.test(term.text);

// FTS5 reads the expression up to the first NUL
const quoted = (text: string): string => `"${text.replaceAll('\0', ' ').replaceAll('"', '""')}"`;
