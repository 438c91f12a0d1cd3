/** What a character is, as bits: Unicode's letters, marks, numbers and upper-case letters, and white space as \s has it. */
export const LETTER = 1;
export const MARK = 2;
export const NUMBER = 4;
export const SPACE = 8;
export const UPPER = 16;
const LOOKED_AT = 128;

const PROPERTIES: readonly (readonly [number, RegExp])[] = [
  [LETTER, /^\p{L}$/u],
  [MARK, /^\p{M}$/u],
  [NUMBER, /^\p{N}$/u],
  [SPACE, /^\s$/u],
  [UPPER, /^\p{Lu}$/u],
];

/** By UTF-16 unit, filled as characters are met: a pattern for each of some thousand characters costs more than all the text. */
const known = new Uint8Array(0x10000);

function lookedAt(character: string): number {
  let found = LOOKED_AT;
  for (const [bit, property] of PROPERTIES) if (property.test(character)) found |= bit;
  return found;
}

function classOf(unit: number): number {
  const found = known[unit] ?? 0;
  return found === 0 ? (known[unit] = lookedAt(String.fromCharCode(unit))) : found;
}

const FIRST_SURROGATE = 0xd800;
const isHighSurrogate = (unit: number): boolean => unit >= FIRST_SURROGATE && unit <= 0xdbff;
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** UTF-16 units of the character at an offset: 2 for a pair of surrogates. */
export const widthAt = (text: string, at: number): number =>
  isHighSurrogate(text.charCodeAt(at)) && isLowSurrogate(text.charCodeAt(at + 1)) ? 2 : 1;

/** Bits of the character at an offset; 0 past the end. */
export function classAt(text: string, at: number): number {
  if (at >= text.length) return 0;
  const unit = text.charCodeAt(at);
  if (isHighSurrogate(unit) && widthAt(text, at) === 2) return lookedAt(text.slice(at, at + 2));
  return classOf(unit);
}

/** The offset after the run of characters, from `at` on, that have one of these bits. */
export function runEnd(text: string, at: number, bits: number): number {
  let end = at;
  while (end < text.length) {
    const unit = text.charCodeAt(end);
    const isPair = unit >= FIRST_SURROGATE && isHighSurrogate(unit) && widthAt(text, end) === 2;
    const found = isPair ? lookedAt(text.slice(end, end + 2)) : classOf(unit);
    if ((found & bits) === 0) return end;
    end += isPair ? 2 : 1;
  }
  return end;
}
