import net from 'node:net';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createFetcher } from '../../../src/sources/fetch/create-fetcher.ts';
import type { ResolvedAddress } from '../../../src/sources/fetch/resolve-host.ts';
import { redirectAnswer } from '../../feed-server/polite-answers.ts';
import { asFailed, startScene, textOf } from './fetching.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const resolved = (...addresses: string[]): ResolvedAddress[] =>
  addresses.map(address => ({ address, family: net.isIP(address) }));

/** Sends every connection to a port on loopback instead, and tells where each was meant to go. */
function divertConnections(port: number): string[][] {
  const meant: string[][] = [];
  const connect = net.connect.bind(net) as (options: net.TcpNetConnectOpts) => net.Socket;
  vi.spyOn(net, 'connect').mockImplementation(((options: net.TcpNetConnectOpts) => {
    if (options.lookup === undefined) throw new Error('the connection would look the name up itself');
    options.lookup(options.host ?? '', { all: true }, (_error, addresses) => {
      meant.push(typeof addresses === 'string' ? [addresses] : addresses.map(({ address }) => address));
    });
    return connect({ host: '127.0.0.1', port });
  }) as typeof net.connect);
  return meant;
}

describe('a name that leads into the own network', () => {
  it.each([
    ['10.0.0.5'],
    ['127.0.0.1'],
    ['::1'],
    ['169.254.169.254'],
    ['fd00:ec2::254'],
    ['::ffff:192.168.1.1'],
    ['64:ff9b::a00:1'],
    ['93.184.216.34', '10.0.0.5'],
    ['10.0.0.5', '93.184.216.34'],
    ['93.184.216.34', '2606:2800:220:1::1', 'fe80::1%eth0'],
  ])('is refused: %j', async (...addresses) => {
    const connect = vi.spyOn(net, 'connect');
    await using scene = await startScene({}, { lookup: () => Promise.resolve(resolved(...addresses)) });
    const failed = asFailed(await scene.get('http://inside.example/'));
    expect(failed).toEqual({
      kind: 'failed',
      reason:
        "This address points inside the bot's own network (inside.example). Whoever hosts the bot can allow it with FETCH_ALLOW_HOSTS.",
      status: null,
      retryAfterSeconds: null,
      isFinal: true,
    });
    expect(connect).not.toHaveBeenCalled();
  });

  it('is refused where it is the public address of the machine itself', async () => {
    const own = () => [{ address: '93.184.216.34', cidr: '93.184.216.34/24', family: 'IPv4' as const }];
    await using scene = await startScene(
      {},
      { lookup: () => Promise.resolve(resolved('93.184.216.34')), own },
    );
    expect(asFailed(await scene.get('http://self.example/')).reason).toMatch(/own network/);
  });

  it('is refused behind a redirect', async () => {
    await using scene = await startScene({}, { lookup: () => Promise.resolve(resolved('192.168.1.1')) });
    scene.server.serve('/feed', redirectAnswer('http://router.example/'));
    expect(asFailed(await scene.get('/feed')).reason).toMatch(/own network \(router\.example\)/);
  });

  it.each(['http://127.0.0.1:9/', 'http://2130706433:8080/', 'http://[::1]:8080/', 'http://10.0.0.1/'])(
    'is refused without a lookup where the address is written out: %s',
    async address => {
      const lookup = vi.fn(() => Promise.resolve(resolved('93.184.216.34')));
      const fetcher = createFetcher({ userAgent: () => 'test', allowHosts: [], lookup });
      expect(asFailed(await fetcher.fetch({ address, accept: '*/*' })).isFinal).toBe(true);
      expect(lookup).not.toHaveBeenCalled();
      await fetcher.close();
    },
  );
});

