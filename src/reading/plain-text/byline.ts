const LONGEST_BYLINE = 120;
const NAME_WORD = String.raw`(?:\p{Lu}[\p{L}\p{M}'’.-]{0,30}|(?:de|da|di|van|von|der|den|bin|al|el|la|le|du|dos|and|y)\b|&|,)`;
const BYLINE = new RegExp(String.raw`^by:? {1,2}(${NAME_WORD}(?: ?,? ${NAME_WORD}){0,14})$`, 'iu');

/** Starts with a capital in every word that is not a particle: the `i` flag above is for "by" alone. */
const isNamed = (names: string): boolean =>
  names
    .split(/[ ,]/u)
    .every(
      word =>
        word === '' || /^\p{Lu}|^(?:de|da|di|van|von|der|den|bin|al|el|la|le|du|dos|and|y|&)$/u.test(word),
    );

/** The names in a line that is a byline and nothing else: "By Ada Example and Bo Sample, Harbour Post", else null. */
export function bylineOf(text: string): string | null {
  if (text.length > LONGEST_BYLINE) return null;
  const names = BYLINE.exec(text)?.[1]?.trim() ?? null;
  return names !== null && isNamed(names) ? names : null;
}
