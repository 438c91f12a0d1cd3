import { THRESHOLDS } from './thresholds.ts';

const LONGEST_LINE = 60;
/** Degrees, a change with its sign, a currency pair: a score or a table of the article's own has none. */
const SIGN = /\d\s?°|[+−-]\d[\d.,]{0,9}\s?%?(?!\S)|\b[A-Z]{3}\/[A-Z]{3}\b/u;
const RATING = /^\d[.,]\d\s?(?:\/\s?\d{1,2}\s?)?\(\d{1,7}(?: \p{L}{2,20})?\)$/u;

/** Prices, degrees or ratings that a page sets about its text: "Copper 9,011 -1.1%", "Lenburg 4° / -1°", "4.6 (212 ratings)". */
export function isFiguresLine(text: string): boolean {
  if (text.length > LONGEST_LINE || /[.!?:]$/u.test(text)) return false;
  if (RATING.test(text)) return true;
  const signs = text.match(/[\d°%€$£¥+−±-]/gu)?.length ?? 0;
  return SIGN.test(text) && signs >= text.replace(/\s/gu, '').length * THRESHOLDS.figuresShare;
}
