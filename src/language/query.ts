import type { Query, QueryTerm } from '../model/query.ts';
import { dayNumber, dayValue } from './dates/calendar.ts';
import { readDay } from './query-day.ts';

/** What a person typed. Absent, null and empty mean the same: not given. */
export interface TypedQuery {
  readonly words: string;
  readonly since?: string | null;
  readonly until?: string | null;
  readonly source?: string | null;
}

/** A sentence for the person who typed, which says what to do. */
export interface QueryProblem {
  readonly problem: string;
}

export interface QueryContext {
  /** Local day of the person, YYYY-MM-DD. */
  readonly today: string;
  /** Something else says what is looked for, such as a speaker: no keyword is needed. */
  readonly wordsOptional?: boolean;
}

export const LONGEST_QUERY = 200;

/** A sign and a phrase between marks (the closing one may be missing), or a sign and a word. */
const PART = /(-|−|–)?(?:["“”„«»]([^"“”„«»]*)(?:["“”«»]|$)|([^\s"“”„«»]+))/g;
/** "Eddle's" asks for Eddle: the index holds no "s" of its own beside most names. */
const POSSESSIVE = /(?<=\p{L})['’]s$/u;
/** Marks that steer the direction of writing, zero-width marks, control characters. */
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;

/** "missile -test “Kim Jong Un”", with days as "yesterday", "last week", "12 Nov" or 2024-11. Never throws. */
export function parseQuery(typed: TypedQuery, context: QueryContext): Query | QueryProblem {
  const words = cleaned(typed.words);
  if (words.length > LONGEST_QUERY)
    return { problem: `That is too long: use at most ${LONGEST_QUERY} characters, a few keywords do best.` };
  const { wanted, unwanted } = termsIn(words);
  if (wanted.length === 0 && unwanted.length > 0 && !(context.wordsOptional ?? false))
    return { problem: 'Only words to leave out were given: add at least one keyword to look for.' };
  if (wanted.length === 0 && !(context.wordsOptional ?? false))
    return { problem: 'Type one or more keywords, for example: nuclear talks, or "Kim Jong Un".' };
  const range = rangeOf(cleaned(typed.since ?? ''), cleaned(typed.until ?? ''), context.today);
  if ('problem' in range) return range;
  return { wanted, unwanted, ...range, source: cleaned(typed.source ?? '') || null };
}

export function isQueryProblem(parsed: Query | QueryProblem): parsed is QueryProblem {
  return 'problem' in parsed;
}

function cleaned(typed: string): string {
  return typed
    .replaceAll(/[\t\n\r]/g, ' ')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');
}

function termsIn(words: string): { wanted: QueryTerm[]; unwanted: QueryTerm[] } {
  const wanted = new Map<string, QueryTerm>();
  const unwanted = new Map<string, QueryTerm>();
  for (const [, sign, phrase, word] of words.matchAll(PART)) {
    const text = (phrase ?? word ?? '').trim().replace(POSSESSIVE, '');
    // a mark alone asks for nothing
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const kind = phrase !== undefined && /\s/.test(text) ? 'phrase' : 'word';
    (sign === undefined ? wanted : unwanted).set(text.toLowerCase(), { kind, text });
  }
  return { wanted: [...wanted.values()], unwanted: [...unwanted.values()] };
}

type Range = Pick<Query, 'since' | 'until'>;

function rangeOf(since: string, until: string, today: string): Range | QueryProblem {
  const first = since === '' ? null : readDay(since, today);
  const last = until === '' ? null : readDay(until, today);
  if (since !== '' && !first) return unreadable('since', since);
  if (until !== '' && !last) return unreadable('until', until);
  if (first && last && dayNumber(first.first) > dayNumber(last.last))
    return {
      problem: `“since” (${dayValue(first.first)}) comes after “until” (${dayValue(last.last)}): swap them.`,
    };
  return { since: first && dayValue(first.first), until: last && dayValue(last.last) };
}

const unreadable = (option: string, typed: string): QueryProblem => ({
  problem: `“${option}” could not be read: “${typed.slice(0, 40)}”. Use a day such as 2024-11-21, 12 Nov, yesterday or last week.`,
});
