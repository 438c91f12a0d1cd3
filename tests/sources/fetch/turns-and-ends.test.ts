import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it, vi } from 'vitest';
import { createFetcher } from '../../../src/sources/fetch/create-fetcher.ts';
import { headersOnlyAnswer, silentAnswer, slowDripAnswer } from '../../feed-server/hostile-answers.ts';
import { startMuteServer } from '../../feed-server/mute-server.ts';
import { type Scene, asFailed, startScene } from './fetching.ts';

const slowly =
  (milliseconds: number) =>
  (_request: IncomingMessage, response: ServerResponse): void => {
    setTimeout(() => response.end('done'), milliseconds);
  };
const kinds = async (fetched: readonly Promise<{ readonly kind: string }>[]): Promise<string[]> =>
  (await Promise.all(fetched)).map(({ kind }) => kind);
const allSocketsEnd = (scene: Scene): Promise<void> =>
  vi.waitFor(() => {
    expect(scene.server.openSockets).toBe(0);
  });

describe('requests take turns', () => {
  it('one connection a host', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', slowly(20));
    const fetched = Array.from({ length: 8 }, (_, index) => scene.get(`/feed?${index}`));
    expect(await kinds(fetched)).toEqual(Array.from({ length: 8 }, () => 'document'));
    expect(scene.server.mostAtOnce).toBe(1);
    expect(scene.server.requests.map(({ path }) => path)).toEqual(
      fetched.map((_, index) => `/feed?${index}`),
    );
  });

  it('several hosts at once, but few', async () => {
    const names = Array.from({ length: 9 }, (_, index) => `news-${index}.example`);
    await using scene = await startScene({ hostsAtOnce: 3 }, { names });
    scene.server.serve('/feed', slowly(50));
    await kinds(names.map(name => scene.get(`http://${name}:${scene.server.port}/feed`)));
    expect(scene.server.requests).toHaveLength(9);
    expect(scene.server.mostAtOnce).toBe(3);
  });

  it('and waiting for a turn does not count as time of the server', async () => {
    await using scene = await startScene({ totalMilliseconds: 250, headersMilliseconds: 250 });
    scene.server.serve('/feed', slowly(100));
    expect(await kinds(Array.from({ length: 5 }, () => scene.get('/feed')))).not.toContain('failed');
  });

  it('and a failure lets the next one go', async () => {
    await using scene = await startScene({ headersMilliseconds: 50 });
    scene.server.serve('/silent', silentAnswer);
    scene.server.serve('/feed', { body: 'here' });
    expect(await kinds([scene.get('/silent'), scene.get('/feed')])).toEqual(['failed', 'document']);
  });
});

describe('a request that is no longer wanted', () => {
  it('ends while it is answered', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', slowDripAnswer('x'.repeat(1_000), 10));
    const controller = new AbortController();
    const fetched = scene.get('/feed', { signal: controller.signal });
    await vi.waitFor(() => {
      expect(scene.server.requests).toHaveLength(1);
    });
    controller.abort();
    expect(asFailed(await fetched)).toMatchObject({ status: null, isFinal: false });
    await allSocketsEnd(scene);
  });

  it('ends while it waits, and is never sent', async () => {
    await using scene = await startScene();
    scene.server.serve('/slow', slowly(50));
    const controller = new AbortController();
    const first = scene.get('/slow');
    const given = scene.get('/feed', { signal: controller.signal });
    controller.abort();
    expect(asFailed(await given).reason).toMatch(/ended before the answer/);
    await first;
    expect(scene.server.requests.map(({ path }) => path)).toEqual(['/slow']);
  });

  it('is not even begun where it ended before', async () => {
    await using scene = await startScene();
    expect((await scene.get('/feed', { signal: AbortSignal.abort() })).kind).toBe('failed');
    expect(scene.server.connections).toBe(0);
  });
});

describe('closing', () => {
  it('ends what is under way and what waits within a second', async () => {
    await using scene = await startScene({}, { names: ['a.example', 'b.example'] });
    scene.server.serve('/drip', slowDripAnswer('x'.repeat(1_000), 10));
    scene.server.serve('/headers', headersOnlyAnswer);
    scene.server.serve('/silent', silentAnswer);
    const { port } = scene.server;
    const fetched = [
      scene.get('/drip'),
      scene.get('/drip'),
      scene.get(`http://a.example:${port}/headers`),
      scene.get(`http://b.example:${port}/silent`),
    ];
    await vi.waitFor(() => {
      expect(scene.server.requests).toHaveLength(3);
    });
    const began = performance.now();
    await scene.fetcher.close();
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(await kinds(fetched)).toEqual(['failed', 'failed', 'failed', 'failed']);
    await allSocketsEnd(scene);
    expect(asFailed(await scene.get('/drip')).reason).toMatch(/ended/);
    expect(scene.server.requests).toHaveLength(3);
  });

  it('ends a connection that is still being made', async () => {
    const mute = await startMuteServer();
    const fetcher = createFetcher({ userAgent: () => 'test', allowHosts: [mute.host] });
    const fetched = fetcher.fetch({ address: `https://${mute.host}/`, accept: '*/*' });
    await mute.connected;
    await fetcher.close();
    expect((await fetched).kind).toBe('failed');
    await vi.waitFor(() => {
      expect(mute.openSockets).toBe(0);
    });
    await mute.close();
  });

  it('may be done twice', async () => {
    const fetcher = createFetcher({ userAgent: () => 'test', allowHosts: [] });
    await fetcher.close();
    await fetcher.close();
  });
});

describe('a connection that cannot be made', () => {
  it('is refused', async () => {
    await using scene = await startScene();
    const { host, url } = scene.server;
    await scene.server.close();
    const fetched = await scene.fetcher.fetch({ address: url, accept: '*/*' });
    expect(asFailed(fetched).reason).toBe(
      `${host} refuses the connection: no web server is running there just now.`,
    );
  });

  it('is given up in time where TLS does not come about', async () => {
    const mute = await startMuteServer();
    const { host } = mute;
    const bounds = { connectMilliseconds: 100 };
    const fetcher = createFetcher({ userAgent: () => 'test', allowHosts: [host], bounds });
    const fetched = await fetcher.fetch({ address: `https://${host}/`, accept: '*/*' });
    expect(asFailed(fetched).reason).toBe(`${host} could not be reached within 0.1 seconds.`);
    await vi.waitFor(() => {
      expect(mute.openSockets).toBe(0);
    });
    await fetcher.close();
    await mute.close();
  });
});
