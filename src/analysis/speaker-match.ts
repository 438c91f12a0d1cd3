const folded = (text: string): string[] =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(part => part !== '');

/** "moor" and "Inés Moor" match "Ines Moor"; "Moo" and "Ines Keel" do not. */
export function speakerMatches(asked: string, name: string): boolean {
  const parts = new Set(folded(name));
  const wanted = folded(asked);
  return wanted.length > 0 && wanted.every(part => parts.has(part));
}
