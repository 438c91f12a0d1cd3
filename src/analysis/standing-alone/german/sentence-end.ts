const CLOSERS = '(?:\\s?["“”‘’\'»«›‹)\\]])*\\s*$';
const FINISHED = new RegExp(`[.!?]${CLOSERS}`, 'u');
const CUT_OFF = new RegExp(`(?:\\.\\.\\.|…)${CLOSERS}`, 'u');
const ASKS = new RegExp(`\\?${CLOSERS}`, 'u');
const BEGINS_MIDWAY = /^[^\p{L}\p{N}]*\p{Ll}/u;
const WORDS = /\p{L}{2,}/gu;

/** „Wer bezahlt das?“ asks and tells nothing. */
export const question = (sentence: string): boolean => ASKS.test(sentence);

/** „Foto: die Brücke am Morgen“, „Der Rat hat …“, „und der Fluss stieg.“: a caption, a cut line, no sentence. */
export const unfinishedLine = (sentence: string): boolean =>
  !FINISHED.test(sentence) ||
  CUT_OFF.test(sentence) ||
  BEGINS_MIDWAY.test(sentence) ||
  (sentence.match(WORDS)?.length ?? 0) < 2;
