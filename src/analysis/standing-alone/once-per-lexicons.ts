import type { Lexicons } from '../../language/lexicons.ts';

/** What is made of word lists, made once for each language’s. */
export function oncePerLexicons<Made extends object>(
  make: (lexicons: Lexicons) => Made,
): (lexicons: Lexicons) => Made {
  const known = new WeakMap<Lexicons, Made>();
  return lexicons => {
    let made = known.get(lexicons);
    if (made === undefined) known.set(lexicons, (made = make(lexicons)));
    return made;
  };
}

/** Entries of a list as the inside of a pattern's group; a list without entries matches nothing. */
export const alternatives = (words: ReadonlySet<string>): string =>
  words.size === 0
    ? '(?!)'
    : [...words].map(word => word.replaceAll(/[.?*+^$()[\]{}|\\]/g, '\\$&')).join('|');
