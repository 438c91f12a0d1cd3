const MARK = 0xfeff;
const REPLACEMENT = 0xfffd;
const LAST = 0x10ffff;
const AT_ONCE = 8192;

const isCharacter = (code: number): boolean => code <= LAST && (code < 0xd800 || code > 0xdfff);

/** UTF-32, which the Encoding Standard leaves out and old feeds are in; without its mark. What is no character becomes U+FFFD. */
export function decodeUtf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const codes: number[] = [];
  const parts: string[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, isLittle);
    if (at === 0 && code === MARK) continue;
    codes.push(isCharacter(code) ? code : REPLACEMENT);
    if (codes.length === AT_ONCE) parts.push(String.fromCodePoint(...codes.splice(0)));
  }
  return [...parts, String.fromCodePoint(...codes)].join('');
}
