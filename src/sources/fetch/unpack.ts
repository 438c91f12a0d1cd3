import { Readable, type Transform, pipeline } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

/** What is asked for; zstd is left out, for few feeds have it and its window may be 128 MB. */
export const ACCEPTED_CODINGS = 'gzip, deflate, br';

type Coding = 'gzip' | 'deflate' | 'br';

const NAMES: ReadonlyMap<string, Coding | null> = new Map([
  ['', null],
  ['identity', null],
  ['gzip', 'gzip'],
  ['x-gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['br', 'br'],
]);

/**
 * The coding of a Content-Encoding header: null for none, undefined for one that cannot be unpacked.
 * Codings upon codings are among these: a bomb in a bomb multiplies, and honest servers pack once.
 */
export const codingOf = (header: string | null): Coding | null | undefined =>
  NAMES.get((header ?? '').trim().toLowerCase());

const GZIP_MAGIC = 0x1f;
/** The low half of zlib's first byte (RFC 1950): the method, 8 is deflate. Without it the stream is bare (RFC 1951). */
const ZLIB_METHOD = 8;

/** By the first byte, for servers lie: "gzip" before a plain text, "deflate" with and without its wrapping. */
function decoderFor(coding: Coding, first: number): Transform | null {
  switch (coding) {
    case 'gzip':
      return first === GZIP_MAGIC ? createGunzip() : null;
    case 'deflate':
      return (first & 0x0f) === ZLIB_METHOD ? createInflate() : createInflateRaw();
    case 'br':
      return createBrotliDecompress();
  }
}

async function* from(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

async function firstChunk(chunks: AsyncIterator<Uint8Array>): Promise<Uint8Array | null> {
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) {
    if (next.value.length > 0) return next.value;
  }
  return null;
}

/**
 * Unpacks as it reads: whoever stops reading stops the unpacking, and the source with it.
 * @throws what zlib throws for a broken or unfinished stream, and what the source throws
 */
export async function* unpack(source: AsyncIterable<Uint8Array>, coding: Coding): AsyncGenerator<Uint8Array> {
  const chunks = source[Symbol.asyncIterator]();
  const first = await firstChunk(chunks);
  if (first === null) return;
  const packed = from(first, chunks);
  const decoder = decoderFor(coding, first[0] ?? 0);
  if (decoder === null) {
    yield* packed;
    return;
  }
  // the callback form: its error also destroys the decoder, whose reader then throws it
  pipeline(Readable.from(packed, { objectMode: true, highWaterMark: 1 }), decoder, () => undefined);
  yield* decoder as AsyncIterable<Uint8Array>;
}
