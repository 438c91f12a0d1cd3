const LONGEST_KNOWN = 16;
const MOST_KNOWN = 1000;
/** Tags already seen: a locale takes longer to make than a sentence to read. */
const known = new Map<string, string | null>();

/** "en-GB" → "en", "eng" → "en"; null for what is no BCP 47 tag. */
export function primaryLanguage(tag: string | null): string | null {
  if (tag === null) return null;
  const before = known.get(tag);
  if (before !== undefined) return before;
  const code = /^[a-z]{2,3}(?=$|[-_])/i.exec(tag)?.[0];
  const found = code === undefined ? null : new Intl.Locale(code).language;
  if (tag.length <= LONGEST_KNOWN && known.size < MOST_KNOWN) known.set(tag, found);
  return found;
}
