import type { KnownWord } from '../store.ts';
import { fold } from '../fold.ts';
import type { Database } from './database.ts';
import { settleWords } from './waiting-words.ts';
import { backwards, WORD_LENGTHS as LENGTHS } from './word-counts.ts';

/** Words that are handed out for one misspelt word: the commonest of those that begin or end like it. */
const CANDIDATES = 1500;

/** Words that are written like this one where there are no umlauts: "mueller" → "muller". */
export function wordsSpelled(database: Database, spelled: string): string[] {
  settleWords(database);
  return database
    .query<{ word: string }>('SELECT word FROM word WHERE spelled = :spelled')
    .all({ spelled })
    .map(row => row.word);
}

/** How much of a word's beginning or end is taken to be right: two slips leave one of three parts whole. */
const wholePart = (length: number): number => Math.max(1, Math.ceil(length / 3));

/**
 * Words of the whole store that may be meant by a misspelt one: as long give or take two letters, and beginning or ending
 * like it; the commonest where very many do. Whether a reader may know of one, a search in their scope tells.
 */
export function knownWords(database: Database, typed: string): KnownWord[] {
  const word = fold(typed);
  const length = word.length;
  if (length < LENGTHS.shortest || length > LENGTHS.longest) return [];
  settleWords(database);
  const part = wholePart(length);
  const upTo = (start: string): string => `${start}\u{10ffff}`;
  const [start, end] = [word.slice(0, part), backwards(word).slice(0, part)];
  return database
    .query<KnownWord>(
      `SELECT word, max(articles) AS articles FROM (
         SELECT word, articles FROM word WHERE word BETWEEN :start AND :startTo
         UNION ALL
         SELECT word, articles FROM word WHERE backwards BETWEEN :end AND :endTo)
       WHERE length(word) BETWEEN :least AND :most
       GROUP BY word ORDER BY articles DESC, word LIMIT :limit`,
    )
    .all({
      start,
      startTo: upTo(start),
      end,
      endTo: upTo(end),
      least: length - 2,
      most: length + 2,
      limit: CANDIDATES,
    });
}
