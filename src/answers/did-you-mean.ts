import { type Spelling, spellingsOf } from '../analysis/spelling.ts';
import type { Query, QueryTerm, Scope } from '../model/query.ts';
import type { Store } from '../storage/store.ts';
import { foldedWord, WORD, writtenForms } from './written-forms.ts';

/** What bounds the work for one answer: words looked up, spellings tried for each, searches, and queries offered. */
const BOUNDS = { words: 6, spellings: 4, tries: 8, offered: 3 } as const;

/** A word that few articles have is misspelt where one with a single slip less is this many times as frequent. */
const FAR_MORE = 10;

const wordsOf = (query: Query): string[] => [
  ...new Set(
    query.wanted
      .flatMap(term => [term, ...(term.or ?? [])])
      .flatMap(term => [...term.text.matchAll(WORD)].map(match => match[0])),
  ),
];

const onlyWord = (text: string): Query => ({
  wanted: [{ kind: 'word', text }],
  unwanted: [],
  since: null,
  until: null,
  source: null,
});

type Replacements = ReadonlyMap<string, string>;

const corrected = (term: QueryTerm, words: Replacements): QueryTerm => ({
  ...term,
  text: term.text.replaceAll(WORD, word => words.get(word) ?? word),
  ...(term.or ? { or: term.or.map(other => corrected(other, words)) } : {}),
});

/** One misspelt word and what may be meant by it. */
interface Misspelt {
  readonly word: string;
  readonly spellings: readonly Spelling[];
}

/** All put right as likely as can be, then one of them otherwise at a time. */
function replacements(misspelt: readonly Misspelt[]): Replacements[] {
  const best = misspelt.map(({ word, spellings }): [string, string] => [word, spellings[0]?.word ?? word]);
  const others = misspelt.flatMap(({ word, spellings }) =>
    spellings.slice(1).map(other => new Map([...best, [word, other.word]])),
  );
  return [new Map(best), ...others];
}

async function misspeltWords(
  store: Store,
  scope: Scope,
  query: Query,
  isSuspect: (word: string, spellings: readonly Spelling[]) => Promise<readonly Spelling[]>,
): Promise<Misspelt[]> {
  const misspelt: Misspelt[] = [];
  for (const word of wordsOf(query).slice(0, BOUNDS.words)) {
    const known = await store.knownWords(word);
    const spellings = await isSuspect(word, spellingsOf(foldedWord(word), known));
    if (spellings.length > 0) misspelt.push({ word, spellings: spellings.slice(0, BOUNDS.spellings) });
  }
  return misspelt;
}

async function found(store: Store, scope: Scope, query: Query, limit: number): Promise<number[]> {
  const hits = await store.search(scope, query, { limit, order: 'newest' });
  return hits.map(hit => hit.article);
}

/**
 * The query with its misspelt words put right, best first; each finds more than `articles` in this scope, many more where
 * the query as typed finds something.
 */
export async function didYouMean(
  store: Store,
  scope: Scope,
  query: Query,
  articles: number,
): Promise<Query[]> {
  const misspelt = await misspeltWords(store, scope, query, async (word, spellings) => {
    if (spellings.length === 0) return [];
    const held = await found(store, scope, onlyWord(word), articles + 1);
    if (held.length === 0) return spellings;
    // a word that is there, in few articles, is put right where nearly everybody writes it otherwise
    const rare = articles > 0 && held.length <= articles;
    return rare ? spellings.filter(s => s.distance === 1 && s.articles >= FAR_MORE * held.length) : [];
  });
  if (misspelt.length === 0) return [];
  const offered: Query[] = [];
  const least = articles === 0 ? 1 : articles * FAR_MORE;
  for (const words of replacements(misspelt).slice(0, BOUNDS.tries)) {
    if (offered.length >= BOUNDS.offered) break;
    const hits = await found(store, scope, withWords(query, words), least);
    const [best] = hits;
    if (best === undefined || hits.length < least) continue;
    const typed = wordsOf(query).map(word => [word, words.get(word) ?? word] as const);
    const written = await writtenForms(store, scope, best, typed, new Set(words.keys()));
    offered.push(withWords(query, written));
  }
  return offered;
}

const withWords = (query: Query, words: Replacements): Query => ({
  ...query,
  wanted: query.wanted.map(term => corrected(term, words)),
});
