import http, { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import https from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import type { Certificate } from './certificate.ts';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** What a path answers: a fixed answer (status 200 unless stated), or a function that writes one. */
export type Answer =
  | {
      readonly status?: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Uint8Array;
    }
  | Handler;

export interface LoggedRequest {
  readonly method: string;
  /** With its query, as it came. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Server name of the TLS handshake; null without TLS or without a name. */
  readonly serverName: string | null;
}

/** A web server on loopback that plays feeds. Paths that were not served answer 404. */
export interface FeedServer {
  /** http://127.0.0.1:PORT, without a slash at its end; https with a certificate. */
  readonly url: string;
  /** 127.0.0.1:PORT */
  readonly host: string;
  readonly port: number;
  readonly requests: readonly LoggedRequest[];
  /** Most requests that were under way at one moment, from the first header to the answer's end. */
  readonly mostAtOnce: number;
  /** Connections open at present. */
  readonly openSockets: number;
  /** Connections accepted so far. */
  readonly connections: number;
  /** Bytes of answers, headers included, that were handed to the network over connections that have ended. */
  readonly bytesSent: number;
  /** @param path without its query: every query gets the same answer */
  serve(path: string, answer: Answer): void;
  /** Ends every connection, also those that are answered just now. */
  close(): Promise<void>;
}

const asHandler = (answer: Answer): Handler =>
  typeof answer === 'function'
    ? answer
    : (_request, response) => {
        response.writeHead(answer.status ?? 200, answer.headers);
        response.end(answer.body ?? '');
      };

const notServed: Handler = (_request, response) => {
  response.writeHead(404, { 'content-type': 'text/plain' });
  response.end('nothing here');
};

const serverName = (socket: Socket): string | null => {
  const name = (socket as { readonly servername?: unknown }).servername;
  return typeof name === 'string' && name !== '' ? name : null;
};

interface Counts {
  requests: LoggedRequest[];
  atOnce: number;
  mostAtOnce: number;
  connections: number;
  bytesSent: number;
  sockets: Set<Socket>;
}

function countSockets(server: Server, counts: Counts): void {
  server.on('connection', (socket: Socket) => {
    counts.connections += 1;
    counts.sockets.add(socket);
    socket.on('close', () => {
      counts.sockets.delete(socket);
      counts.bytesSent += socket.bytesWritten;
    });
    // a client that goes away in the middle is what many of the tests are about
    socket.on('error', () => undefined);
  });
}

function answering(answers: ReadonlyMap<string, Handler>, counts: Counts): Handler {
  return (request, response) => {
    const path = request.url ?? '/';
    counts.requests.push({
      method: request.method ?? '',
      path,
      headers: request.headers,
      at: Date.now(),
      serverName: serverName(request.socket),
    });
    counts.atOnce += 1;
    counts.mostAtOnce = Math.max(counts.mostAtOnce, counts.atOnce);
    response.on('close', () => {
      counts.atOnce -= 1;
    });
    response.on('error', () => undefined);
    (answers.get(path.split('?')[0] ?? path) ?? notServed)(request, response);
  };
}

/** @param certificate makes it a TLS server; without one it is plain http */
export async function startFeedServer(certificate?: Certificate): Promise<FeedServer> {
  const answers = new Map<string, Handler>();
  const counts: Counts = {
    requests: [],
    atOnce: 0,
    mostAtOnce: 0,
    connections: 0,
    bytesSent: 0,
    sockets: new Set(),
  };
  const handler = answering(answers, counts);
  const server =
    certificate === undefined
      ? http.createServer(handler)
      : https.createServer({ key: certificate.key, cert: certificate.certificate }, handler);
  server.on('tlsClientError', () => undefined);
  countSockets(server, counts);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const host = `127.0.0.1:${port}`;
  return {
    url: `${certificate === undefined ? 'http' : 'https'}://${host}`,
    host,
    port,
    requests: counts.requests,
    get mostAtOnce() {
      return counts.mostAtOnce;
    },
    get openSockets() {
      return counts.sockets.size;
    },
    get connections() {
      return counts.connections;
    },
    get bytesSent() {
      return counts.bytesSent;
    },
    serve(path, answer) {
      answers.set(path, asHandler(answer));
    },
    async close() {
      const closed = new Promise<void>(resolve =>
        server.close(() => {
          resolve();
        }),
      );
      server.closeAllConnections();
      for (const socket of counts.sockets) socket.destroy();
      await closed;
    },
  };
}
