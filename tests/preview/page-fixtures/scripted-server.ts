import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { pageFile } from '../../../src/preview/page-server/page-files.ts';
import { importMapHashes, securityHeaders } from '../../../src/preview/page-server/security-headers.ts';
import type { FromPage, ToPage } from '../../../src/preview/protocol.ts';

export interface ScriptedServer {
  readonly address: string;
  /** Frames that the page sent, oldest first. */
  readonly received: FromPage[];
  /** Answers to each frame from the page. */
  answer: (frame: FromPage) => readonly ToPage[];
  readonly say: (...frames: ToPage[]) => void;
  /** Cuts every connection, as a restart does. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

/** Serves the page as the emulator does, headers and all, and plays the emulator's part from a script. */
export async function scriptedServer(hello: () => ToPage): Promise<ScriptedServer> {
  const http = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    void pageFile(pathname).then(file => {
      if (!file) return response.writeHead(404).end();
      const hashes = importMapHashes(String(file.contents));
      const headers = securityHeaders(request.headers.host ?? '', hashes);
      return response.writeHead(200, { ...headers, 'content-type': file.contentType }).end(file.contents);
    });
  });
  const sockets = new WebSocketServer({ server: http, path: '/page' });
  const say = (...frames: ToPage[]): void => {
    for (const socket of sockets.clients) for (const frame of frames) socket.send(JSON.stringify(frame));
  };
  await new Promise<void>(listening => http.listen(0, '127.0.0.1', listening));
  const server: ScriptedServer = {
    address: `http://127.0.0.1:${(http.address() as AddressInfo).port}/`,
    received: [],
    answer: () => [],
    say,
    cut: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    close: async () => {
      server.cut();
      sockets.close();
      http.closeAllConnections();
      await new Promise(closed => http.close(closed));
    },
  };
  sockets.on('connection', socket => {
    socket.send(JSON.stringify(hello()));
    socket.on('message', raw => {
      const frame = JSON.parse((raw as Buffer).toString('utf8')) as FromPage;
      server.received.push(frame);
      say(...server.answer(frame));
    });
  });
  return server;
}
