import { THRESHOLDS } from './thresholds.ts';

const CLOSERS = /["'”’»“‘«)\]」』）]{1,3}$/u;
const TERMINAL = /[.!?…。！？｡؟۔।]$/u;

/** "See you soon! 🙂" */
const PICTURES = /[\s\p{Extended_Pictographic}\u200d\ufe0f]{1,12}$/u;

/** Ends as a sentence does: "…, he said.", "…in the world.”", "…決めた。" */
export function endsSentence(text: string): boolean {
  const last = text.slice(-16);
  return (
    TERMINAL.test(last) ||
    TERMINAL.test(last.replace(CLOSERS, '')) ||
    TERMINAL.test(last.replace(PICTURES, ''))
  );
}

/** Cut off by the page that shows it: "…reported on Tuesday that the riv..." */
export const isClipped = (text: string): boolean => /(?:\.\.\.|…|\[…\]|\[\.\.\.\])$/u.test(text);

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
/** Most texts have none of these characters, and looking for them by script takes time. */
const MAY_BE_WIDE = /[\u1100-\u11ff\u2e80-\ud7ff]/;

const wideIn = (text: string): number => (MAY_BE_WIDE.test(text) ? (text.match(WIDE)?.length ?? 0) : 0);

/** Columns that a text takes. */
export const widthOf = (text: string): number => text.length + wideIn(text);

/** No more than this much of a line tells what it is. */
const LOOKED_AT = 600;
/** A list of names that is as long as this and ends as a sentence is text all the same. */
const LONGEST_LIST = 240;

/** Share of words that begin with a capital or a figure; 0 for a text in capitals throughout, which says nothing. */
function capitalShare(text: string): number {
  const shown = text.slice(0, LOOKED_AT);
  if (!/\p{Ll}/u.test(shown)) return 0;
  const words = shown.match(/(?<!\S)[^\p{L}\p{N}\s]*[\p{L}\p{N}]/gu) ?? [];
  return words.filter(word => /[\p{Lu}\p{N}]$/u.test(word)).length / Math.max(1, words.length);
}

/** A sentence of whatever length, no list of names: "No.", "Sirens in Nether Eddle." */
export const isSentence = (text: string): boolean =>
  endsSentence(text) && !isClipped(text) && /\p{L}/u.test(text);

const isLongUnended = (text: string): boolean =>
  wordCount(text.slice(0, LOOKED_AT)) >= THRESHOLDS.unendedProseWords && !isClipped(text);

/** A paragraph of running text rather than a heading, a label or a teaser. */
export const isProse = (text: string): boolean =>
  (isSentence(text) || isLongUnended(text)) &&
  (text.length >= LONGEST_LIST ||
    (widthOf(text) >= THRESHOLDS.shortestProse && capitalShare(text) <= THRESHOLDS.largestCapitalShare));

const LONGEST_HEADING = 200;

/** A line that could be a headline: "Harbour board votes to keep the old crane" */
export const isHeadingLike = (text: string): boolean =>
  text.length <= LONGEST_HEADING &&
  /\p{L}/u.test(text) &&
  !/[.,;:。、：]["'”’)」]{0,2}$/u.test(text) &&
  !isClipped(text);

/** A headline that is no sentence; one that asks or calls is short: "Will the crane stay?" */
export const isHeadline = (text: string): boolean =>
  isHeadingLike(text) && (!endsSentence(text) || wordCount(text) <= THRESHOLDS.longestQuestion);

/** Words by spaces; a script without spaces counts a word for three of its characters. */
export function wordCount(text: string): number {
  return (text.match(/[^ ]+/g)?.length ?? 0) + Math.floor(wideIn(text) / 3);
}

/** Short, and no sentence: "Reply", "Most read", "Sport". */
export const isLabelLike = (text: string): boolean =>
  text.length <= THRESHOLDS.labelWidth &&
  widthOf(text) <= THRESHOLDS.labelWidth &&
  wordCount(text) <= THRESHOLDS.labelWords &&
  !endsSentence(text) &&
  !/[:：]$/u.test(text);
