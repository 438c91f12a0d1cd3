import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { WebSocketServer } from 'ws';
import { isFromLoopback } from './loopback-guard.ts';

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface HttpFrontOptions {
  readonly rest: Serve;
  readonly page: Serve;
  /** WebSocket servers by path. */
  readonly sockets: Readonly<Record<string, WebSocketServer>>;
  readonly log: (line: string) => void;
}

export interface HttpFront {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * The one door: listens on loopback, turns away other hosts and origins, and leads everybody else to API, page or socket.
 * @throws Error from the system when the port is taken
 */
export async function openHttpFront(
  options: HttpFrontOptions,
  host: string,
  port: number,
): Promise<HttpFront> {
  let bound = port;
  const server = createServer((request, response) => {
    if (!isFromLoopback(request, bound)) {
      response.writeHead(403, { 'content-type': 'text/plain' }).end('Forbidden');
      return;
    }
    const serve = request.url?.startsWith('/api/') ? options.rest : options.page;
    serve(request, response).catch((error: unknown) => {
      options.log(`The emulator failed: ${String(error)}`);
      response.destroy();
    });
  });
  server.on('upgrade', (request, socket, head) => {
    const path = (request.url ?? '').replace(/\?.*$/, '').replace(/\/$/, '');
    const sockets = options.sockets[path];
    if (!isFromLoopback(request, bound)) refuse(socket, '403 Forbidden');
    else if (!sockets) refuse(socket, '404 Not Found');
    else
      sockets.handleUpgrade(request, socket, head, opened => {
        sockets.emit('connection', opened, request);
      });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  bound = (server.address() as AddressInfo).port;
  const close = (): Promise<void> =>
    new Promise(resolve => {
      server.close(() => {
        resolve();
      });
      server.closeAllConnections();
    });
  return { port: bound, close };
}

function refuse(socket: Duplex, status: string): void {
  // an answer and the end of the line in one: the other side may be gone already
  socket.on('error', () => {
    socket.destroy();
  });
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
