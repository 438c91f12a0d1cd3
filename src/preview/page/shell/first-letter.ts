/** The first character of a name as a reader sees it; empty for an empty name. */
export function firstLetter(name: string): string {
  return String.fromCodePoint(name.codePointAt(0) ?? 32).trim();
}
