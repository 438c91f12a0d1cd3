import { declaredCharsets } from './declared-charsets.ts';

/** "<?xm" in EBCDIC */
const EBCDIC_START = [0x4c, 0x6f, 0xa7, 0x94];
const ESCAPED = /^(?:cs)?(?:iso-2022-(?:kr|cn(?:-ext)?)|iso2022kr|hz-gb-2312|utf-7)$/i;
const ESCAPES: readonly string[] = ['\x1b$', '~{'];
const UTF7 = /\+[A-Za-z\d/]{3,}-/;

const advice = (charset: string): string =>
  `It is written in ${charset}, which is not read here. Ask its publisher for UTF-8.`;

/** Why a document's charset cannot be read, as a sentence; null where it can. No browser reads these either. */
export function unreadCharset(bytes: Uint8Array, contentType: string | null): string | null {
  if (EBCDIC_START.every((byte, at) => bytes[at] === byte)) return advice('EBCDIC');
  const declared = declaredCharsets(bytes, contentType).find(label => ESCAPED.test(label));
  if (declared === undefined) return null;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const isEscaped = /utf-7/i.test(declared) ? UTF7.test(text) : ESCAPES.some(escape => text.includes(escape));
  return isEscaped ? advice(declared.toUpperCase()) : null;
}
