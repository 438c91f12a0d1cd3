import type { FetchBounds } from '../../../src/sources/fetch/fetch-bounds.ts';
import type { FetchedDocument, Fetched, Fetcher } from '../../../src/sources/fetch/fetcher.ts';
import { type FetcherOptions, createFetcher } from '../../../src/sources/fetch/create-fetcher.ts';
import { type FeedServer, startFeedServer } from '../../feed-server/feed-server.ts';
import type { Certificate } from '../../feed-server/certificate.ts';

/** Names that lead to the server on loopback; anything else is not found. */
export const namesOnLoopback =
  (...names: string[]) =>
  (hostname: string) =>
    names.includes(hostname)
      ? Promise.resolve([{ address: '127.0.0.1', family: 4 }])
      : Promise.reject(Object.assign(new Error(`not found: ${hostname}`), { code: 'ENOTFOUND' }));

export interface Scene {
  readonly server: FeedServer;
  readonly fetcher: Fetcher;
  /** Fetches a path of the server, or a whole address. */
  get(path: string, request?: Partial<Parameters<Fetcher['fetch']>[0]>): Promise<Fetched>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** A server and a fetcher that may reach it, and nothing else on loopback. */
export async function startScene(
  bounds: Partial<FetchBounds> = {},
  options: Partial<FetcherOptions> & {
    readonly certificate?: Certificate;
    readonly names?: readonly string[];
  } = {},
): Promise<Scene> {
  const { certificate, names = [], ...given } = options;
  const server = await startFeedServer(certificate);
  const fetcher = createFetcher({
    userAgent: () => 'Broadsheet/test (+mail@broadsheet.example)',
    allowHosts: [server.host, ...names.map(name => `${name}:${server.port}`)],
    bounds,
    lookup: namesOnLoopback(...names),
    ...given,
  });
  return {
    server,
    fetcher,
    get: (path, request = {}) =>
      fetcher.fetch({
        address: path.startsWith('/') ? `${server.url}${path}` : path,
        accept: '*/*',
        ...request,
      }),
    async [Symbol.asyncDispose]() {
      await fetcher.close();
      await server.close();
    },
  };
}

export const textOf = (fetched: Fetched): string =>
  fetched.kind === 'document'
    ? Buffer.from(fetched.bytes).toString()
    : `no document: ${JSON.stringify(fetched)}`;

export function asDocument(fetched: Fetched): FetchedDocument {
  if (fetched.kind !== 'document') throw new Error(`no document: ${JSON.stringify(fetched)}`);
  return fetched;
}

export function asFailed(fetched: Fetched): Extract<Fetched, { kind: 'failed' }> {
  if (fetched.kind !== 'failed') throw new Error(`did not fail: ${fetched.kind}`);
  return fetched;
}
