import type { DatedMention } from './timeline-articles.ts';

const ZONE = /\b[A-Z]{2,4}\b/g;
const CLOCK_WORD =
  /\b(?:[ap]\.?m|o['’]clock|noon|midday|midnight|local|time|hours|hrs|at|around|about|just|after|before|shortly|Uhr|Mitternacht|Mittag|um|gegen|kurz|vor|nach)\b/giu;

/**
 * "The instrument stopped at 7.50 p.m.": of which day is told elsewhere, or it is every day's. Such a time has the day that was
 * named last, which is a guess, so that no entry is made of it.
 */
export function isClockAlone({ precision, basis, text }: DatedMention): boolean {
  if (precision !== 'minute' || basis !== 'resolved') return false;
  return !/\p{L}/u.test(text.replaceAll(ZONE, '').replaceAll(CLOCK_WORD, ''));
}
