import type { QueryTerm } from '../model/query.ts';
import type { QueryPart } from './query-parts.ts';

/** "OR" with nothing, or with an exclusion, on one of its sides. */
export const LONE_OR = 'lone OR';

interface Terms {
  readonly wanted: QueryTerm[];
  readonly unwanted: QueryTerm[];
}

const keyOf = ({ text, or = [] }: QueryTerm): string =>
  [text, ...or.map(other => other.text)].map(each => each.toLowerCase()).join('\n');

/** Puts what "OR" joins into one term. Each is kept once. `LONE_OR`: an "OR" that joins nothing. */
export function queryTerms(parts: readonly QueryPart[]): Terms | typeof LONE_OR {
  const wanted: QueryTerm[] = [];
  const unwanted: QueryTerm[] = [];
  let joins = false;
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'or') {
      const next = parts[at + 1];
      const before = parts[at - 1];
      if (!isJoinable(before) || !isJoinable(next)) return LONE_OR;
      joins = true;
    } else if (part.kind === 'term') {
      const last = wanted.at(-1);
      if (joins && last) wanted[wanted.length - 1] = { ...last, or: [...(last.or ?? []), part.term] };
      else (part.excluded ? unwanted : wanted).push(part.term);
      joins = false;
    }
  }
  return { wanted: eachOnce(wanted.map(withoutRepeats)), unwanted: eachOnce(unwanted) };
}

const isJoinable = (part: QueryPart | undefined): boolean => part?.kind === 'term' && !part.excluded;

const eachOnce = (terms: readonly QueryTerm[]): QueryTerm[] => [
  ...new Map(terms.map(term => [keyOf(term), term])).values(),
];

/** "ferry OR Ferry" is "ferry". */
function withoutRepeats(term: QueryTerm): QueryTerm {
  if (!term.or) return term;
  const { or, ...first } = term;
  const others = eachOnce(or).filter(other => keyOf(other) !== keyOf(first));
  return others.length > 0 ? { ...first, or: others } : first;
}
