import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedHosts } from '../../../src/sources/fetch/allowed-hosts.ts';
import { FetchFailure } from '../../../src/sources/fetch/fetch-failure.ts';
import { isForbiddenPort } from '../../../src/sources/fetch/forbidden-port.ts';
import { readAddress } from '../../../src/sources/fetch/read-address.ts';

const rules = (...hosts: string[]) => ({ addressLength: 200, allowance: allowedHosts(hosts) });
const read = (address: string, ...hosts: string[]): string => readAddress(address, rules(...hosts)).href;

describe('reading an address', () => {
  it.each([
    ['https://news.example/feed', 'https://news.example/feed'],
    ['  http://news.example  ', 'http://news.example/'],
    ['HTTP://News.Example./Feed#top', 'http://news.example/Feed'],
    ['http://news.example:8080/a b?ü', 'http://news.example:8080/a%20b?%C3%BC'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['http://news.example:443/', 'http://news.example:443/'],
  ])('reads %s as %s', (written, url) => {
    expect(read(written)).toBe(url);
  });

  it.each([
    ['ftp://news.example/', /http:\/\/ or https:\/\//],
    ['file:///etc/passwd', /http:\/\/ or https:\/\//],
    ['data:text/xml,<rss/>', /http:\/\/ or https:\/\//],
    ['gopher://news.example:70/_x', /http:\/\/ or https:\/\//],
    ['javascript:alert(1)', /http:\/\/ or https:\/\//],
    ['news.example/feed', /not a web address/],
    ['', /not a web address/],
    ['http://', /not a web address/],
    ['http://[fe80::1%eth0]/', /not a web address/],
    ['http://300.300.300.300/', /not a web address/],
    ['https://reader:secret@news.example/', /user name or a password/],
    ['https://reader@news.example/', /user name or a password/],
    ['http://localhost/', /own network/],
    ['http://LOCALHOST.:8080/', /own network/],
    ['http://a.b.localhost/', /own network/],
    ['http://printer.local/', /own network/],
    ['http://metadata.google.internal./computeMetadata/v1/', /own network/],
    ['http://router.home.arpa/', /own network/],
    ['http://news.example:25/', /port 25/],
    ['http://news.example:22/', /port 22/],
    ['http://news.example:6379/', /port 6379/],
    ['http://news.example:6667/', /port 6667/],
    [`http://news.example/${'a'.repeat(200)}`, /longer than 200/],
  ])('refuses %s', (written, reason) => {
    const refused = () => readAddress(written, rules());
    expect(refused).toThrow(FetchFailure);
    expect(refused).toThrow(reason);
  });

  it('says that asking again is of no use', () => {
    expect(() => readAddress('ftp://news.example/', rules())).toThrow(
      expect.objectContaining({ isFinal: true }),
    );
  });

  it.each(['http://localhost.example/', 'http://local/', 'http://internal.example/', 'http://mylocalhost/'])(
    'judges names by whole parts: %s',
    address => {
      if (address === 'http://local/') expect(() => read(address)).toThrow(/own network/);
      else expect(read(address)).toBe(address);
    },
  );

  it('turns every way to write 127.0.0.1 into it, so that it is checked as one', () => {
    for (const written of [
      '0x7f.1',
      '2130706433',
      '127.1',
      '0177.0.0.1',
      '127.0.0.1.',
      '１２７.0.0.1',
      '0x7f000001',
    ]) {
      expect(new URL(read(`http://${written}/`)).hostname).toBe('127.0.0.1');
    }
  });

  it('reads a relative address from the page that names it', () => {
    expect(readAddress('../feed', rules(), new URL('https://news.example/a/b/')).href).toBe(
      'https://news.example/a/feed',
    );
  });

  it('throws nothing but its own failure, and gives only http and https', () => {
    const parts = fc.constantFrom(
      'http://',
      'https:',
      '//',
      '@',
      ':',
      '[',
      ']',
      '.',
      '127',
      '%',
      '\u0000',
      '#',
      'a',
      '\ud800',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.array(parts).map(list => list.join('')),
        ),
        written => {
          try {
            const { protocol, username, password } = readAddress(written, rules());
            expect([username, password]).toEqual(['', '']);
            expect(['http:', 'https:']).toContain(protocol);
          } catch (error) {
            expect(error).toBeInstanceOf(FetchFailure);
          }
        },
      ),
    );
  });
});

describe('allowed hosts', () => {
  const allowance = (listed: string, address: string) => allowedHosts([listed])(new URL(address));

  it.each([
    ['news.intranet', 'http://news.intranet/feed', 'host'],
    ['news.intranet', 'http://news.intranet:8080/feed', 'host'],
    ['news.intranet:8080', 'http://news.intranet:8080/feed', 'host-and-port'],
    ['news.intranet:80', 'http://news.intranet/feed', 'host-and-port'],
    ['news.intranet:443', 'https://news.intranet/feed', 'host-and-port'],
    ['10.0.0.5:8080', 'http://10.0.0.5:8080/', 'host-and-port'],
    ['127.1', 'http://127.0.0.1/', 'host'],
    ['[fd00::5]:8080', 'http://[fd00:0::5]:8080/', 'host-and-port'],
    ['[fd00::5]', 'http://[fd00::5]/', 'host'],
  ] as const)('%s lets %s pass', (listed, address, allowed) => {
    expect(allowance(listed, address)).toBe(allowed);
  });

  it.each([
    ['news.intranet:8080', 'http://news.intranet/feed'],
    ['news.intranet:8080', 'http://news.intranet:8081/feed'],
    ['news.intranet:80', 'https://news.intranet/feed'],
    ['news.intranet', 'http://evil.news.intranet/'],
    ['news.intranet', 'http://news.intranet.example/'],
    ['10.0.0.5', 'http://10.0.0.50/'],
  ])('%s does not let %s pass', (listed, address) => {
    expect(allowance(listed, address)).toBe('none');
  });

  it('lets a listed host have any port only where the port is listed too', () => {
    expect(() => read('http://news.intranet:25/', 'news.intranet')).toThrow(/port 25/);
    expect(read('http://news.intranet:25/', 'news.intranet:25')).toBe('http://news.intranet:25/');
    expect(read('http://localhost:3000/', 'localhost:3000')).toBe('http://localhost:3000/');
  });

  it('refuses a list that names no host', () => {
    expect(() => allowedHosts(['not a host'])).toThrow(TypeError);
  });
});

describe('forbidden ports', () => {
  it('leaves the web its own and the high ones', () => {
    expect([80, 443, 1024, 3000, 8000, 8080, 8443, 65_535].filter(isForbiddenPort)).toEqual([]);
  });

  it('refuses mail, name service, shells, chat and databases that read lines', () => {
    const dangerous = [
      0, 21, 22, 23, 25, 53, 110, 143, 389, 445, 465, 587, 993, 2049, 5060, 6000, 6379, 6667, 11_211,
    ];
    expect(dangerous.filter(port => !isForbiddenPort(port))).toEqual([]);
  });
});