describe('the connection', () => {
  it('goes to the addresses that were checked, though the name leads inside a moment later', async () => {
    await using scene = await startScene();
    scene.server.serve('/feed', { body: 'from outside' });
    const answers = [resolved('93.184.216.34', '2606:2800:220:1::1'), resolved('10.0.0.5')];
    const lookup = vi.fn(() => Promise.resolve(answers.shift() ?? []));
    const fetcher = createFetcher({ userAgent: () => 'test', allowHosts: [], lookup, own: () => [] });
    const meant = divertConnections(scene.server.port);
    const request = { address: 'http://rebinding.example/feed', accept: '*/*' };
    expect(textOf(await fetcher.fetch(request))).toBe('from outside');
    expect(meant).toEqual([['93.184.216.34', '2606:2800:220:1::1']]);
    expect(lookup).toHaveBeenCalledTimes(1);
    expect(scene.server.requests[0]?.headers.host).toBe('rebinding.example');
    // the next request looks it up anew, and finds what it leads to by now
    expect(asFailed(await fetcher.fetch(request)).reason).toMatch(/own network/);
    expect(meant).toHaveLength(1);
    await fetcher.close();
  });

  it('tries the next address where the first does not answer', async () => {
    const lookup = () => Promise.resolve(resolved('127.0.0.2', '127.0.0.1'));
    await using scene = await startScene({}, { names: ['news.example'], lookup });
    scene.server.serve('/feed', { body: 'here' });
    expect(textOf(await scene.get(`http://news.example:${scene.server.port}/feed`))).toBe('here');
  });

  it('may go inside for an allowed name alone', async () => {
    const lookup = () => Promise.resolve(resolved('127.0.0.1'));
    await using scene = await startScene({}, { names: ['news.intranet'], lookup });
    scene.server.serve('/feed', { body: 'here' });
    const { port } = scene.server;
    expect(textOf(await scene.get(`http://NEWS.intranet.:${port}/feed`))).toBe('here');
    expect(asFailed(await scene.get(`http://other.intranet:${port}/feed`)).reason).toMatch(/own network/);
    expect(asFailed(await scene.get('http://news.intranet:8080/feed')).reason).toMatch(/own network/);
  });
});

describe('a name that cannot be looked up', () => {
  it.each([
    ['ENOTFOUND', /There is no server of that name/],
    ['EAI_AGAIN', /could not be looked up just now/],
  ])('is told in a sentence: %s', async (code, reason) => {
    const lookup = () => Promise.reject(Object.assign(new Error('lookup'), { code }));
    await using scene = await startScene({}, { lookup });
    expect(asFailed(await scene.get('http://missing.example/'))).toMatchObject({
      reason: expect.stringMatching(reason) as string,
      isFinal: false,
    });
  });

  it('is not found where it has no address', async () => {
    await using scene = await startScene({}, { lookup: () => Promise.resolve([]) });
    expect(asFailed(await scene.get('http://empty.example/')).reason).toMatch(/no server of that name/);
  });

  it('is given up in time where nobody answers', async () => {
    await using scene = await startScene(
      { connectMilliseconds: 100 },
      { lookup: () => new Promise(() => undefined) },
    );
    const reason = 'silent.example could not be reached within 0.1 seconds.';
    expect(asFailed(await scene.get('http://silent.example/')).reason).toBe(reason);
  });

  it('lets a fault of the program be seen', async () => {
    await using scene = await startScene({}, { lookup: () => Promise.reject(new TypeError('a bug')) });
    await expect(scene.get('http://news.example/')).rejects.toThrow('a bug');
  });
});

it('never throws nor connects for any address, where every name is private', async () => {
  const connect = vi.spyOn(net, 'connect');
  await using scene = await startScene({}, { lookup: () => Promise.resolve(resolved('10.0.0.1')) });
  const part = fc.constantFrom(
    'http:',
    'https:',
    '//',
    '@',
    ':',
    '[',
    ']',
    '.',
    '0x7f',
    '80',
    '8080',
    '%',
    '#',
    'a',
    '\u0130',
  );
  const written = fc.oneof(
    fc.string().map(text => `http:${text}`),
    fc.array(part).map(parts => parts.join('')),
    fc.ipV6().map(address => `http://[${address}]/`),
    fc.ipV4().map(address => `http://[::ffff:${address}]/`),
  );
  const isOpen = (address: string): boolean => /^http:\/\/\[[23]/.test(address);
  await fc.assert(
    fc.asyncProperty(
      written.filter(address => !isOpen(address)),
      async address => {
        expect(asFailed(await scene.fetcher.fetch({ address, accept: '*/*' })).isFinal).toBe(true);
      },
    ),
    { numRuns: 500, endOnFailure: true },
  );
  expect(connect).not.toHaveBeenCalled();
});
