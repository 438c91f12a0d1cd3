import { answerOutcome } from './answer-outcome.ts';
import type { Allowance } from './allowed-hosts.ts';
import { type Answer, type Network, exchangeOnce } from './exchange.ts';
import { failedOutcome } from './failed-outcome.ts';
import type { Fetched, FetchRequest } from './fetcher.ts';
import type { HostQueue } from './host-queue.ts';
import { readAddress } from './read-address.ts';
import { followRedirect, redirectTarget, startTrail } from './redirect-trail.ts';
import { startTimeLimits } from './time-limits.ts';
import { ACCEPTED_CODINGS } from './unpack.ts';
import { usableValidator } from './validators.ts';

/** What all requests of a fetcher share. */
export interface FetchContext {
  readonly network: Network;
  readonly queue: HostQueue;
  readonly allowance: (url: URL) => Allowance;
  readonly userAgent: () => string;
}

function requestHeaders(request: FetchRequest, userAgent: string): Record<string, string> {
  const etag = usableValidator(request.etag);
  const lastModified = usableValidator(request.lastModified);
  return {
    'user-agent': userAgent,
    accept: request.accept,
    'accept-encoding': ACCEPTED_CODINGS,
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

/** @param left milliseconds of the total */
async function askOnce(
  url: URL,
  request: FetchRequest,
  context: FetchContext,
  left: number,
  signal: AbortSignal,
): Promise<Answer> {
  const { bounds } = context.network;
  const time = startTimeLimits(bounds, left, signal);
  const exchange = {
    url,
    headers: requestHeaders(request, context.userAgent()),
    isAllowed: context.allowance(url) !== 'none',
    largestBytes: request.largestBytes ?? bounds.largestBytes,
  };
  try {
    return await exchangeOnce(exchange, context.network, time);
  } finally {
    time.end();
  }
}

/**
 * Asks, and asks on where the answer sends on to. Each step is checked as if its address had been asked for, and waits
 * for its own host's turn.
 * @throws only what is a fault of the program
 */
export async function followRedirects(
  request: FetchRequest,
  context: FetchContext,
  signal: AbortSignal,
): Promise<Fetched> {
  const { bounds } = context.network;
  const rules = { addressLength: bounds.addressLength, allowance: context.allowance };
  let host: string | null = null;
  let isDetour = false;
  let left = bounds.totalMilliseconds;
  try {
    for (let trail = startTrail(readAddress(request.address, rules)); ;) {
      const { url } = trail;
      host = url.host;
      const answer = await context.queue.run(url.hostname, signal, async () => {
        const began = performance.now();
        const result = await askOnce(url, request, context, left, signal);
        left -= performance.now() - began;
        return result;
      });
      const target = redirectTarget(answer, host);
      if (target === null) return answerOutcome(answer, trail, request, Date.now());
      isDetour = true;
      trail = followRedirect(trail, readAddress(target, rules, url), answer.status, bounds.redirects);
    }
  } catch (error) {
    return failedOutcome(error, { host, isDetour, isStopped: signal.aborted });
  }
}
