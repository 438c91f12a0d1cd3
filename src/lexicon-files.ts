import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LEXICON_MAPS, LEXICON_SETS, type Lexicons } from './language/lexicons.ts';

const BUNDLED = path.resolve(import.meta.dirname, '..', 'data', 'lexicons', 'en');

/**
 * Reads the word lists of one language. Lines starting with # are comments.
 * Throws the system's error where a list is missing: the program cannot read news without them.
 */
export function loadLexicons(dir: string = BUNDLED): Lexicons {
  const lines = (name: string): string[] =>
    readFileSync(path.join(dir, `${name}.txt`), 'utf8')
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '' && !line.startsWith('#'));
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
