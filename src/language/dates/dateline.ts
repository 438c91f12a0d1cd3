import type { Lexicons } from '../lexicons.ts';
import { isCapitalised, type Token } from '../tokens.ts';
import { anchorOf, type Anchor } from './anchor.ts';
import { monthDate } from './month-date.ts';

/** A dateline stands at the head: after a headline, a subtitle and a byline at most. */
const HEAD_SENTENCES = 4;
const HEAD_TOKENS = 120;

/**
 * The day that an article without a known publication states of itself: a full date alone in its line ("12 March 2019"),
 * or the dateline before its lead ("PORT ARDEN, March 12, 2019 (Shore Wire) -"). Null where it states none.
 */
export function datelineDay(
  tokens: readonly Token[],
  sentenceOf: Int32Array,
  lexicons: Lexicons,
): Anchor | null {
  const scene = { tokens, sentenceOf, lexicons, anchor: null, found: [] };
  for (let at = 0; at < Math.min(tokens.length, HEAD_TOKENS); at++) {
    if ((sentenceOf[at] ?? 0) - (sentenceOf[0] ?? 0) >= HEAD_SENTENCES) return null;
    if (!lexicons.maps.months.has(tokens[at]?.lower ?? '')) continue;
    const date = monthDate(scene, at);
    if (date && /^\d{4}-\d\d-\d\d$/.test(date.value) && isDateline(tokens, sentenceOf, date.first, date.last))
      return anchorOf(date.value);
  }
  return null;
}

function isDateline(tokens: readonly Token[], sentenceOf: Int32Array, first: number, last: number): boolean {
  const sentence = sentenceOf[first];
  let before = first - 1;
  while (before >= 0 && sentenceOf[before] === sentence && isPlaceOrMark(tokens[before])) before--;
  if (before >= 0 && sentenceOf[before] === sentence) return false;
  const after = tokens[last + 1];
  const ends = !after || sentenceOf[last + 1] !== sentence;
  // a place before it, or nothing else at all: "March 12, 2019 (Friday) was the day" tells of a day
  return ends || (before < first - 1 && /^[(—–-]/.test(after.text));
}

const isPlaceOrMark = (token: Token | undefined): boolean =>
  token?.kind === 'mark' ? /^[,.]$/.test(token.text) : isCapitalised(token);
