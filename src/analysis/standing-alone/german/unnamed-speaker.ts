import type { Lexicons } from '../../../language/lexicons.ts';

/** „…“, sagte sie. / „…“, so er. */
const AFTER_WORDS = /[“”"«»]\s{0,2},?\s{0,2}(?<verb>\p{Ll}+) (?:er|sie)(?!\p{L})/u;
/** „Ich kann den Pegel ablesen.“: words and nothing beside them. */
const WORDS_ALONE = /^(?:[„“"][^„“”"]*[“”"]|»[^»«]*«)[^\p{L}\p{N}]*$/u;

/** „Wir bauen wieder auf“, sagte sie: it is not told who speaks. */
export function unnamedSpeaker(sentence: string, { sets, maps }: Lexicons): boolean {
  const verb = AFTER_WORDS.exec(sentence)?.groups?.['verb'];
  const says =
    verb === 'so' ||
    (verb !== undefined && (sets['cue-verbs'].has(verb) || maps['verb-particles'].has(verb)));
  return says || WORDS_ALONE.test(sentence);
}
