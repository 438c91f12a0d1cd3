import type { LookupFunction, Socket } from 'node:net';
import { buildConnector } from 'undici';
import type { ResolvedAddress } from './resolve-host.ts';

/** How long one of several addresses may take before the next is tried; Node's own quarter of a second is less than a slow line needs. */
const NEXT_ADDRESS_MILLISECONDS = 1_500;

/** undici gives the socket at once, though its types do not say so. */
type SocketConnector = (...parameters: Parameters<buildConnector.connector>) => Socket;

/** Answers every question for an address with those that were checked: nobody is asked a second time. */
const pinnedLookup =
  (addresses: readonly ResolvedAddress[]): LookupFunction =>
  (_hostname, options, callback) => {
    const [first] = addresses;
    if (options.all === true || first === undefined) callback(null, [...addresses]);
    else callback(null, first.address, first.family);
  };

/**
 * Connects to the given addresses alone, whatever the name resolves to by now; TLS still asks for and checks the name.
 * The socket ends with the signal, also while it is still connecting.
 */
export function pinnedConnector(
  addresses: readonly ResolvedAddress[],
  signal: AbortSignal,
  onConnected: () => void,
): buildConnector.connector {
  const connect = buildConnector({
    allowH2: false,
    maxCachedSessions: 0,
    // time is kept by the signal
    timeout: 0,
    lookup: pinnedLookup(addresses),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: NEXT_ADDRESS_MILLISECONDS,
  }) as SocketConnector;
  return (options, callback) => {
    const socket = connect(options, (...result) => {
      if (result[0] === null) onConnected();
      callback(...result);
    });
    const end = (): void => {
      socket.destroy(signal.reason as Error);
    };
    signal.addEventListener('abort', end, { once: true });
    socket.once('close', () => {
      signal.removeEventListener('abort', end);
    });
    if (signal.aborted) end();
  };
}
