import { allowedHosts } from './allowed-hosts.ts';
import { FETCH_BOUNDS, type FetchBounds } from './fetch-bounds.ts';
import type { Fetched, Fetcher } from './fetcher.ts';
import { followRedirects } from './follow-redirects.ts';
import { createHostQueue } from './host-queue.ts';
import { type OwnAddresses, ownAddresses } from './own-network.ts';
import { type Lookup, lookupHost } from './resolve-host.ts';

export interface FetcherOptions {
  /** Asked at each request: the contact may become known after the start. */
  readonly userAgent: () => string;
  /** `host` or `host:port` that may lie in the bot's own network, a risk: who may add feeds can read what they serve. */
  readonly allowHosts: readonly string[];
  readonly bounds?: Partial<FetchBounds>;
  /** Default: the system's own. */
  readonly lookup?: Lookup;
  /** Addresses of the machine itself; default: as the system lists them at each request. */
  readonly own?: () => OwnAddresses;
}

/**
 * A fetcher that reaches the open network alone: every host on the way is resolved here, each of its addresses is checked,
 * and the connection goes to those that were checked. It keeps no cookies and no connections, and asks a host for one
 * thing at a time.
 * @throws TypeError where an allowed host is none
 */
export function createFetcher(options: FetcherOptions): Fetcher {
  const bounds: FetchBounds = { ...FETCH_BOUNDS, ...options.bounds };
  const context = {
    network: { bounds, lookup: options.lookup ?? lookupHost, own: options.own ?? ownAddresses },
    queue: createHostQueue(bounds.hostsAtOnce),
    allowance: allowedHosts(options.allowHosts),
    userAgent: options.userAgent,
  };
  const closing = new AbortController();
  const underWay = new Set<Promise<Fetched>>();
  return {
    async fetch(request) {
      const signals = request.signal === undefined ? [closing.signal] : [closing.signal, request.signal];
      const fetched = followRedirects(request, context, AbortSignal.any(signals));
      underWay.add(fetched);
      try {
        return await fetched;
      } finally {
        underWay.delete(fetched);
      }
    },
    async close() {
      closing.abort();
      await Promise.allSettled(underWay);
    },
  };
}
