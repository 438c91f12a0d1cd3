import { parseQuery, type TypedQuery } from '../language/query.ts';
import type { Query } from '../model/query.ts';

/** Words typed that cannot be used, with a sentence that says what to do. */
export class Unusable extends Error {
  override readonly name = 'Unusable';
}

/** The local day of a zone, YYYY-MM-DD. */
export const todayIn = (zone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date());

/** The arguments of a command as a query. @throws Unusable */
export function readWords(
  words: readonly string[],
  { since = null, until = null, source = null }: Omit<TypedQuery, 'words'>,
  today: string,
  wordsOptional: boolean,
): Query {
  // the shell took the quotation marks away: an argument with a space was a phrase
  const typed = words.map(word => (/\s/.test(word) && words.length > 1 ? markedAgain(word) : word)).join(' ');
  const query = parseQuery({ words: typed, since, until, source }, { today, wordsOptional });
  if ('problem' in query) throw new Unusable(query.problem);
  return query;
}

/** `source:Harbour Post` was `source:"Harbour Post"`. */
const markedAgain = (word: string): string =>
  /^(?:source|since|until):/i.test(word) ? word.replace(':', ':"') + '"' : `"${word}"`;

/** The last day of a typed period. @throws Unusable */
export function readLastDay(typed: string, today: string): string {
  const query = parseQuery({ words: '', until: typed }, { today, wordsOptional: true });
  if ('problem' in query) throw new Unusable(query.problem);
  return query.until ?? today;
}
