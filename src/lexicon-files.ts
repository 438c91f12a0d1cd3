import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LEXICON_MAPS, LEXICON_SETS, type Lexicons } from './language/lexicons.ts';

const BUNDLED = path.resolve(import.meta.dirname, '..', 'data', 'lexicons');
/** Read where a text's language is not known. */
const FIRST = 'en';

/**
 * Reads the word lists of all languages, one folder each: English ones with the others beside them, from each of which the others are found too. Lines starting with # are comments.
 * Throws the system's error where a list is missing: the program cannot read news without them.
 */
export function loadLexicons(dir: string = BUNDLED): Lexicons {
  const all = new Map<string, Lexicons>();
  for (const entry of readdirSync(dir, { withFileTypes: true }))
    if (entry.isDirectory() && entry.name !== FIRST)
      all.set(entry.name, { ...loadLanguage(path.join(dir, entry.name)), others: all });
  const first = { ...loadLanguage(path.join(dir, FIRST)), others: all };
  // whichever of them an answer is weighed with, an article is read by its own
  all.set(FIRST, first);
  return first;
}

/** Reads the word lists of one language, an absent one of another language than the first as empty: its rules need none. */
function loadLanguage(dir: string): Lexicons {
  const lines = (name: string): string[] => {
    const file = path.join(dir, `${name}.txt`);
    if (path.basename(dir) !== FIRST && !existsSync(file)) return [];
    return readFileSync(file, 'utf8')
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '' && !line.startsWith('#'));
  };
  const pairs = (name: string): [string, string][] =>
    lines(name).map(line => {
      const [entry = '', value = ''] = line.split('=');
      return [entry.trim(), value.trim()];
    });
  return {
    language: path.basename(dir),
    sets: Object.fromEntries(
      LEXICON_SETS.map(name => [name, new Set(lines(name))]),
    ) as unknown as Lexicons['sets'],
    maps: Object.fromEntries(
      LEXICON_MAPS.map(name => [name, new Map(pairs(name))]),
    ) as unknown as Lexicons['maps'],
  };
}
