import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forbiddenAddress } from '../../../src/sources/fetch/forbidden-address.ts';

/**
 * A slow oracle of its own: addresses as strings of bits, compared with the special-purpose registries of IANA
 * (iana-ipv4-special-registry, iana-ipv6-special-registry) and the multicast blocks, letter for letter.
 */
const NOT_PUBLIC_V4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12'],
  ...[
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.31.196.0/24',
    '192.52.193.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
  ],
  ...['192.175.48.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4'],
  '168.63.129.16/32',
];
const NOT_PUBLIC_V6 = [...['2001::/23', '2001:db8::/32', '2002::/16', '2620:4f:8000::/48', '3fff::/20']];

const bitsOf = (value: number, width: number): string => value.toString(2).padStart(width, '0');
const bitsOfV4 = (address: string): string =>
  address
    .split('.')
    .map(part => bitsOf(Number(part), 8))
    .join('');

function bitsOfV6(address: string): string {
  const withDots = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address);
  if (withDots !== null) {
    const four = bitsOfV4(withDots[2] ?? '');
    const groups = [four.slice(0, 16), four.slice(16)].map(bits => Number.parseInt(bits, 2).toString(16));
    return bitsOfV6(`${withDots[1] ?? ''}${groups.join(':')}`);
  }
  const [head = '', tail] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros = Array.from({ length: 8 - front.length - back.length }, () => '0');
  return [...front, ...zeros, ...back].map(group => bitsOf(Number.parseInt(group, 16), 16)).join('');
}

const bits = (address: string): string => (address.includes(':') ? bitsOfV6(address) : bitsOfV4(address));
const lies = (address: string, network: string): boolean => {
  const [base = '', length = ''] = network.split('/');
  return bits(address).startsWith(bits(base).slice(0, Number(length)));
};
const fourParts = (all: string): string =>
  [0, 8, 16, 24].map(at => Number.parseInt(all.slice(at, at + 8), 2)).join('.');

function isPublic(address: string): boolean {
  if (!address.includes(':')) return !NOT_PUBLIC_V4.some(network => lies(address, network));
  if (lies(address, '64:ff9b::/96')) return isPublic(fourParts(bits(address).slice(96)));
  return lies(address, '2000::/3') && !NOT_PUBLIC_V6.some(network => lies(address, network));
}

const v6Text = (all: string): string =>
  Array.from({ length: 8 }, (_, group) =>
    Number.parseInt(all.slice(group * 16, group * 16 + 16), 2).toString(16),
  ).join(':');

/** Addresses at, just before and just behind the ends of every block, and anywhere inside. */
const nearABlock = fc
  .record({
    network: fc.constantFrom(
      ...NOT_PUBLIC_V4,
      ...NOT_PUBLIC_V6,
      ...['64:ff9b::/96', '64:ff9b:1::/48', '::ffff:0:0/96', '::/96', 'fc00::/7', 'fe80::/10', 'fec0::/10'],
      ...['ff00::/8', '2000::/3', '100::/64', '5f00::/16', '::1/128'],
    ),
    place: fc.constantFrom('first', 'last', 'before', 'behind', 'inside'),
    inside: fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }),
  })
  .map(({ network, place, inside }) => {
    const [base = '', length = ''] = network.split('/');
    const width = base.includes(':') ? 128 : 32;
    const size = 2n ** BigInt(width - Number(length));
    const first = (BigInt(`0b${bits(base)}`) / size) * size;
    const at = {
      first,
      last: first + size - 1n,
      before: first - 1n,
      behind: first + size,
      inside: first + (inside % size),
    };
    const all = BigInt.asUintN(width, at[place]).toString(2).padStart(width, '0');
    return width === 128 ? v6Text(all) : fourParts(all);
  });

/** Private IPv4 addresses in every dress that IPv6 has for them. */
const dressed = fc
  .record({
    four: fc.oneof(fc.constantFrom('10.0.0.1', '127.0.0.1', '169.254.169.254', '8.8.8.8'), fc.ipV4()),
    dress: fc.constantFrom('::ffff:', '::', '64:ff9b::', '::ffff:0:', '64:ff9b:1::'),
  })
  .map(({ four, dress }) => `${dress}${four}`);

describe('forbidden addresses', () => {
  it('agrees with the registries on any address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), nearABlock, dressed), address => {
        expect([address, forbiddenAddress(address) === null]).toEqual([address, isPublic(address)]);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['127.0.0.1', 'loopback'],
    ['10.1.2.3', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.0.1', 'private'],
    ['100.64.0.1', 'carrierGradeNat'],
    ['169.254.169.254', 'linkLocal'],
    ['168.63.129.16', 'metadata'],
    ['0.0.0.0', 'unspecified'],
    ['255.255.255.255', 'broadcast'],
    ['224.0.0.1', 'multicast'],
    ['198.18.0.1', 'reserved'],
    ['203.0.113.9', 'reserved'],
    ['240.0.0.1', 'reserved'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['fd00:ec2::254', 'uniqueLocal'],
    ['fe80::1', 'linkLocal'],
    ['fe80::1%eth0', 'linkLocal'],
    ['::ffff:10.0.0.1', 'ipv4Mapped'],
    ['::ffff:8.8.8.8', 'ipv4Mapped'],
    ['::7f00:1', 'reserved'],
    ['2002:7f00:1::', '6to4'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'teredo'],
    ['64:ff9b::192.168.1.1', 'private'],
    ['64:ff9b:1::808:808', 'rfc6052'],
    ['2001:db8::1', 'reserved'],
    ['2001:2::1', 'benchmarking'],
    ['4000::1', 'reserved'],
  ])('refuses %s as %s', (address, range) => {
    expect(forbiddenAddress(address)).toBe(range);
  });

  it.each([
    '8.8.8.8',
    '93.184.216.34',
    '172.32.0.1',
    '100.128.0.1',
    '2606:4700::6810:84e5',
    '64:ff9b::8.8.8.8',
  ])('lets %s pass, which is public', address => {
    expect(forbiddenAddress(address)).toBeNull();
  });

  it.each([
    '',
    'example.org',
    '1.2.3',
    '0x7f.1',
    '2130706433',
    '127.1',
    '0177.0.0.1',
    '[::1]',
    '1.2.3.4.5',
    '::1::',
  ])('refuses what is no address in full: %j', text => {
    expect(forbiddenAddress(text)).toBe('unreadable');
  });
});
