/** Encodings that the first bytes show, whatever is declared. */
export type UnitEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

const MARKS: readonly (readonly [readonly number[], UnitEncoding])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
];
const LOOKED_AT = 1024;
/** Of each fourth byte, in UTF-32. */
const MOST = 0.9;
const FEW = 0.1;
/** Of the upper bytes of UTF-16: 0 for Latin, 3 to 14 for the alphabets from Greek to Thai. */
const UPPER_BYTES = 0.8;
const SPACE = 0x20;

/** By the byte order mark. */
export const markedEncoding = (bytes: Uint8Array): UnitEncoding | null =>
  MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1] ?? null;

/** Share of bytes below `bound` among each fourth one, from the first, second, third and fourth on. */
function lowShares(bytes: Uint8Array, bound: number): readonly [number, number, number, number] {
  const low: [number, number, number, number] = [0, 0, 0, 0];
  for (const [at, byte] of bytes.entries())
    if (byte < bound) low[(at % 4) as 0 | 1 | 2 | 3] += 4 / bytes.length;
  return low;
}

/** By the low bytes that wide units leave around characters, where no mark says so: "<\0?\0x\0". Stray NULs in a text are few. */
export function unmarkedUnits(bytes: Uint8Array): UnitEncoding | null {
  const head = bytes.subarray(0, Math.min(LOOKED_AT, bytes.length - (bytes.length % 4)));
  if (head.length < 4 || !head.includes(0)) return null;
  const zeros = lowShares(head, 1);
  const inner = Math.min(zeros[1], zeros[2]);
  if (inner > MOST && zeros[3] > MOST && zeros[0] < FEW) return 'utf-32le';
  if (inner > MOST && zeros[0] > MOST && zeros[3] < FEW) return 'utf-32be';
  const low = lowShares(head, SPACE);
  const isUpper = (one: number, other: number): boolean => one > 2 * UPPER_BYTES && other === 0;
  if (isUpper(low[1] + low[3], zeros[0] + zeros[2])) return 'utf-16le';
  return isUpper(low[0] + low[2], zeros[1] + zeros[3]) ? 'utf-16be' : null;
}
