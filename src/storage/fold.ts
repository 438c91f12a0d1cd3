/** Names as they are compared: without case, accents and doubled spaces. "São  Tomé" and "sao tome" are one. */
export function fold(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim();
}
