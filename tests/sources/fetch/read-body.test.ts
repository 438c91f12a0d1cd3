import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, vi } from 'vitest';
import { type BodyHeaders, readBody } from '../../../src/sources/fetch/read-body.ts';

const LIMITS = { largestBytes: 100_000, compressedBytes: 50_000 };
const TEXT = 'The ferry sails at nine. '.repeat(200);

/** A source that counts what was taken from it. */
function source(bytes: Uint8Array, chunk = 1_000) {
  const taken = { bytes: 0, mostMemory: 0, ended: false };
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      for (let at = 0; at < bytes.length; at += chunk) {
        await Promise.resolve();
        const part = bytes.subarray(at, at + chunk);
        taken.bytes += part.length;
        taken.mostMemory = Math.max(taken.mostMemory, process.memoryUsage().arrayBuffers);
        yield part;
      }
    } finally {
      taken.ended = true;
    }
  }
  return { taken, chunks: chunks() };
}

const read = async (
  bytes: Uint8Array,
  headers: Partial<BodyHeaders> = {},
  chunk?: number,
): Promise<string> => {
  const { chunks } = source(bytes, chunk);
  const body = await readBody(
    chunks,
    { contentEncoding: null, contentLength: null, ...headers },
    LIMITS,
    'news.example',
  );
  return Buffer.from(body).toString();
};

describe('reading a body', () => {
  it.each([
    ['gzip', gzipSync(TEXT)],
    ['X-GZIP', gzipSync(TEXT)],
    ['deflate', deflateSync(TEXT)],
    ['deflate', deflateRawSync(TEXT)],
    ['br', brotliCompressSync(TEXT)],
    ['identity', Buffer.from(TEXT)],
    ['', Buffer.from(TEXT)],
    ['gzip', Buffer.from(TEXT)],
  ])('unpacks %s, also where it comes byte by byte', async (contentEncoding, bytes) => {
    expect(await read(bytes, { contentEncoding })).toBe(TEXT);
    expect(await read(bytes, { contentEncoding }, 1)).toBe(TEXT);
  });

  it('unpacks a gzip stream of several members', async () => {
    const bytes = Buffer.concat([gzipSync('first '), gzipSync('second')]);
    expect(await read(bytes, { contentEncoding: 'gzip' })).toBe('first second');
  });

  it.each(['gzip', 'deflate', 'br', null])(
    'reads nothing from an empty body that says %s',
    async contentEncoding => {
      expect(await read(new Uint8Array(), { contentEncoding })).toBe('');
    },
  );

  it.each(['zstd', 'gzip, gzip', 'br, gzip', 'constructor', '__proto__'])(
    'refuses %s, which was not asked for',
    async contentEncoding => {
      await expect(read(gzipSync(TEXT), { contentEncoding })).rejects.toThrow(/did not ask for/);
    },
  );

  it.each([
    ['gzip', gzipSync(TEXT).subarray(0, 40)],
    ['br', brotliCompressSync(TEXT).subarray(0, 10)],
    ['deflate', Buffer.from([0x78, 0x9c, 0xff, 0xff, 0xff])],
  ])('throws for a broken %s stream instead of giving half of it', async (contentEncoding, bytes) => {
    await expect(read(bytes, { contentEncoding })).rejects.toThrow();
  });

  // sixteen megabytes of zeros, sixty-four times: a gigabyte in one
  it('leaves a gzip bomb after a small part of it', async () => {
    const member = gzipSync(Buffer.alloc(16 * 1024 * 1024));
    const bomb = Buffer.concat(Array.from({ length: 64 }, () => member));
    const { chunks, taken } = source(bomb, 1_000);
    const limits = { largestBytes: 2 ** 20, compressedBytes: 2 ** 21 };
    const reading = readBody(
      chunks,
      { contentEncoding: 'gzip', contentLength: null },
      limits,
      'news.example',
    );
    await expect(reading).rejects.toThrow('larger than 1 MB');
    expect(taken.bytes).toBeLessThan(bomb.length / 8);
    await vi.waitFor(() => {
      expect(taken.ended).toBe(true);
    });
  });

  it.each([
    [
      'br',
      brotliCompressSync(Buffer.alloc(256 * 1024 * 1024), {
        params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
      }),
    ],
    ['deflate', deflateSync(Buffer.alloc(64 * 1024 * 1024))],
  ])('keeps no more than the limit of a %s bomb in memory', async (contentEncoding, bomb) => {
    const { chunks, taken } = source(bomb, 16);
    const before = process.memoryUsage().arrayBuffers;
    const limits = { largestBytes: 2 ** 20, compressedBytes: 2 ** 20 };
    const reading = readBody(chunks, { contentEncoding, contentLength: null }, limits, 'news.example');
    await expect(reading).rejects.toThrow('larger than 1 MB');
    expect(taken.mostMemory - before).toBeLessThan(16 * 2 ** 20);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(16 * 2 ** 20);
    await vi.waitFor(() => {
      expect(taken.ended).toBe(true);
    });
  });

  it('leaves a plain body at the first byte too many', async () => {
    const { chunks, taken } = source(Buffer.alloc(1_000_000));
    const reading = readBody(chunks, { contentEncoding: null, contentLength: null }, LIMITS, 'news.example');
    await expect(reading).rejects.toThrow('What news.example sends is larger than 98 KB');
    expect(taken).toMatchObject({ bytes: 101_000, ended: true });
  });

  it('takes a body of exactly the largest size', async () => {
    expect(await read(Buffer.alloc(100_000, 'a'))).toHaveLength(100_000);
  });

  it('bounds what is sent in a compressed stream that never yields anything', async () => {
    // stored blocks of no bytes: 00 00 00 ff ff
    const empty = Buffer.concat([
      Buffer.from([0x78, 0x01]),
      Buffer.alloc(1_000_000, Buffer.from([0, 0, 0, 0xff, 0xff])),
    ]);
    await expect(read(empty, { contentEncoding: 'deflate' })).rejects.toThrow(/larger than/);
  });

  it('believes a stated length that is too large, and reads nothing', async () => {
    const { chunks, taken } = source(Buffer.from(TEXT));
    const reading = readBody(
      chunks,
      { contentEncoding: null, contentLength: '100001' },
      LIMITS,
      'news.example',
    );
    await expect(reading).rejects.toThrow(expect.objectContaining({ isFinal: true }));
    expect(taken.bytes).toBe(0);
  });
});
