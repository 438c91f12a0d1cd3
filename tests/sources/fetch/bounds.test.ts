import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  bombAnswer,
  brokenOffAnswer,
  endlessBodyAnswer,
  endlessHeadersAnswer,
  headersOnlyAnswer,
  noHttpAnswer,
  silentAnswer,
  slowDripAnswer,
} from '../../feed-server/hostile-answers.ts';
import { packedAnswer } from '../../feed-server/polite-answers.ts';
import { type Scene, asFailed, startScene, textOf } from './fetching.ts';

const allSocketsEnd = (scene: Scene): Promise<void> =>
  vi.waitFor(() => {
    expect(scene.server.openSockets).toBe(0);
  });

describe('a server that is slow', () => {
  it('may take its time for as long as the total', async () => {
    await using scene = await startScene({ headersMilliseconds: 150 });
    scene.server.serve('/feed', slowDripAnswer('drip drop', 40));
    expect(textOf(await scene.get('/feed'))).toBe('drip drop');
  });

  it.each([
    ['drips', slowDripAnswer('x'.repeat(10_000), 20)],
    ['stops after its headers', headersOnlyAnswer],
  ])('is left when it %s beyond the total', async (_what, answer) => {
    await using scene = await startScene({ totalMilliseconds: 300 });
    scene.server.serve('/feed', answer);
    const failed = asFailed(await scene.get('/feed'));
    expect(failed.reason).toBe(`${scene.server.host} did not finish its answer within 0.3 seconds.`);
    expect(failed).toMatchObject({ status: null, isFinal: false });
    await allSocketsEnd(scene);
  });

  it('is left when it does not begin to answer', async () => {
    await using scene = await startScene({ headersMilliseconds: 100 });
    scene.server.serve('/feed', silentAnswer);
    const reason = `${scene.server.host} did not begin to answer within 0.1 seconds.`;
    expect(asFailed(await scene.get('/feed')).reason).toBe(reason);
    await allSocketsEnd(scene);
  });

  it('is left when its header lines go on and on, by time', async () => {
    await using scene = await startScene({ headersMilliseconds: 200 });
    scene.server.serve('/feed', endlessHeadersAnswer(50));
    expect(asFailed(await scene.get('/feed')).reason).toMatch(/did not begin to answer/);
    await allSocketsEnd(scene);
  });
});

describe('a server that sends too much', () => {
  it('is left when its header lines go on and on, by size', async () => {
    await using scene = await startScene({ headerBytes: 8_192 });
    scene.server.serve('/feed', endlessHeadersAnswer(1));
    expect(asFailed(await scene.get('/feed')).reason).toMatch(/more headers than any page needs/);
    await allSocketsEnd(scene);
  });

  it('may send long headers, up to the bound', async () => {
    const answer = { headers: { 'content-security-policy': 'a'.repeat(24_000) }, body: 'here' };
    await using scene = await startScene();
    await using strict = await startScene({ headerBytes: 8_192 });
    scene.server.serve('/feed', answer);
    strict.server.serve('/feed', answer);
    expect(textOf(await scene.get('/feed'))).toBe('here');
    expect(asFailed(await strict.get('/feed')).reason).toMatch(/more headers than any page needs/);
  });

  it.each([
    ['an error', { status: 404 }],
    ['a redirect', { status: 302, headers: { location: '/end' } }],
    ['a packing that was not asked for', { headers: { 'content-encoding': 'zstd' } }],
  ])('is left where the body without an end is that of %s', async (_what, head) => {
    await using scene = await startScene();
    scene.server.serve('/feed', endlessBodyAnswer(head));
    scene.server.serve('/end', { body: 'here' });
    expect(['document', 'failed']).toContain((await scene.get('/feed')).kind);
    await allSocketsEnd(scene);
    expect(scene.server.bytesSent).toBeLessThan(20_000_000);
  });

  it('is left at the first byte too many of a body without an end', async () => {
    await using scene = await startScene({ largestBytes: 1_000_000 });
    scene.server.serve('/feed', endlessBodyAnswer());
    const failed = asFailed(await scene.get('/feed'));
    expect(failed.reason).toMatch(/larger than 977 KB/);
    expect(failed.isFinal).toBe(true);
    await allSocketsEnd(scene);
    // what the system buffers on both sides comes on top
    expect(scene.server.bytesSent).toBeLessThan(20_000_000);
  });

  it.each(['gzip', 'br'] as const)('is left in the middle of a %s bomb of a gigabyte', async coding => {
    await using scene = await startScene();
    scene.server.serve('/feed', bombAnswer(1024, coding));
    const before = process.memoryUsage().arrayBuffers;
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage().arrayBuffers - before);
    }, 5);
    expect(asFailed(await scene.get('/feed'))).toMatchObject({ isFinal: true });
    clearInterval(watch);
    expect(most).toBeLessThan(100 * 1024 * 1024);
    await allSocketsEnd(scene);
  });

  it('may send what the request itself allows, and no more', async () => {
    await using scene = await startScene({ largestBytes: 10 });
    scene.server.serve('/feed', { body: 'a'.repeat(100) });
    expect((await scene.get('/feed')).kind).toBe('failed');
    expect((await scene.get('/feed', { largestBytes: 100 })).kind).toBe('document');
    expect((await scene.get('/feed', { largestBytes: 99 })).kind).toBe('failed');
  });

  it('is left when the compressed answer alone is too large', async () => {
    await using scene = await startScene({ compressedBytes: 1_000 });
    scene.server.serve('/feed', packedAnswer(randomBytes(5_000), 'gzip'));
    expect(asFailed(await scene.get('/feed')).reason).toMatch(/larger than 1000 bytes/);
  });
});

