import type { QueryTerm } from '../../model/query.ts';
import { foldSpelledOut } from '../fold.ts';

/** What the tokenizer makes words of; a term without any, such as "—", can match nothing. */
const HAS_WORD = /[\p{L}\p{N}\p{Co}]/u;
/** Where a word written without umlauts may have one: "Mueller", "Strasse". */
const SPELLED = /[aou]e|ss/i;

/** Ways of a phrase that are asked for at most. */
const MOST_WAYS = 24;

/** Other words of the index that a typed one stands for. */
export interface OtherForms {
  /** Written like this one where there are no umlauts: "mueller" → "muller". */
  readonly spelled: (word: string) => readonly string[];
  /** Of the same stem in a language whose stems the index does not have: "brücke" → "brucken". */
  readonly inflected: (word: string) => readonly string[];
}

const AS_TYPED: OtherForms = { spelled: () => [], inflected: () => [] };

/**
 * An FTS5 expression for keywords of any origin. Each becomes a quoted string, in which only the quotation mark
 * has a meaning: bridge "ferry line" OR tram -toll → ("bridge" AND ("ferry line" OR "tram")) NOT ("toll").
 * null: there is nothing to match, because nothing is wanted or a wanted term holds no word.
 */
export function matchExpression(
  wanted: readonly QueryTerm[],
  unwanted: readonly QueryTerm[],
  forms = AS_TYPED,
): string | null {
  const each = wanted.map(term => anyOf([term, ...(term.or ?? [])], forms));
  if (each.length === 0 || each.includes(null)) return null;
  const all = `(${each.map(any => `(${any ?? ''})`).join(' AND ')})`;
  const none = anyOf(unwanted, forms);
  return none === null ? all : `${all} NOT (${none})`;
}

/** Matches what holds at least one of the terms; null where none of them holds a word. */
export function anyOf(terms: readonly QueryTerm[], forms = AS_TYPED): string | null {
  const usable = terms.filter(hasWord).flatMap(({ text }) => ways(text, forms));
  return usable.length ? [...new Set(usable)].map(quoted).join(' OR ') : null;
}

/** Matches what holds words with all these beginnings; null where none of them holds a word. */
export function allBeginnings(words: readonly string[]): string | null {
  const usable = words.filter(word => HAS_WORD.test(word)).map(text => `${quoted(text)}*`);
  return usable.length ? usable.join(' AND ') : null;
}

/** The text as typed and otherwise spelled, and with its words inflected. */
const ways = (text: string, forms: OtherForms): string[] => [
  ...spellings(text, forms),
  ...inflections(text, forms),
];

/** The text, with its umlauts spelled out, and with umlauts where it has them spelled out. */
function spellings(text: string, { spelled }: OtherForms): string[] {
  const out = foldSpelledOut(text);
  const forms = out === null ? [text] : [text, out];
  if (!SPELLED.test(text)) return forms;
  const words = text.split(' ');
  const respelled = words.map(word => (SPELLED.test(word) ? spelled(word) : []));
  if (respelled.every(each => each.length === 0)) return forms;
  // of a phrase all words are respelled that can be, the first way each
  if (words.length > 1) return [...forms, words.map((word, at) => respelled[at]?.[0] ?? word).join(' ')];
  return [...forms, ...(respelled[0] ?? [])];
}

/** graue Brücke → "grauen brucken", "graue brucken" …: every word in each of its forms, as many ways as are asked for. */
function inflections(text: string, { inflected }: OtherForms): string[] {
  let ways = [''];
  for (const word of text.split(' ')) {
    const forms = [word, ...inflected(word)];
    ways = ways.flatMap(way => forms.map(form => `${way} ${form}`.trim())).slice(0, MOST_WAYS);
  }
  return ways.filter(way => way !== text);
}

const hasWord = (term: QueryTerm): boolean => HAS_WORD.test(term.text);

// FTS5 reads the expression up to the first NUL
const quoted = (text: string): string => `"${text.replaceAll('\0', ' ').replaceAll('"', '""')}"`;
