import { lookup as systemLookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { FetchFailure } from './fetch-failure.ts';
import { forbiddenAddress } from './forbidden-address.ts';
import { type OwnAddresses, isOwnNetwork } from './own-network.ts';
import { ownNetworkSentence } from './own-network-sentence.ts';

export interface ResolvedAddress {
  readonly address: string;
  readonly family: number;
}

/** All addresses of a name, in the order to try them. Rejects as `dns.lookup` does. */
export type Lookup = (hostname: string) => Promise<readonly ResolvedAddress[]>;

// the system's own way, not a bare DNS query: names in /etc/hosts must be seen here as everywhere else
export const lookupHost: Lookup = hostname => systemLookup(hostname, { all: true });

const isForbidden = (address: string, own: OwnAddresses): boolean =>
  forbiddenAddress(address) !== null || isOwnNetwork(address, own);

/**
 * The addresses that a connection to a host may go to, and no others. One private address among public ones refuses the
 * whole name: no site of the open web has such a pair, an attack that changes its answer between check and use does, and
 * taking the public ones would let the name of an internal host be tried again and again.
 * @param isAllowed the settings let this host be private
 * @throws FetchFailure for a forbidden address; otherwise what the lookup throws
 */
export async function resolveHost(
  { hostname, host }: URL,
  isAllowed: boolean,
  lookup: Lookup,
  own: () => OwnAddresses,
): Promise<readonly ResolvedAddress[]> {
  const literal = hostname.replace(/^\[|\]$/g, '');
  const family = isIP(literal);
  const addresses = family === 0 ? await lookup(hostname) : [{ address: literal, family }];
  if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
  if (isAllowed) return addresses;
  const mine = own();
  if (addresses.some(({ address }) => isForbidden(address, mine))) {
    throw new FetchFailure(ownNetworkSentence(host), { isFinal: true });
  }
  return addresses;
}
