import { describe, expect, it } from 'vitest';
import {
  conditionalAnswer,
  goneAnswer,
  packedAnswer,
  redirectAnswer,
  tooManyRequestsAnswer,
  typedAnswer,
} from '../../feed-server/polite-answers.ts';
import { RSS_TYPE, changingIdsAnswer, rssAnswer, rssText, someEntries } from '../../feed-server/rss-feed.ts';
import { asDocument, asFailed, startScene, textOf } from './fetching.ts';

const FEED = { entries: someEntries(3, 'https://courier.example', new Date('2026-11-21T11:00:00Z')) };

describe('an answer with a document', () => {
  it('gives its bytes, its type and where it came from', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', rssAnswer(FEED, { etag: '"v1"', 'cache-control': 'max-age=600' }));
    const fetched = asDocument(await scene.get('/feed?all#newest'));
    expect(textOf(fetched)).toBe(rssText(FEED));
    expect({ ...fetched, bytes: null }).toEqual({
      kind: 'document',
      address: `${scene.server.url}/feed?all`,
      movedTo: null,
      bytes: null,
      contentType: RSS_TYPE,
      etag: '"v1"',
      lastModified: null,
      freshSeconds: 600,
    });
  });

  it('is asked for with a name to complain to, what is wanted, and nothing that tells more', async () => {
    await using scene = await startScene();
    await scene.get('/feed', { accept: 'application/rss+xml, */*;q=0.1' });
    expect(scene.server.requests[0]?.headers).toEqual({
      host: scene.server.host,
      connection: 'close',
      'user-agent': 'Broadsheet/test (+mail@broadsheet.example)',
      accept: 'application/rss+xml, */*;q=0.1',
      'accept-encoding': 'gzip, deflate, br',
    });
    expect(scene.server.requests[0]?.method).toBe('GET');
  });

  it('passes a wrong type through as it was served', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', typedAnswer(rssText(FEED), 'image/png; charset=koi8-r'));
    expect(asDocument(await scene.get('/feed')).contentType).toBe('image/png; charset=koi8-r');
  });

  it('gives null where no type is served', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', { body: 'text' });
    expect(asDocument(await scene.get('/feed')).contentType).toBeNull();
  });

  it.each(['gzip', 'br', 'deflate', 'deflate-raw'] as const)('is unpacked from %s', async coding => {
    await using scene = await startScene();
    scene.server.serve('/feed', packedAnswer(rssText(FEED), coding));
    expect(textOf(await scene.get('/feed'))).toBe(rssText(FEED));
  });

  it('may hold five thousand entries', async () => {
    await using scene = await startScene();
    const feed = { entries: someEntries(5_000, scene.server.url, new Date('2026-11-21T11:00:00Z')) };
    scene.server.serve('/feed', rssAnswer(feed));
    const text = textOf(await scene.get('/feed'));
    expect(text.split('<item>')).toHaveLength(5_001);
    expect(text.endsWith('</rss>')).toBe(true);
  });

  it('is given anew each time, with the ids that the server makes up', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', changingIdsAnswer(FEED));
    expect(textOf(await scene.get('/feed'))).toContain('visit-1-0');
    expect(textOf(await scene.get('/feed'))).toContain('visit-2-0');
  });

  it('may be empty', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', { status: 204 });
    expect(asDocument(await scene.get('/feed')).bytes).toHaveLength(0);
  });
});

