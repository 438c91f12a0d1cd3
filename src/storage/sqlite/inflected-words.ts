import { fold } from '../fold.ts';
import type { Stemming } from '../store.ts';
import type { Database } from './database.ts';
import { settleWords } from './waiting-words.ts';

/** A shorter stem begins too many words to be told from others. */
const SHORTEST_STEM = 3;
/** Letters that an ending adds at most. */
const LONGEST_ENDING = 6;
const MOST_FORMS = 8;
const CANDIDATES = 300;

/**
 * Words of the store with the stem of a typed one, by the languages that its texts are in: "brücke" → brucken. The index itself
 * stems by English rules, which leave such words as they are. The commonest first; the word itself is none of them.
 */
export function inflectedWords(database: Database, typed: string, stemmings: readonly Stemming[]): string[] {
  settleWords(database);
  const word = fold(typed);
  const found = stemmings
    .filter(({ commonWord }) => holdsWord(database, commonWord))
    .flatMap(({ stem }) => wordsOfStem(database, word, stem));
  return [...new Set(found)].slice(0, MOST_FORMS);
}

const holdsWord = (database: Database, word: string): boolean =>
  database.query<{ articles: number }>('SELECT articles FROM word WHERE word = :word').get({ word }) !==
  undefined;

function wordsOfStem(database: Database, word: string, stem: Stemming['stem']): string[] {
  const root = stem(word);
  if (root.length < SHORTEST_STEM) return [];
  return database
    .query<{ word: string }>(
      `SELECT word FROM word WHERE word BETWEEN :root AND :last AND length(word) <= :longest
       ORDER BY articles DESC, word LIMIT :limit`,
    )
    .all({
      root,
      last: `${root}\u{10ffff}`,
      longest: root.length + LONGEST_ENDING,
      limit: CANDIDATES,
    })
    .map(row => row.word)
    .filter(other => other !== word && stem(other) === root);
}
