import { isClockAlone } from './timeline-clock-times.ts';
import type { DatedMention } from './timeline-articles.ts';
import { insideMarks } from './timeline-spoken-days.ts';
import { TIMELINE_LIMITS as LIMITS } from './weights.ts';

/** "the next morning", "that evening", "two days later": which day it is hangs on the sentence before. */
const HANGING =
  /^(?:early |late )?(?:that|the (?:next|following|same|previous)|(?:am|im|in der) (?:nächsten|folgenden|selben)) | (?:before|after|later|earlier|darauf|davor|später|zuvor)$/iu;

/** Whether the reporter's own words date it: not a speaker's "since February", a time of day alone, nor a day that is counted from one named before. */
export function isSureDate(mention: DatedMention, sentence: string): boolean {
  const { basis, text, at } = mention;
  if (basis === 'stated') return true;
  if (isClockAlone(mention)) return false;
  return !HANGING.test(text) && sentence.length <= LIMITS.longestSentence && !insideMarks(sentence, at);
}
