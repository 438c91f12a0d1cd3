import { TextDecoder } from 'node:util';

const DECLARATION_BYTES = 4096;
const REPLACEMENT = '\uFFFD';

const start = (bytes: Uint8Array): string =>
  new TextDecoder('windows-1252').decode(bytes.subarray(0, DECLARATION_BYTES));

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  // "<?" in two-byte units, without a mark
  if (a === 0 && b === 0x3c && c === 0 && d === 0x3f) return 'utf-16be';
  if (a === 0x3c && b === 0 && c === 0x3f && d === 0) return 'utf-16le';
  return null;
}

/** charset in the media type, the XML declaration or a meta element, in this order. */
function declaredCharset(bytes: Uint8Array, contentType: string | null): string | null {
  const served = /charset\s{0,3}=\s{0,3}["']?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1];
  if (served !== undefined) return served;
  const head = start(bytes);
  const xml = /^\s{0,99}<\?xml[^>]{0,200}?encoding\s{0,3}=\s{0,3}["']([\w.:-]{1,40})/i.exec(head)?.[1];
  return xml ?? /<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}["']?([\w.:-]{1,40})/i.exec(head)?.[1] ?? null;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** UTF-8 with a few broken bytes stays UTF-8; otherwise single bytes, as browsers take them. */
function brokenUtf8(bytes: Uint8Array): string {
  const lenient = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let whole = 0;
  for (const character of lenient) {
    if (character === REPLACEMENT) broken += 1;
    else if (character > '\x7f') whole += 1;
  }
  return whole > broken ? lenient : new TextDecoder('windows-1252').decode(bytes);
}

/**
 * Bytes as text: byte order mark, else declared charset (media type, XML declaration, meta element), else UTF-8,
 * else windows-1252. Bytes that are sound UTF-8 are read so even where a single-byte charset is declared: the reverse
 * does not happen by chance.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): string {
  const mark = byteOrderMark(bytes);
  if (mark !== null) return new TextDecoder(mark).decode(bytes);
  const declared = declaredCharset(bytes, contentType);
  const decoder = declared === null ? null : decoderFor(declared);
  // a document that could be read as far as its declaration is not in two-byte units
  const trusted = decoder !== null && !decoder.encoding.startsWith('utf-16') && decoder.encoding !== 'utf-8';
  if (trusted && decoder.encoding !== 'windows-1252') return decoder.decode(bytes);
  return strictUtf8(bytes) ?? (trusted ? decoder.decode(bytes) : brokenUtf8(bytes));
}
