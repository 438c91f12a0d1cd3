import { type AddressInfo, type Socket, createServer } from 'node:net';

/** Takes connections on loopback and never says a word: TLS never comes about. */
export interface MuteServer {
  /** 127.0.0.1:PORT */
  readonly host: string;
  /** Resolves with the first connection. */
  readonly connected: Promise<void>;
  /** Connections that the other side has not ended yet. */
  readonly openSockets: number;
  close(): Promise<void>;
}

export async function startMuteServer(): Promise<MuteServer> {
  const sockets = new Set<Socket>();
  const connected = Promise.withResolvers<undefined>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    // what is not read does not end either
    socket.resume();
    connected.resolve(undefined);
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    connected: connected.promise,
    get openSockets() {
      return sockets.size;
    },
    async close() {
      const closed = new Promise(resolve => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
