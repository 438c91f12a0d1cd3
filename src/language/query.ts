import type { Query } from '../model/query.ts';
import { dayNumber, dayValue } from './dates/calendar.ts';
import { readDay } from './query-day.ts';
import { type QueryField, type QueryPart, queryParts } from './query-parts.ts';
import { LONE_OR, queryTerms } from './query-terms.ts';

/** What a person typed. Absent, null and empty mean the same: not given. */
export interface TypedQuery {
  /** Keywords, "phrases", -exclusions, OR, and among them source:, since: and until:. */
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
/** Longest day that is typed in several words: "12 November 2024", "two weeks ago". */
const DAY_WORDS = 4;

/** Marks that steer the direction of writing, zero-width marks, control characters. */
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu;

/**
 * "missile -test “Kim Jong Un” since:2024-11 source:Gazette", with days as "yesterday", "last week", "12 Nov" or 2024-11.
 * A mark that is not closed closes at the end of the line. Never throws.
 */
export function parseQuery(typed: TypedQuery, context: QueryContext): Query | QueryProblem {
  const words = cleaned(typed.words);
  if (words.length > LONGEST_QUERY)
    return { problem: `That is too long: use at most ${LONGEST_QUERY} characters, a few keywords do best.` };
  const parts = withWholeDays(queryParts(words), context.today);
  const terms = queryTerms(parts);
  if (terms === LONE_OR)
    return { problem: '“OR” stands between two things to look for: ferry OR tram. Leave it out elsewhere.' };
  const fields = fieldsOf(parts, typed);
  if ('problem' in fields) return fields;
  const needsWords = !(context.wordsOptional ?? false) && terms.wanted.length === 0;
  if (needsWords && terms.unwanted.length > 0)
    return { problem: 'Only words to leave out were given: add at least one keyword to look for.' };
  if (needsWords)
    return { problem: 'Type one or more keywords, for example: nuclear talks, or "Kim Jong Un".' };
  const range = rangeOf(fields.since, fields.until, context.today);
  if ('problem' in range) return range;
  return { ...terms, ...range, source: fields.source || null };
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

/** "since:last week bridge": a day goes on as long as what follows makes one with it. */
function withWholeDays(parts: readonly QueryPart[], today: string): QueryPart[] {
  const whole: QueryPart[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    if (!part) continue;
    if (part.kind !== 'field' || part.field === 'source' || !part.bare) {
      whole.push(part);
      continue;
    }
    const following = parts.slice(at + 1, at + DAY_WORDS);
    const stop = following.findIndex(next => next.kind !== 'term' || next.excluded || next.term.or);
    const words = (stop < 0 ? following : following.slice(0, stop)).map(next =>
      next.kind === 'term' ? next.term.text : '',
    );
    const taken = longestDay(part.value, words, today);
    whole.push({ ...part, value: [part.value, ...words.slice(0, taken)].join(' ') });
    at += taken;
  }
  return whole;
}

/** How many of the words belong to the day that begins before them. */
function longestDay(first: string, words: readonly string[], today: string): number {
  for (let count = words.length; count > 0; count -= 1)
    if (readDay([first, ...words.slice(0, count)].join(' '), today)) return count;
  return 0;
}

type Fields = Record<QueryField, string>;

const EXAMPLES: Fields = {
  source: 'source:"Harbour Post"',
  since: 'since:2024-11-21',
  until: 'until:yesterday',
};

/** Where and when to look, from the options and from what stands among the keywords. */
function fieldsOf(parts: readonly QueryPart[], typed: TypedQuery): Fields | QueryProblem {
  const fields: Fields = {
    source: cleaned(typed.source ?? ''),
    since: cleaned(typed.since ?? ''),
    until: cleaned(typed.until ?? ''),
  };
  for (const part of parts) {
    if (part.kind !== 'field') continue;
    const { field, value, excluded } = part;
    if (excluded)
      return { problem: `“${field}:” cannot be turned round with a minus: it says where or when to look.` };
    if (value === '')
      return { problem: `Nothing stands after “${field}:”. Write it as in ${EXAMPLES[field]}.` };
    if (fields[field] !== '' && fields[field] !== value)
      return { problem: `“${field}” is given twice, as ${fields[field]} and ${value}: keep one of them.` };
    fields[field] = value;
  }
  return fields;
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
