import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findFeed } from '../../src/feeds/find-feed.ts';
import { addressVariants } from '../../src/feeds/shared-feed.ts';
import { typedAddress } from '../../src/feeds/typed-address.ts';
import { createFetcher } from '../../src/sources/fetch/create-fetcher.ts';
import type { Fetched, Fetcher } from '../../src/sources/fetch/fetcher.ts';
import { type FeedServer, startFeedServer } from '../feed-server/feed-server.ts';
import { silentAnswer } from '../feed-server/hostile-answers.ts';
import { redirectAnswer, typedAnswer } from '../feed-server/polite-answers.ts';
import { rssAnswer, rssText, someEntries } from '../feed-server/rss-feed.ts';

const NEWEST = new Date('2026-10-07T10:00:00.000Z');

describe('typedAddress', () => {
  const addresses = (typed: string): readonly string[] => {
    const address = typedAddress(typed);
    return address.ok ? address.addresses : [];
  };
  const problem = (typed: string): string | null => {
    const address = typedAddress(typed);
    return address.ok ? null : address.problem;
  };

  it('takes an address as it is', () => {
    expect(addresses(' https://courier.example/feed?a=1 ')).toEqual(['https://courier.example/feed?a=1']);
    expect(addresses('<http://courier.example/x>')).toEqual(['http://courier.example/x']);
  });

  it('tries https and then http where no scheme is typed', () => {
    expect(addresses('courier.example/news')).toEqual([
      'https://courier.example/news',
      'http://courier.example/news',
    ]);
    expect(addresses('localhost:8080/feed')).toEqual([
      'https://localhost:8080/feed',
      'http://localhost:8080/feed',
    ]);
    expect(addresses('[::1]/feed')).toEqual(['https://[::1]/feed', 'http://[::1]/feed']);
  });

  it('understands the feed scheme', () => {
    expect(addresses('feed://courier.example/rss')).toEqual([
      'https://courier.example/rss',
      'http://courier.example/rss',
    ]);
    expect(addresses('feed:https://courier.example/rss')).toEqual(['https://courier.example/rss']);
  });

  it('says in a sentence what is no address', () => {
    for (const typed of [
      '',
      '   ',
      'news',
      'the harbour news',
      'https://',
      'feed:',
      'a.example/x y z',
      'x'.repeat(3000),
    ])
      expect(problem(typed)).toMatch(/^That is no web address\. /);
    for (const typed of [
      'ftp://courier.example/feed',
      'file:///etc/hostname',
      'javascript:alert(1)',
      'data:text/xml,x',
    ])
      expect(problem(typed)).toMatch(/^Feeds are fetched over http and https only/);
  });
});

describe('addressVariants', () => {
  it('differ by scheme and closing slash alone', () => {
    expect(addressVariants('https://courier.example/feed').sort()).toEqual([
      'http://courier.example/feed',
      'http://courier.example/feed/',
      'https://courier.example/feed/',
    ]);
    expect(addressVariants('http://courier.example:8080/feed/?x=1')).toEqual([
      'http://courier.example:8080/feed?x=1',
    ]);
  });
});

