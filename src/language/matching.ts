import type { Query, QueryTerm } from '../model/query.ts';
import type { Span } from '../model/span.ts';
import type { Lexicons } from './lexicons.ts';
import { termsOf, type Term } from './terms.ts';

/** Words of a text that match one wanted condition. */
export interface TermMatch extends Span {
  readonly term: QueryTerm;
}

export interface TermMatcher {
  /** Matches of the wanted conditions, in order of the text, without overlaps of one condition. */
  matches(text: string): TermMatch[];
  /** How many of the wanted conditions the text meets, 0 to `wanted`. */
  met(text: string): number;
  /** True where the text meets an unwanted condition. */
  unwanted(text: string): boolean;
  /** Number of wanted conditions. */
  readonly wanted: number;
}

/** A condition as the stems that must stand side by side. */
interface Condition {
  readonly term: QueryTerm;
  readonly stems: readonly string[];
}

/**
 * Reads a query against texts: "missiles" matches "missile", “joint chiefs” the two words side by side.
 * A word typed with a hyphen or an apostrophe is a phrase of its parts.
 */
export function matchTerms(query: Query, lexicons: Lexicons): TermMatcher {
  const wanted = conditions(query.wanted, lexicons);
  const unwanted = conditions(query.unwanted, lexicons);
  const matches = (text: string): TermMatch[] => matchesIn(termsOf(text, lexicons), wanted);
  return {
    wanted: wanted.length,
    matches,
    met: text => new Set(matches(text).map(match => match.term)).size,
    unwanted: text => unwanted.length > 0 && matchesIn(termsOf(text, lexicons), unwanted).length > 0,
  };
}

function conditions(terms: readonly QueryTerm[], lexicons: Lexicons): Condition[] {
  return terms
    .map(term => ({ term, stems: termsOf(term.text, lexicons).map(({ stem }) => stem) }))
    .filter(({ stems }) => stems.length > 0);
}

function matchesIn(terms: readonly Term[], wanted: readonly Condition[]): TermMatch[] {
  const byFirst = new Map<string, Condition[]>();
  for (const condition of wanted) {
    const first = condition.stems[0] ?? '';
    byFirst.set(first, [...(byFirst.get(first) ?? []), condition]);
  }
  const found: TermMatch[] = [];
  for (const [at, term] of terms.entries())
    for (const { term: typed, stems } of byFirst.get(term.stem) ?? []) {
      const last = terms[at + stems.length - 1];
      if (last && stems.every((stem, i) => terms[at + i]?.stem === stem))
        found.push({ start: term.start, end: last.end, term: typed });
    }
  return found;
}
