import { Client, type Dispatcher } from 'undici';
import type { FetchBounds } from './fetch-bounds.ts';
import type { OwnAddresses } from './own-network.ts';
import { pinnedConnector } from './pinned-connector.ts';
import { readBody } from './read-body.ts';
import { type Lookup, resolveHost } from './resolve-host.ts';
import type { TimeLimits } from './time-limits.ts';

/** One request to one host, and what came back: a redirect is an answer like any other. */
export interface Exchange {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** The settings let this host be private. */
  readonly isAllowed: boolean;
  readonly largestBytes: number;
}

export interface Answer {
  readonly status: number;
  /** The value of a header, by its name in lower case; the first where it was sent several times. */
  readonly header: (name: string) => string | null;
  /** Unpacked; null where the status promises no document, and the body was left unread. */
  readonly bytes: Uint8Array | null;
}

export interface Network {
  readonly bounds: FetchBounds;
  readonly lookup: Lookup;
  readonly own: () => OwnAddresses;
}

/** 206 is a part that nobody asked for. */
const hasDocument = (status: number): boolean => status >= 200 && status < 300 && status !== 206;

const headerReader =
  (headers: Dispatcher.ResponseData['headers']) =>
  (name: string): string | null => {
    const value = Object.hasOwn(headers, name) ? headers[name] : undefined;
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };

/** A lookup cannot be called back: it is left alone when the time is up. */
async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = Promise.withResolvers<never>();
  const give = (): void => {
    aborted.reject(signal.reason as Error);
  };
  signal.addEventListener('abort', give, { once: true });
  try {
    // not thrown here: the promise would be left without anybody to hear its failure
    if (signal.aborted) give();
    return await Promise.race([promise, aborted.promise]);
  } finally {
    signal.removeEventListener('abort', give);
  }
}

async function ask(
  client: Client,
  exchange: Exchange,
  bounds: FetchBounds,
  time: TimeLimits,
): Promise<Answer> {
  const { url } = exchange;
  const response = await client.request({
    path: `${url.pathname}${url.search}`,
    method: 'GET',
    headers: exchange.headers,
    signal: time.signal,
    reset: true,
    headersTimeout: 0,
    bodyTimeout: 0,
  });
  time.headersRead();
  // an abandoned body tells its end as an error to whoever listens
  response.body.on('error', () => undefined);
  const header = headerReader(response.headers);
  const bytes = hasDocument(response.statusCode)
    ? await readBody(
        response.body,
        { contentEncoding: header('content-encoding'), contentLength: header('content-length') },
        { largestBytes: exchange.largestBytes, compressedBytes: bounds.compressedBytes },
        url.host,
      )
    : null;
  return { status: response.statusCode, header, bytes };
}

/**
 * Resolves, checks, connects to what was checked, asks once and hangs up. A connection of its own for each request: it is
 * pinned to addresses that were checked for this request, and nothing stays open between polls half an hour apart.
 * @throws FetchFailure, TimedOut, and what Node and undici throw for network and server
 */
export async function exchangeOnce(exchange: Exchange, network: Network, time: TimeLimits): Promise<Answer> {
  const { url } = exchange;
  const addresses = await orAborted(
    resolveHost(url, exchange.isAllowed, network.lookup, network.own),
    time.signal,
  );
  const client = new Client(url.origin, {
    connect: pinnedConnector(addresses, time.signal, () => {
      time.connected();
    }),
    maxHeaderSize: network.bounds.headerBytes,
    pipelining: 1,
    allowH2: false,
  });
  try {
    return await ask(client, exchange, network.bounds, time);
  } finally {
    await client.destroy();
  }
}
