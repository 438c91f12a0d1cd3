import type { NameMention } from '../../model/annotation.ts';
import type { Lexicons } from '../lexicons.ts';
import type { Gender } from '../names/name-book.ts';
import type { NameRun } from '../names/name-runs.ts';
import type { Token } from '../tokens.ts';
import { bodyOf, roleOf } from './word-kinds.ts';

/** The words of a run’s title: "Verkehrsministerin" before "Katrin Böhm". */
const titleWords = (run: NameRun, tokens: readonly Token[]): string[] =>
  tokens.slice(run.titled, run.first).flatMap(({ kind, lower }) => (kind === 'word' ? [lower] : []));

const isPersonTitle = (word: string, lexicons: Lexicons): boolean =>
  lexicons.sets['person-titles'].has(word) || roleOf(word, lexicons) !== null;

export function kindOf(run: NameRun, tokens: readonly Token[], lexicons: Lexicons): NameMention['kind'] {
  const { sets } = lexicons;
  const [first = ''] = run.words;
  if (titleWords(run, tokens).some(word => isPersonTitle(word, lexicons))) return 'person';
  if (run.words.length > 1 && isGivenName(first, lexicons)) return 'person';
  if (run.words.some(word => bodyOf(word, lexicons) !== null)) return 'organisation';
  if (run.words.every(word => sets.places.has(word) || sets.places.has(word.replace(/s$/, ''))))
    return 'place';
  if (/^[A-ZÄÖÜ]{2,6}$/.test(tokens[run.first]?.text ?? '')) return 'organisation';
  // "Deutsche Bahn": an adjective is capitalised only in a name
  if (/^\p{L}{4,}(?:sche[rsn]?|ische[rsn]?|liche[rsn]?)$/u.test(first)) return 'organisation';
  const thing = run.words.some(word => sets['thing-words'].has(word) || sets.places.has(word));
  return !thing && run.words.length >= 2 && run.words.length <= 4 ? 'person' : 'other';
}

export const isGivenName = (word: string, { sets }: Lexicons): boolean => {
  const hyphen = word.indexOf('-');
  const first = hyphen < 0 ? word : word.slice(0, hyphen);
  return sets['female-names'].has(first) || sets['male-names'].has(first);
};

export function genderOf(run: NameRun, tokens: readonly Token[], lexicons: Lexicons): Gender {
  const { sets } = lexicons;
  for (const word of titleWords(run, tokens)) {
    const role = roleOf(word, lexicons) ?? word;
    if (sets['female-words'].has(role)) return 'female';
    if (sets['male-words'].has(role)) return 'male';
  }
  if (run.words.length < 2) return null;
  const [given = ''] = (run.words[0] ?? '').split('-');
  if (sets['female-names'].has(given)) return 'female';
  return sets['male-names'].has(given) ? 'male' : null;
}
