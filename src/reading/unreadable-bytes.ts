import { markedEncoding, unmarkedUnits } from './charset/unit-width.ts';
import { decodeBytes } from './decode-bytes.ts';

const LARGEST_MEGABYTES = 10;
const LOOKED_AT = 65_536;
/** Formats often mistaken for text, by their first bytes. */
const SIGNATURES: readonly (readonly [string, string])[] = [
  ['%PDF', 'a PDF'],
  ['PK\x03\x04', 'a ZIP archive or an office document'],
  ['\x1f\x8b', 'compressed with gzip'],
  ['\x89PNG', 'a picture'],
  ['\xff\xd8\xff', 'a picture'],
  ['GIF8', 'a picture'],
];

const HEAD_BYTES = 1024;

/** UTF-16 or UTF-32: text in wide units is full of NULs. Without a mark, most of it must be printable when read so. */
function isWideText(bytes: Uint8Array): boolean {
  if (markedEncoding(bytes) !== null) return true;
  if (unmarkedUnits(bytes) === null) return false;
  const head = decodeBytes(bytes.subarray(0, HEAD_BYTES), null);
  return head.replace(/[\p{Cc}\p{Cn}\p{Co}\uFFFD]/gu, '').length * 2 > head.length;
}

/** Why these bytes cannot hold an article, as a sentence; null where they may. */
export function unreadableBytes(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'The file is empty.';
  if (bytes.length > LARGEST_MEGABYTES * 1024 * 1024) {
    return `The file is larger than ${LARGEST_MEGABYTES} MB. Split it into smaller files.`;
  }
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT)).toString(
    'latin1',
  );
  const format = SIGNATURES.find(([signature]) => start.startsWith(signature))?.[1];
  if (format !== undefined) return `The file is ${format}. Save its text as .txt, .md or .html.`;
  if (start.includes('\0') && !isWideText(bytes)) {
    return 'The file holds binary data, not text. Save its text as .txt, .md or .html.';
  }
  return null;
}
