import { type NetworkInterfaceInfo, networkInterfaces } from 'node:os';
import ipaddr from 'ipaddr.js';

/** `os.networkInterfaces()` in a list: what the machine itself is reached by. */
export type OwnAddresses = readonly Pick<NetworkInterfaceInfo, 'address' | 'cidr' | 'family'>[];

/** The smallest site gets 48 bits of its own (RFC 6177); a shorter prefix is a tunnel's, with half the world behind it. */
const SHORTEST_SITE_PREFIX = 48;

/** Empty where the system does not tell, as on Android: all private ranges are forbidden without it. */
export function ownAddresses(): OwnAddresses {
  try {
    return Object.values(networkInterfaces()).flatMap(addresses => addresses ?? []);
  } catch {
    return [];
  }
}

/**
 * Whether a public address is the bot's own machine, or in IPv6 a neighbour on its line. A packet from the machine to its
 * own public address never passes the firewall that keeps others out, and in IPv6 printers and disks at home have public
 * addresses that only the router shields.
 * @param address as resolved
 */
export function isOwnNetwork(address: string, own: OwnAddresses): boolean {
  if (!ipaddr.isValid(address)) return false;
  const asked = ipaddr.parse(address);
  return own.some(({ address: mine, cidr }) => {
    if (ipaddr.isValid(mine) && ipaddr.parse(mine).toNormalizedString() === asked.toNormalizedString())
      return true;
    if (!(asked instanceof ipaddr.IPv6) || cidr === null || !ipaddr.IPv6.isValidCIDR(cidr)) return false;
    const [network, prefix] = ipaddr.IPv6.parseCIDR(cidr);
    return prefix >= SHORTEST_SITE_PREFIX && asked.match(network, prefix);
  });
}
