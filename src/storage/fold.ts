const ASCII = /^[\x20-\x7e]*$/;

/** Names as they are compared: without case, accents and doubled spaces. "São  Tomé" and "sao tome" are one. */
export function fold(label: string): string {
  const plain = ASCII.test(label) ? label : label.normalize('NFKD').replace(/\p{M}+/gu, '');
  return plain.toLowerCase().replace(/\s+/gu, ' ').trim();
}

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };
const UMLAUT = /[äöüß]/;
const UMLAUTS = /[äöüß]/g;

/** With umlauts written out, folded: "Müller" → "mueller"; null where there is none. */
export function foldSpelledOut(label: string): string | null {
  const lower = label.normalize('NFC').toLowerCase();
  return UMLAUT.test(lower) ? fold(lower.replace(UMLAUTS, letter => SPELLED[letter] ?? letter)) : null;
}
