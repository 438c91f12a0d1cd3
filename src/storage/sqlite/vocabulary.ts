import type { KnownWord } from '../store.ts';
import { fold, foldSpelledOut } from '../fold.ts';
import type { Database } from './database.ts';

/** Words outside these lengths are not worth correcting. */
const LENGTHS = { shortest: 3, longest: 30 } as const;
/** Words that are handed out for one misspelt word: the commonest of those that begin or end like it. */
const CANDIDATES = 1500;

const WORD = /[\p{L}\p{M}]+/gu;
const ASCII = /^[\x00-\x7f]*$/;

/** A text's words, lower case and without accents, each once; beside it the word with umlauts spelled out. */
export function wordsOf(title: string | null, text: string): Map<string, string | null> {
  const words = new Map<string, string | null>();
  for (const [written] of `${title ?? ''}\n${text}`.matchAll(WORD)) {
    const plain = ASCII.test(written);
    const word = plain ? written.toLowerCase() : fold(written);
    if (word.length < LENGTHS.shortest || word.length > LENGTHS.longest) continue;
    if (plain && words.has(word)) continue;
    words.set(word, (plain ? null : foldSpelledOut(written)) ?? words.get(word) ?? null);
  }
  return words;
}

export const backwards = (word: string): string => Array.from(word).reverse().join('');

/** How many articles hold a word, and how it is spelled without umlauts. */
export interface CountedWord {
  readonly spelled: string | null;
  readonly articles: number;
}

type Counts = Map<string, CountedWord>;

/** Adds the words of one more article. */
export function countWords(counts: Counts, title: string | null, text: string): void {
  for (const [word, spelled] of wordsOf(title, text)) {
    const known = counts.get(word);
    counts.set(word, { spelled: known?.spelled ?? spelled, articles: (known?.articles ?? 0) + 1 });
  }
}

type WordRow = readonly [word: string, backwards: string, spelled: string | null, articles: number];

/** In the order of the words, in which they are entered soonest. */
export const wordRows = (counts: Counts): WordRow[] =>
  [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, { spelled, articles }]) => [word, backwards(word), spelled, articles]);

/** Counts the words of new texts, once an article. */
export function enterWords(
  database: Database,
  texts: readonly { readonly title: string | null; readonly text: string }[],
): void {
  const counts: Counts = new Map();
  for (const { title, text } of texts) countWords(counts, title, text);
  const more = database.query(
    'UPDATE word SET articles = articles + ?, spelled = coalesce(spelled, ?) WHERE word = ?',
  );
  const enter = database.query('INSERT INTO word (word, backwards, spelled, articles) VALUES (?, ?, ?, ?)');
  for (const row of wordRows(counts)) {
    const [word, , spelled, articles] = row;
    if (more.run([articles, spelled, word]).changes === 0) enter.run([...row]);
  }
}

/** A word that no article holds any more is forgotten: nobody's removed words are ever offered. */
export function leaveWords(database: Database, title: string | null, text: string): void {
  const words = JSON.stringify([...wordsOf(title, text).keys()]);
  database
    .query('UPDATE word SET articles = articles - 1 WHERE word IN (SELECT value FROM json_each(:words))')
    .run({ words });
  database
    .query('DELETE FROM word WHERE articles <= 0 AND word IN (SELECT value FROM json_each(:words))')
    .run({ words });
}

/** Words that are written like this one where there are no umlauts: "mueller" → "muller". */
export const wordsSpelled = (database: Database, spelled: string): string[] =>
  database
    .query<{ word: string }>('SELECT word FROM word WHERE spelled = :spelled')
    .all({ spelled })
    .map(row => row.word);

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
