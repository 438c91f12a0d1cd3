import { TextDecoder } from 'node:util';
import { encodingNamed } from './charset/encoding-named.ts';
import { declaredCharsets } from './charset/declared-charsets.ts';
import { decodeUtf32 } from './charset/decode-utf32.ts';
import { detectedCharset } from './charset/detect-charset.ts';
import { isImpossible } from './charset/misshapen.ts';
import { markedEncoding, type UnitEncoding, unmarkedUnits } from './charset/unit-width.ts';

const REPLACEMENT = '\uFFFD';
/** So many sequences of UTF-8 do not come about by chance in the charsets whose letters fill the upper half. */
const FEW_SEQUENCES = 4;
const LATIN = /^(?:windows-125[0247]|iso-8859-(?:[1-4]|9|1[03-6])|macintosh)$/;

const inUnits = (bytes: Uint8Array, encoding: UnitEncoding): string =>
  encoding.startsWith('utf-32')
    ? decodeUtf32(bytes, encoding === 'utf-32le')
    : new TextDecoder(encoding).decode(bytes);

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** "Порт" in GBK can be sound UTF-8 by chance; a whole sentence cannot. */
function isUtf8ByChance(text: string, declared: string): boolean {
  if (LATIN.test(declared)) return false;
  const beyond = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
  return beyond > 0 && beyond < FEW_SEQUENCES;
}

/** By the first declaration that fits the bytes, else null. */
function asDeclared(bytes: Uint8Array, contentType: string | null, utf8: string | null): string | null {
  for (const label of declaredCharsets(bytes, contentType)) {
    const encoding = encodingNamed(label);
    // a document that could be read as far as its declaration is not in two-byte units
    if (encoding === null || encoding === 'utf-8' || encoding.startsWith('utf-16')) continue;
    if (utf8 !== null && encoding !== 'iso-2022-jp' && !isUtf8ByChance(utf8, encoding)) return utf8;
    const text = new TextDecoder(encoding).decode(bytes);
    if (!isImpossible(text)) return text;
  }
  return null;
}

/** UTF-8 that is broken in a few places, else null. */
function brokenUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  let broken = 0;
  let whole = 0;
  for (const character of text) {
    if (character === REPLACEMENT) broken += 1;
    else if (character > '\x7f') whole += 1;
  }
  return whole > broken ? text : null;
}

/** Escapes of ISO-2022-JP: its bytes are all ASCII, so they are sound UTF-8 as well. */
const ISO_2022_JP = /\x1b\$[@B]/;

/**
 * Bytes as text: byte order mark, else declared charset (media type, XML declaration, meta element), else sound UTF-8, else
 * what the bytes look like. Bytes that are sound UTF-8 are read so whatever is declared, for the reverse does not happen by
 * chance; a declared charset that makes characters of them which cannot be is not believed.
 */
export function decodeBytes(bytes: Uint8Array, contentType: string | null): string {
  const units = markedEncoding(bytes) ?? unmarkedUnits(bytes);
  if (units !== null) return inUnits(bytes, units);
  const utf8 = strictUtf8(bytes);
  const declared = asDeclared(bytes, contentType, utf8);
  if (declared !== null) return declared;
  if (utf8 !== null) return ISO_2022_JP.test(utf8) ? new TextDecoder('iso-2022-jp').decode(bytes) : utf8;
  return brokenUtf8(bytes) ?? new TextDecoder(detectedCharset(bytes)).decode(bytes);
}
