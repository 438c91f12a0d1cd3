import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import type { Span } from '../model/span.ts';
import type { Lexicons } from './lexicons.ts';

/** A word or number of the text. */
export interface Term extends Span {
  /** Porter's stem, lower case, without accents. */
  readonly stem: string;
  /** Lower case, straight apostrophes, without a possessive ending. */
  readonly word: string;
  /** Too common to tell a topic. */
  readonly stop: boolean;
}

/** "70th-anniversary", "U.S.", "don’t", "10,000", "3.5": one term each; a hyphen parts words. */
const TERM =
  /\p{N}+(?:[.,:]\p{N}+)*(?:\p{L}\p{M}*)*|(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}]*(?:['’]\p{L}[\p{L}\p{M}]*)*/gu;
const STEM_CACHE_SIZE = 50_000;
/** Stems of words already seen: the same few thousand words make most of the news. Emptied when full. */
const stems = new Map<string, string>();

/** Words and numbers in order, with stems and stop words flagged. Linear in the text. */
export function termsOf(text: string, lexicons: Lexicons): Term[] {
  const stopWords = lexicons.sets['stop-words'];
  const terms: Term[] = [];
  for (const match of text.matchAll(TERM)) {
    const word = normalWord(match[0]);
    terms.push({
      start: match.index,
      end: match.index + match[0].length,
      word,
      stem: stemOf(word),
      stop: stopWords.has(word),
    });
  }
  return terms;
}

/** "Korea’s" → "korea", "U.S." → "us" */
function normalWord(raw: string): string {
  const lower = raw.toLowerCase().replaceAll('’', "'");
  if (lower.endsWith("'s")) return lower.slice(0, -2);
  return lower.includes('.') && /\p{L}/u.test(lower) ? lower.replaceAll('.', '') : lower;
}

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const plain = word.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');
  const stem = /^[a-z]{3,40}$/.test(plain) ? stemmer.stem(plain) : plain;
  if (stems.size >= STEM_CACHE_SIZE) stems.clear();
  stems.set(word, stem);
  return stem;
}
