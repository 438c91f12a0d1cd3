import { TextDecoder } from 'node:util';

/** Node writes UTF-8 and UTF-16 alone: for the rest, its decoders are turned round. */
export type Encoder = (text: string) => Uint8Array;

type Table = ReadonlyMap<string, readonly number[]>;

const tables = new Map<string, Table>();

const ONE_BYTE = Array.from({ length: 256 }, (_, byte) => [byte]);
const TWO_BYTES = Array.from({ length: 126 }, (_, lead) =>
  Array.from({ length: 192 }, (__, trail) => [lead + 0x81, trail + 0x40]),
).flat();

/** Every character that one or two bytes stand for, with the first bytes that do. */
function tableOf(encoding: string): Table {
  const known = tables.get(encoding);
  if (known) return known;
  const decoder = new TextDecoder(encoding, { fatal: true });
  const table = new Map<string, readonly number[]>();
  for (const bytes of [...ONE_BYTE, ...TWO_BYTES]) {
    let text: string;
    try {
      text = decoder.decode(Uint8Array.from(bytes));
    } catch {
      continue;
    }
    if (Array.from(text).length === 1 && !table.has(text)) table.set(text, bytes);
  }
  tables.set(encoding, table);
  return table;
}

/** ISO-2022-JP carries the characters of EUC-JP in seven bits, between escapes. */
function iso2022jp(text: string): Uint8Array {
  const table = tableOf('euc-jp');
  const bytes: number[] = [];
  let isWide = false;
  for (const character of text) {
    const [first = 0, second] = table.get(character) ?? [];
    if (first === 0) throw new RangeError(`ISO-2022-JP has no ${character}`);
    if ((second !== undefined) !== isWide) {
      isWide = second !== undefined;
      bytes.push(0x1b, ...(isWide ? [0x24, 0x42] : [0x28, 0x42]));
    }
    bytes.push(...(second === undefined ? [first] : [first - 0x80, second - 0x80]));
  }
  return Uint8Array.from(isWide ? [...bytes, 0x1b, 0x28, 0x42] : bytes);
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

const SPECIAL: Readonly<Record<string, Encoder>> = {
  'utf-8': text => Buffer.from(text),
  'utf-16le': text => utf16(text, false),
  'utf-16be': text => utf16(text, true),
  'iso-2022-jp': iso2022jp,
};

/** @throws RangeError where the encoding has no such character */
export const encode = (text: string, encoding: string): Uint8Array => {
  const special = SPECIAL[encoding];
  if (special) return special(text);
  const table = tableOf(encoding);
  return Uint8Array.from(
    Array.from(text).flatMap(character => {
      const bytes = table.get(character);
      if (!bytes) throw new RangeError(`${encoding} has no ${character}`);
      return [...bytes];
    }),
  );
};

/** The text with what the encoding does not hold left out: a typesetter's quotation mark, a letter with a dot below. */
export function holdable(text: string, encoding: string): string {
  if (encoding.startsWith('utf-')) return text;
  const table = tableOf(encoding === 'iso-2022-jp' ? 'euc-jp' : encoding);
  // Vietnamese is written in windows-1258 with its tones apart
  const form =
    encoding === 'windows-1258'
      ? text.normalize('NFD').replace(/([aeiouy])([\u0302\u0306\u031B])/giu, whole => whole.normalize('NFC'))
      : text;
  return Array.from(form)
    .filter(character => table.has(character))
    .join('');
}
