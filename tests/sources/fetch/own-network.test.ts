import { describe, expect, it } from 'vitest';
import { isOwnNetwork, ownAddresses } from '../../../src/sources/fetch/own-network.ts';

const OWN = [
  { address: '93.184.216.34', cidr: '93.184.216.34/24', family: 'IPv4' as const },
  { address: '2606:4700:0:1::5', cidr: '2606:4700:0:1::5/64', family: 'IPv6' as const },
  { address: '2a00::7', cidr: '2a00::7/16', family: 'IPv6' as const },
  { address: '2a01::9', cidr: null, family: 'IPv6' as const },
];

describe('the own network', () => {
  it.each([
    '93.184.216.34',
    '2606:4700:0:1::5',
    '2606:4700:0:1:0:0:0:5',
    '2606:4700:0:1::6',
    '2a00::7',
    '2a01::9',
  ])('holds %s: the machine itself, or a neighbour on its line in IPv6', address => {
    expect(isOwnNetwork(address, OWN)).toBe(true);
  });

  it.each(['93.184.216.35', '2606:4700:0:2::5', '2a00:1::1', '2a01::a', 'no address', ''])(
    'does not hold %j',
    address => {
      expect(isOwnNetwork(address, OWN)).toBe(false);
    },
  );

  it('is read from the system', () => {
    expect(ownAddresses().every(({ address }) => typeof address === 'string')).toBe(true);
  });
});