describe('a document that is kept already', () => {
  const etag = '"v1"';
  const lastModified = new Date('2026-11-20T08:00:00Z');

  it('is not sent again to whoever names its ETag', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', conditionalAnswer('text', { etag }, { 'cache-control': 'max-age=60' }));
    expect(asDocument(await scene.get('/feed')).etag).toBe(etag);
    expect(await scene.get('/feed', { etag })).toEqual({
      kind: 'not-modified',
      etag,
      lastModified: null,
      freshSeconds: 60,
      movedTo: null,
    });
  });

  it('is not sent again to whoever names its date', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', conditionalAnswer('text', { lastModified }));
    const first = asDocument(await scene.get('/feed'));
    expect(first.lastModified).toBe('Fri, 20 Nov 2026 08:00:00 GMT');
    expect((await scene.get('/feed', { lastModified: first.lastModified })).kind).toBe('not-modified');
  });

  it('keeps the validators that the 304 leaves out', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', { status: 304 });
    const kept = { etag: 'W/"v7"', lastModified: 'Fri, 20 Nov 2026 08:00:00 GMT' };
    expect(await scene.get('/feed', kept)).toMatchObject({ kind: 'not-modified', ...kept });
  });

  it('is sent anew where it changed', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', conditionalAnswer('text', { etag: '"v2"' }));
    expect(await scene.get('/feed', { etag })).toMatchObject({ kind: 'document', etag: '"v2"' });
  });

  it('is asked for behind a redirect too', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', redirectAnswer('/new', 301));
    scene.server.serve('/new', conditionalAnswer('text', { etag }));
    expect(await scene.get('/feed', { etag })).toMatchObject({
      kind: 'not-modified',
      movedTo: `${scene.server.url}/new`,
    });
  });

  it('does not take a 304 that nobody asked for', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', { status: 304 });
    expect(asFailed(await scene.get('/feed')).status).toBe(304);
  });

  it('does not send a validator on that would break the request', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', { body: 'text' });
    expect((await scene.get('/feed', { etag: '"a\r\nx-evil: 1"', lastModified: '' })).kind).toBe('document');
    expect(scene.server.requests[0]?.headers['if-none-match']).toBeUndefined();
    expect(scene.server.requests[0]?.headers['x-evil']).toBeUndefined();
  });
});

describe('an answer without a document', () => {
  it.each([
    [401, /password/],
    [403, /does not let/],
    [404, /nothing at this address/],
    [418, /refuses the request \(418\)/],
    [500, /fault of its own \(500\)/],
    [206, /no document/],
    [300, /no document/],
  ])('%d is told in a sentence', async (status, reason) => {
    await using scene = await startScene();
    scene.server.serve('/feed', { status, body: 'something' });
    const failed = asFailed(await scene.get('/feed'));
    expect(failed).toMatchObject({ status, retryAfterSeconds: null, isFinal: false });
    expect(failed.reason).toMatch(reason);
    expect(failed.reason).toContain(scene.server.host);
  });

  it('says when to come again, in seconds, after 429 and 503', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', tooManyRequestsAnswer(120));
    scene.server.serve('/down', tooManyRequestsAnswer(60, 503));
    expect(asFailed(await scene.get('/feed'))).toMatchObject({ status: 429, retryAfterSeconds: 120 });
    expect(asFailed(await scene.get('/down'))).toMatchObject({ status: 503, retryAfterSeconds: 60 });
  });

  it('turns a date to come again into seconds', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', tooManyRequestsAnswer(new Date(Date.now() + 600_000)));
    const seconds = asFailed(await scene.get('/feed')).retryAfterSeconds;
    expect(seconds).toBeGreaterThan(590);
    expect(seconds).toBeLessThanOrEqual(601);
  });

  it('does not wait for longer than a day, nor where nothing is asked', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', tooManyRequestsAnswer(10_000_000));
    scene.server.serve('/unsaid', tooManyRequestsAnswer());
    scene.server.serve('/missing', { status: 404, headers: { 'retry-after': '60' } });
    expect(asFailed(await scene.get('/feed')).retryAfterSeconds).toBe(86_400);
    expect(asFailed(await scene.get('/unsaid')).retryAfterSeconds).toBeNull();
    expect(asFailed(await scene.get('/missing')).retryAfterSeconds).toBeNull();
  });

  it('is gone for good with 410', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', goneAnswer);
    scene.server.serve('/moved', redirectAnswer('/feed', 308));
    expect(await scene.get('/feed')).toEqual({
      kind: 'gone',
      reason: `${scene.server.host} says that this address is gone for good (410).`,
    });
    expect((await scene.get('/moved')).kind).toBe('gone');
  });

  it('is not gone where a detour only leads to what is', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', redirectAnswer('/detour', 302));
    scene.server.serve('/detour', goneAnswer);
    expect(asFailed(await scene.get('/feed')).status).toBe(410);
  });
});
