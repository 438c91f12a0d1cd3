import ipaddr from 'ipaddr.js';

/** All that is given out for hosts of the open network (RFC 4291, 2.4; IANA's list of IPv6 unicast blocks). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
/** NAT64 (RFC 6052): the way to a public IPv4 address from a network that speaks IPv6 alone. */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');

/**
 * Public by their number, but answered by the cloud that the bot runs in. 168.63.129.16 hands out settings and secrets of
 * machines in Azure. The others (169.254.169.254, fd00:ec2::254, 100.100.100.200, 192.0.0.192) lie in forbidden ranges.
 */
const METADATA = new Set(['168.63.129.16']);

function forbiddenIpv4(address: ipaddr.IPv4): string | null {
  if (METADATA.has(address.toString())) return 'metadata';
  const range = address.range();
  return range === 'unicast' ? null : range;
}

function forbiddenIpv6(address: ipaddr.IPv6): string | null {
  if (address.match(NAT64)) return forbiddenIpv4(new ipaddr.IPv4(address.toByteArray().slice(12)));
  const range = address.range();
  if (range !== 'unicast') return range;
  return address.match(GLOBAL_UNICAST) ? null : 'reserved';
}

/**
 * Whether an address is anything but a host of the open network: "10.0.0.7", "::1", "::ffff:10.0.0.1", "2002:a00:1::".
 * Mapped, 6to4 and Teredo addresses are refused whatever they hold: no feed is served on one.
 * @param address IPv4 in four decimal parts, or IPv6 without brackets
 * @returns the name of its range, such as 'loopback'; null where it is public
 */
export function forbiddenAddress(address: string): string | null {
  if (ipaddr.IPv4.isValidFourPartDecimal(address)) return forbiddenIpv4(ipaddr.IPv4.parse(address));
  if (ipaddr.IPv6.isValid(address)) return forbiddenIpv6(ipaddr.IPv6.parse(address));
  return 'unreadable';
}
