/** Characters that no text has: replaced, C1 controls, private, unassigned. */
const IMPOSSIBLE = /[\uFFFD\x80-\x84\x86-\x9F\p{Co}\p{Cn}]/gu;
/** What bytes read by the wrong table make of words, each beside an example. */
const WRONG_IN_WORDS: readonly RegExp[] = [
  // "cafŽ", "lÕhiver": a capital inside a word
  /\p{Ll}\p{Lu}(?=[\p{Ll}\s\p{P}]|$)/gu,
  // "пр╕вет", "Fu§g": a sign inside a word
  /\p{L}[\p{S}§¶·†‡•¡¿‚„ˆ˜º˚]+(?=\p{L})/gu,
  // "Privетt": two alphabets in a word
  /(?:\p{Script=Latin}(?=[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}])|[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Thai}](?=\p{Script=Latin}))/gu,
  // a Thai vowel sign with no consonant to stand on
  /(?<![\u0E01-\u0E2E\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/gu,
  // "┴рыю": lines of tables and blocks
  /[\u2500-\u259F]/gu,
];
const NOT_ASCII = /[^\0-\x7f]/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** A text cut off in a character, or with a slip or two, is not wrongly declared. */
const SLIPS = { count: 2, share: 0.02 } as const;

/** Characters stand in the text that cannot be there, and more than a slip: its bytes were read by the wrong table. */
export function isImpossible(text: string): boolean {
  const impossible = count(text, IMPOSSIBLE);
  return impossible > SLIPS.count && impossible > SLIPS.share * count(text, NOT_ASCII);
}

/** The same with those that stand where no language puts them, 0 upwards. */
export function misshapenShare(text: string): number {
  const beyond = count(text, NOT_ASCII);
  if (beyond === 0) return 0;
  const wrong = WRONG_IN_WORDS.reduce((sum, pattern) => sum + count(text, pattern), 0);
  return (wrong + 2 * count(text, IMPOSSIBLE)) / beyond;
}
