import type { Span } from '../model/span.ts';
import { classAt, LETTER, MARK, NUMBER, runEnd, SPACE, UPPER, widthAt } from './characters.ts';

export type TokenKind = 'word' | 'number' | 'mark';

/** A word, a number or one mark. White space lies between tokens. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
  /** Lower case, with straight apostrophes. */
  readonly lower: string;
  /** White space stands before it. */
  readonly spaced: boolean;
}

const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;
const STOP = 46;
const COMMA = 44;
const UNDERSCORE = 95;
const isApostrophe = (unit: number): boolean => unit === APOSTROPHE || unit === CURLY_APOSTROPHE;

const ENDINGS = ['st', 'nd', 'rd', 'th', 's'];
const IN_WORD = /\w/;

/** "10,000", "3.5", "15th", "1990s": the offset after a number that begins at `at`. */
function numberEnd(text: string, at: number): number {
  let end = runEnd(text, at, NUMBER);
  for (;;) {
    const unit = text.charCodeAt(end);
    if ((unit !== STOP && unit !== COMMA) || (classAt(text, end + 1) & NUMBER) === 0) break;
    end = runEnd(text, end + 1, NUMBER);
  }
  if ((classAt(text, end) & LETTER) === 0) return end;
  const ending = ENDINGS.find(
    each => text.startsWith(each, end) && !IN_WORD.test(text.charAt(end + each.length)),
  );
  return end + (ending?.length ?? 0);
}

/** "U.S.", "p.m.": the offset after letters with a stop each, -1 where fewer than two stand there. */
function dottedEnd(text: string, at: number): number {
  let end = at;
  let letters = 0;
  while ((classAt(text, end) & LETTER) !== 0) {
    const stop = end + widthAt(text, end);
    if (text.charCodeAt(stop) !== STOP) break;
    end = stop + 1;
    letters++;
  }
  return letters >= 2 && (classAt(text, end) & LETTER) === 0 ? end : -1;
}

/** "’s" that ends a word: the possessive, or "is" */
function isEnclitic(text: string, apostrophe: number): boolean {
  const unit = text.charCodeAt(apostrophe + 1);
  return (unit === 115 || unit === 83) && (classAt(text, apostrophe + 2) & LETTER) === 0;
}

/** "don’t", "O’Brien", both parts of "Korea’s": the offset after a word that begins at `at`. */
function wordEnd(text: string, at: number): number {
  if (isApostrophe(text.charCodeAt(at))) return at + 2;
  if (text.charCodeAt(at + widthAt(text, at)) === STOP) {
    const dotted = dottedEnd(text, at);
    if (dotted > 0) return dotted;
  }
  let end = runEnd(text, at, LETTER | MARK | NUMBER);
  while (text.charCodeAt(end) === UNDERSCORE) end = runEnd(text, end + 1, LETTER | MARK | NUMBER);
  while (isApostrophe(text.charCodeAt(end)) && !isEnclitic(text, end)) {
    if ((classAt(text, end + 1) & LETTER) === 0) break;
    end = runEnd(text, end + 1, LETTER | MARK);
  }
  return end;
}

/**
 * Tokens in order: "don’t", "O’Brien" and "U.S." are one, "Korea’s" is two, hyphens are marks; "10,000", "3.5" and "15th"
 * are one number. Linear in the text.
 */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  let start = runEnd(text, 0, SPACE);
  while (start < text.length) {
    const kind = kindAt(text, start);
    const end = ENDS[kind](text, start);
    const raw = text.slice(start, end);
    const lower = kind === 'word' ? lowerOf(raw) : raw;
    tokens.push({ start, end, kind, text: raw, lower, spaced: start > last || start === 0 });
    last = end;
    start = runEnd(text, end, SPACE);
  }
  return tokens;
}

function kindAt(text: string, at: number): TokenKind {
  const found = classAt(text, at);
  if ((found & LETTER) !== 0) return 'word';
  if ((found & NUMBER) !== 0) return 'number';
  return isApostrophe(text.charCodeAt(at)) && isEnclitic(text, at) ? 'word' : 'mark';
}

const ENDS: Readonly<Record<TokenKind, (text: string, at: number) => number>> = {
  word: wordEnd,
  number: numberEnd,
  mark: (text, at) => at + widthAt(text, at),
};

function lowerOf(word: string): string {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** "Kim", "Jong", "U.S.", not "iPhone". */
export function isCapitalised(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  return (classAt(token.text, 0) & UPPER) !== 0;
}