describe('a server that talks nonsense', () => {
  it('fails where it breaks off', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', brokenOffAnswer('<rss>'));
    expect(asFailed(await scene.get('/feed')).reason).toMatch(/broke the connection off/);
    await allSocketsEnd(scene);
  });

  it('fails where it is no web server', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', noHttpAnswer);
    expect(asFailed(await scene.get('/feed')).reason).toMatch(/does not answer as a web server does/);
    await allSocketsEnd(scene);
  });

  it('fails where its packing is broken', async () => {
    await using scene = await startScene();
    for (const coding of ['gzip', 'br', 'deflate']) {
      const body = Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from('not packed at all')]);
      scene.server.serve('/feed', { headers: { 'content-encoding': coding }, body });
      expect(asFailed(await scene.get('/feed')).reason, coding).toMatch(/cannot be unpacked/);
    }
    await allSocketsEnd(scene);
  });

  it('never makes the fetcher throw, whatever bytes it writes', async () => {
    await using scene = await startScene({ totalMilliseconds: 1_000, headersMilliseconds: 500 });
    const piece = fc.oneof(
      fc.constantFrom(
        ...[
          'HTTP/1.1 200 OK\r\n',
          'HTTP/1.1 301 Moved\r\n',
          'HTTP/1.1 100 Continue\r\n\r\n',
          'HTTP/2 200\r\n',
        ],
        ...[
          'HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n',
          'HTTP/0.9 999 \r\n',
        ],
        ...[
          'Location: ',
          'http://[',
          '\r\n',
          '\r\n\r\n',
          'Transfer-Encoding: chunked\r\n',
          'Content-Length: ',
        ],
        ...[
          'Content-Encoding: gzip\r\n',
          'Content-Encoding: br\r\n',
          'ffffffffffffffff\r\n',
          '-1\r\n',
          '3\r\n',
        ],
        ...[
          '__proto__: x\r\n',
          'constructor: x\r\n',
          'Retry-After: ',
          'ETag: ',
          'Cache-Control: max-age=',
          '\u0000',
        ],
      ),
      fc.string({ maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async pieces => {
        scene.server.serve('/feed', ({ socket }) => socket.end(pieces.join('')));
        const fetched = await scene.get('/feed');
        expect(['document', 'failed', 'gone', 'not-modified']).toContain(fetched.kind);
      }),
      { numRuns: 300, endOnFailure: true },
    );
    await allSocketsEnd(scene);
  });
});
