import type { DateMention } from '../../model/annotation.ts';
import type { Precision } from '../../model/time.ts';
import type { Lexicons } from '../lexicons.ts';
import type { Token } from '../tokens.ts';
import type { DateRule, DateScene, FoundDate } from './date-rule.ts';

/** How a language reads dates. */
export interface DateReader {
  /** Rules for a token that may tell a time, what says more first. Empty: it tells none. */
  readonly rulesFor: (token: Token | undefined, lexicons: Lexicons) => readonly DateRule[];
  /** Makes one expression of neighbours that tell the same moment. */
  readonly joinTimes: (found: readonly FoundDate[], scene: DateScene) => FoundDate[];
}

/** Temporal expressions in order and apart from each other, by the rules of one language. */
export function readDates(
  text: Omit<DateScene, 'found'>,
  { rulesFor, joinTimes }: DateReader,
): DateMention[] {
  const { tokens, lexicons, sentenceOf } = text;
  const found: FoundDate[] = [];
  const scene: DateScene = { ...text, found };
  for (let at = 0; at < tokens.length; at++) {
    const date = firstOf(rulesFor(tokens[at], lexicons), scene, at);
    if (!date) continue;
    // a later word may say more of what was found: "the quarter" after "third"
    while ((found.at(-1)?.last ?? -1) >= date.first) found.pop();
    found.push(date);
    at = Math.max(at, date.last);
  }
  return joinTimes(found, scene).map(date => mention(date, tokens, sentenceOf));
}

function firstOf(rules: readonly DateRule[], scene: DateScene, at: number): FoundDate | null {
  for (const rule of rules) {
    const date = rule(scene, at);
    if (date) return date;
  }
  return null;
}

function mention(date: FoundDate, tokens: readonly Token[], sentenceOf: Int32Array): DateMention {
  return {
    start: tokens[date.first]?.start ?? 0,
    end: tokens[date.last]?.end ?? 0,
    type: date.type,
    value: date.value,
    basis: date.basis,
    precision: precisionOf(date),
    sentence: sentenceOf[date.first] ?? 0,
  };
}

/** Only what stands on a calendar page has a precision; weeks, quarters, seasons and decades have none. */
function precisionOf({ type, value }: FoundDate): Precision | null {
  if (type === 'DURATION' || type === 'SET') return null;
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value)) return 'minute';
  if (/^\d{4}-\d\d-\d\d(?:T[A-Z]{2})?$/.test(value)) return 'day';
  if (/^\d{4}-\d\d$/.test(value)) return 'month';
  return /^\d{4}$/.test(value) ? 'year' : null;
}