describe('findFeed', () => {
  let server: FeedServer;
  let fetcher: Fetcher;
  beforeEach(async () => {
    server = await startFeedServer();
    fetcher = createFetcher({ userAgent: () => 'Broadsheet-Test', allowHosts: [server.host] });
  });
  afterEach(async () => {
    await fetcher.close();
    await server.close();
  });

  const feed = (title: string, count = 2) =>
    rssAnswer({ title, entries: someEntries(count, server.url, NEWEST) });
  const page = (head: string, body = '<p>News.</p>') =>
    typedAnswer(
      `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
      'text/html; charset=utf-8',
    );
  const link = (href: string, title = ''): string =>
    `<link rel="alternate" type="application/rss+xml" title="${title}" href="${href}">`;
  const find = (path: string) => findFeed(server.url + path, fetcher);
  const problemAt = async (path: string): Promise<string> => {
    const found = await find(path);
    return found.kind === 'refused' ? found.problem : `found ${found.address}`;
  };

  it('takes the address of a feed, whatever type it is served as', async () => {
    const body = rssText({ title: 'Courier', entries: someEntries(2, server.url, NEWEST) });
    server.serve('/feed.xml', typedAnswer(body, 'text/html'));
    expect(await find('/feed.xml')).toMatchObject({
      kind: 'found',
      address: `${server.url}/feed.xml`,
      feed: { title: 'Courier' },
    });
    expect(server.requests).toHaveLength(1);
  });

  it('takes the main feed of a page, and names the others', async () => {
    server.serve('/', page(link('/comments.xml', 'Comments') + link('/main.xml', 'Courier')));
    server.serve('/main.xml', feed('Courier'));
    server.serve('/comments.xml', feed('Comments'));
    expect(await find('/')).toMatchObject({
      kind: 'found',
      address: `${server.url}/main.xml`,
      others: [{ address: `${server.url}/comments.xml`, title: 'Comments' }],
    });
  });

  it('passes over feeds that are gone or empty', async () => {
    server.serve('/', page(link('/gone.xml') + link('/empty.xml') + link('/good.xml')));
    server.serve('/empty.xml', feed('Empty', 0));
    server.serve('/good.xml', feed('Good'));
    expect(await find('/')).toMatchObject({ address: `${server.url}/good.xml` });
  });

  it('looks into usual places where the page names none', async () => {
    server.serve('/news/today', page('<title>News</title>'));
    server.serve('/atom.xml', feed('Courier'));
    expect(await find('/news/today')).toMatchObject({ address: `${server.url}/atom.xml`, others: [] });
  });

  it('asks for a bounded number of addresses', async () => {
    const links = Array.from({ length: 300 }, (_, n) => link(`/${n}.xml`)).join('');
    server.serve('/', page(links));
    expect(await problemAt('/')).toMatch(/^The feed that the page names could not be fetched: /);
    expect(server.requests).toHaveLength(9);
  });

  it('follows a permanent redirect for good and a temporary one each time', async () => {
    server.serve('/feed.xml', feed('Courier'));
    server.serve('/old', redirectAnswer('/feed.xml', 301));
    server.serve('/today', redirectAnswer('/feed.xml', 302));
    expect(await find('/old')).toMatchObject({ address: `${server.url}/feed.xml` });
    expect(await find('/today')).toMatchObject({ address: `${server.url}/today` });
  });

  it('says what is wrong in a sentence', async () => {
    server.serve('/page', page('<title>Nothing</title>'));
    server.serve('/empty.xml', feed('Empty', 0));
    server.serve('/empty-page', page(link('/empty.xml')));
    server.serve('/picture', typedAnswer(Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'), 'image/png'));
    server.serve('/list.json', typedAnswer('{"items": [1, 2]}', 'application/json'));
    server.serve('/nothing', typedAnswer('', 'application/rss+xml'));
    expect(await problemAt('/page')).toMatch(/^That page names no feed/);
    expect(await problemAt('/empty.xml')).toMatch(/^That feed has no entries yet/);
    expect(await problemAt('/empty-page')).toMatch(/^That feed has no entries yet/);
    expect(await problemAt('/picture')).toBe(
      'The server sent neither a feed nor a page but other data (image/png).',
    );
    expect(await problemAt('/list.json')).toMatch(/^This is no feed/);
    expect(await problemAt('/nothing')).toBe('The feed is empty.');
    expect(await problemAt('/missing')).toMatch(/404|not there|not found|no page/i);
  });

  it('gives up on a site that is too slow', async () => {
    server.serve('/', silentAnswer);
    expect(await findFeed(server.url, fetcher, 100)).toEqual({
      kind: 'refused',
      problem: expect.stringMatching(/^The site took longer than 60 seconds/) as string,
    });
  });

  it('tries http where https gives no answer, and tells the first failure where both fail', async () => {
    const asked: string[] = [];
    const failing = (answers: Readonly<Record<string, Fetched>>): Fetcher => ({
      fetch: ({ address }) => {
        asked.push(address);
        return Promise.resolve(
          answers[address] ?? {
            kind: 'failed',
            reason: `no answer from ${address}`,
            status: null,
            retryAfterSeconds: null,
            isFinal: false,
          },
        );
      },
      close: () => Promise.resolve(),
    });
    const found = await fetcher.fetch({ address: server.url, accept: '*/*' });
    expect(found.kind).toBe('failed');
    const body = new TextEncoder().encode(
      rssText({ entries: someEntries(1, 'http://courier.example', NEWEST) }),
    );
    const address = 'http://courier.example/feed';
    const document: Fetched = {
      kind: 'document',
      address,
      movedTo: null,
      bytes: body,
      contentType: null,
      etag: null,
      lastModified: null,
      freshSeconds: null,
    };
    expect(await findFeed('courier.example/feed', failing({ [address]: document }))).toMatchObject({
      kind: 'found',
      address,
    });
    expect(await findFeed('courier.example/feed', failing({}))).toEqual({
      kind: 'refused',
      problem: 'no answer from https://courier.example/feed',
    });
    expect(asked).toEqual(['https://courier.example/feed', address, 'https://courier.example/feed', address]);
  });

  it('does not try http where the server answered over https', async () => {
    const asked: string[] = [];
    const refusing: Fetcher = {
      fetch: request => {
        asked.push(request.address);
        return Promise.resolve({
          kind: 'failed',
          reason: 'The server says 403.',
          status: 403,
          retryAfterSeconds: null,
          isFinal: false,
        });
      },
      close: () => Promise.resolve(),
    };
    expect(await findFeed('courier.example', refusing)).toEqual({
      kind: 'refused',
      problem: 'The server says 403.',
    });
    expect(asked).toEqual(['https://courier.example/']);
  });
});
