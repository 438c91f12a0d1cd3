import type { Query, QueryTerm } from '../model/query.ts';
import type { Span } from '../model/span.ts';
import type { Lexicons } from './lexicons.ts';
import { type Stemmer, stemmerOf } from './stemmers.ts';
import { type KnownWord, termsOf, wordsOf } from './terms.ts';
import { spelledOut } from './umlauts.ts';

/** Words of a text that match one wanted condition. */
export interface TermMatch extends Span {
  readonly term: QueryTerm;
}

export interface TermMatcher {
  /** Matches of the wanted conditions, in order of the text, without overlaps of one condition. */
  matches(text: string): TermMatch[];
  /** The wanted conditions that the text meets. */
  conditionsMet(text: string): ReadonlySet<QueryTerm>;
  /** How many of the wanted conditions the text meets, 0 to `wanted`. */
  met(text: string): number;
  /** True where a word of a wanted condition stands, "Trent" of “Alma Trent”: a person is named whole once, then in short. */
  touches(text: string): boolean;
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
  const single = wordsAlone(query.wanted, lexicons);
  const conditionsMet = (text: string): ReadonlySet<QueryTerm> => {
    const found = matchesIn(wordsOf(text, lexicons), wanted, stemmer);
    return found.length === 0 ? NO_CONDITIONS : new Set(found.map(({ term }) => term));
  };
  return {
    wanted: new Set([...wanted.values()].flatMap(each => each.map(({ term }) => term))).size,
    matches: text => {
      const terms = termsOf(text, lexicons);
      return matchesIn(terms, wanted, stemmer).map(({ first, last, term }) => ({
        start: terms[first]?.start ?? 0,
        end: terms[last]?.end ?? 0,
        term,
      }));
    },
    conditionsMet,
    met: text => conditionsMet(text).size,
    touches: text => matchesIn(wordsOf(text, lexicons), single, stemmer).length > 0,
    unwanted: text => unwanted.size > 0 && matchesIn(wordsOf(text, lexicons), unwanted, stemmer).length > 0,
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

/** Each word of the conditions as one of its own, without the stop words of a phrase. */
function wordsAlone(terms: readonly QueryTerm[], lexicons: Lexicons): Conditions {
  const all = terms.flatMap(term => [term, ...(term.or ?? [])]);
  const words = all.flatMap(({ text }) => wordsOf(text, lexicons).filter(({ stop }) => !stop));
  return byFirstStem(
    words.map(({ word }) => ({ kind: 'word', text: word })),
    lexicons,
  );
}

/** Umlauts stand in few words: theirs alone have a second form. */
const HAS_UMLAUT = /[äöüß]/u;

/** The stem by which a word with umlauts can be asked for without them. */
function spelledStem({ word }: KnownWord, stemmer: Stemmer): string | null {
  const spelled = HAS_UMLAUT.test(word) ? spelledOut(word) : null;
  return spelled === null ? null : stemmer(spelled);
}

/** Words by number, first and last, that meet a condition. */
interface FoundCondition {
  readonly first: number;
  readonly last: number;
  readonly term: QueryTerm;
}

const NO_CONDITIONS: ReadonlySet<QueryTerm> = new Set();
const NONE: readonly Condition[] = [];

function matchesIn(words: readonly KnownWord[], wanted: Conditions, stemmer: Stemmer): FoundCondition[] {
  const found: FoundCondition[] = [];
  const holds = (word: KnownWord | undefined, stem: string): boolean =>
    word !== undefined && (word.stem === stem || spelledStem(word, stemmer) === stem);
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word) break;
    const spelled = spelledStem(word, stemmer);
    const asWritten = wanted.get(word.stem) ?? NONE;
    const begun = spelled === null ? asWritten : [...asWritten, ...(wanted.get(spelled) ?? NONE)];
    // nearly every word of a text begins nothing that is asked for
    if (begun.length === 0) continue;
    const met = new Set<QueryTerm>();
    for (const { term, stems } of begun) {
      const last = at + stems.length - 1;
      if (last >= words.length || met.has(term) || !stems.every((stem, i) => holds(words[at + i], stem)))
        continue;
      met.add(term);
      found.push({ first: at, last, term });
    }
  }
  return found;
}

/** Remembers what each text meets, for one answer, which asks about a sentence more than once. */
export function rememberingMatcher(matcher: TermMatcher): TermMatcher {
  const known = new Map<string, ReadonlySet<QueryTerm>>();
  const conditionsMet = (text: string): ReadonlySet<QueryTerm> => {
    const before = known.get(text);
    if (before) return before;
    const met = matcher.conditionsMet(text);
    known.set(text, met);
    return met;
  };
  return { ...matcher, conditionsMet, met: text => conditionsMet(text).size };
}
