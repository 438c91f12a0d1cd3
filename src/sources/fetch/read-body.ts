import { FetchFailure } from './fetch-failure.ts';
import { codingOf, unpack } from './unpack.ts';

export interface BodyLimits {
  /** Bytes after decompression. */
  readonly largestBytes: number;
  /** Bytes as sent, where they are compressed. */
  readonly compressedBytes: number;
}

export interface BodyHeaders {
  readonly contentEncoding: string | null;
  readonly contentLength: string | null;
}

const KILOBYTE = 1024;
const MEGABYTE = 1024 * KILOBYTE;

const inWords = (bytes: number): string => {
  if (bytes >= MEGABYTE) return `${Number((bytes / MEGABYTE).toFixed(1))} MB`;
  return bytes >= KILOBYTE ? `${Math.round(bytes / KILOBYTE)} KB` : `${bytes} bytes`;
};

const tooLarge = (host: string, limit: number): FetchFailure =>
  new FetchFailure(`What ${host} sends is larger than ${inWords(limit)}, the most that is read.`, {
    status: 200,
    isFinal: true,
  });

async function* counted(
  source: AsyncIterable<Uint8Array>,
  limit: number,
  host: string,
): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of source) {
    read += chunk.length;
    if (read > limit) throw tooLarge(host, limit);
    yield chunk;
  }
}

async function joined(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of source) {
    chunks.push(chunk);
    length += chunk.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * Reads and unpacks a body within its limits: counted as it comes, before and after unpacking, and left at the first byte
 * too many. No ratio between the two is judged: a feed of ten thousand like entries shrinks as a bomb does.
 * @throws FetchFailure for a body that is too large or packed in an unknown way, and what the source or zlib throws
 */
export async function readBody(
  source: AsyncIterable<Uint8Array>,
  headers: BodyHeaders,
  limits: BodyLimits,
  host: string,
): Promise<Uint8Array> {
  const coding = codingOf(headers.contentEncoding);
  if (coding === undefined) {
    throw new FetchFailure(`${host} packs its answer in a way that the bot did not ask for.`, {
      status: 200,
    });
  }
  const sendable = coding === null ? limits.largestBytes : limits.compressedBytes;
  if (Number(headers.contentLength ?? 0) > sendable) throw tooLarge(host, sendable);
  const sent = counted(source, sendable, host);
  return joined(coding === null ? sent : counted(unpack(sent, coding), limits.largestBytes, host));
}
