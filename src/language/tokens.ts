import type { Span } from '../model/span.ts';

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

/**
 * "don’t", "O’Brien" and "U.S." are one token, "Korea’s" is two, hyphens are marks; "10,000", "3.5" and "15th" are one number.
 */
const TOKEN =
  /(\p{N}+(?:[.,]\p{N}+)*(?:(?:st|nd|rd|th|s)\b)?)|((?:\p{L}\.){2,}(?!\p{L})|\p{L}[\p{L}\p{M}\p{N}_]*(?:['’](?![sS](?![\p{L}]))\p{L}[\p{L}\p{M}]*)*|['’][sS](?![\p{L}]))|[^\s]/gu;

/** Tokens in order. Linear in the text. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const word = match[2] !== undefined;
    const start = match.index;
    tokens.push({
      start,
      end: start + raw.length,
      kind: word ? 'word' : match[1] === undefined ? 'mark' : 'number',
      text: raw,
      lower: word ? raw.toLowerCase().replaceAll('’', "'") : raw,
      spaced: start > last || start === 0,
    });
    last = start + raw.length;
  }
  return tokens;
}

/** "Kim", "Jong", "U.S.", not "iPhone". */
export function isCapitalised(token: Token | undefined): boolean {
  if (token?.kind !== 'word') return false;
  const first = token.text.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return /^\p{Lu}/u.test(token.text);
}
