import type { Query, QueryTerm } from '../model/query.ts';
import type { Span } from '../model/span.ts';
import type { Lexicons } from './lexicons.ts';
import { type Stemmer, stemmerOf } from './stemmers.ts';
import { termsOf, type Term } from './terms.ts';
import { spelledOut } from './umlauts.ts';

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

/** One way to meet a condition: stems that must stand side by side. */
interface Condition {
  readonly term: QueryTerm;
  readonly stems: readonly string[];
}

/**
 * Reads a query against texts: "missiles" matches "missile", “joint chiefs” the two words side by side, and of
 * ferry OR tram either. A word typed with a hyphen or an apostrophe is a phrase of its parts. "Mueller" and "Müller" match
 * each other; "Muller", written without the accent, matches "Müller" too.
 */
export function matchTerms(query: Query, lexicons: Lexicons): TermMatcher {
  const wanted = byFirstStem(query.wanted, lexicons);
  const unwanted = byFirstStem(query.unwanted, lexicons);
  const stemmer = stemmerOf(lexicons.language);
  const matches = (text: string): TermMatch[] => matchesIn(termsOf(text, lexicons), wanted, stemmer);
  return {
    wanted: new Set([...wanted.values()].flatMap(each => each.map(({ term }) => term))).size,
    matches,
    met: text => {
      const found = matches(text);
      return found.length < 2 ? found.length : new Set(found.map(match => match.term)).size;
    },
    unwanted: text => unwanted.size > 0 && matchesIn(termsOf(text, lexicons), unwanted, stemmer).length > 0,
  };
}

type Conditions = ReadonlyMap<string, readonly Condition[]>;

/** Where each condition can begin. */
const byFirstStem = (terms: readonly QueryTerm[], lexicons: Lexicons): Conditions =>
  Map.groupBy(conditions(terms, lexicons), ({ stems }) => stems[0] ?? '');

const conditions = (terms: readonly QueryTerm[], lexicons: Lexicons): Condition[] =>
  terms.flatMap(term =>
    [term, ...(term.or ?? [])]
      .flatMap(({ text }) => [text, spelledOut(text) ?? []].flat())
      .map(text => ({ term, stems: termsOf(text, lexicons).map(({ stem }) => stem) }))
      .filter(({ stems }) => stems.length > 0),
  );

/** Umlauts stand in few words: theirs alone have a second form. */
const HAS_UMLAUT = /[äöüß]/u;

/** The stem by which a word with umlauts can be asked for without them. */
function spelledStem({ word }: Term, stemmer: Stemmer): string | null {
  const spelled = HAS_UMLAUT.test(word) ? spelledOut(word) : null;
  return spelled === null ? null : stemmer(spelled);
}

const NONE: readonly Condition[] = [];

function matchesIn(terms: readonly Term[], wanted: Conditions, stemmer: Stemmer): TermMatch[] {
  const found: TermMatch[] = [];
  const holds = (term: Term | undefined, stem: string): boolean =>
    term !== undefined && (term.stem === stem || spelledStem(term, stemmer) === stem);
  for (let at = 0; at < terms.length; at++) {
    const first = terms[at];
    if (!first) break;
    const spelled = spelledStem(first, stemmer);
    const asWritten = wanted.get(first.stem) ?? NONE;
    const begun = spelled === null ? asWritten : [...asWritten, ...(wanted.get(spelled) ?? NONE)];
    // nearly every word of a text begins nothing that is asked for
    if (begun.length === 0) continue;
    const met = new Set<QueryTerm>();
    for (const { term, stems } of begun) {
      const last = terms[at + stems.length - 1];
      if (!last || met.has(term) || !stems.every((stem, i) => holds(terms[at + i], stem))) continue;
      met.add(term);
      found.push({ start: first.start, end: last.end, term });
    }
  }
  return found;
}
