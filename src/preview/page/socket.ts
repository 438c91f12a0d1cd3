import type { FromPage, ToPage } from '../protocol.ts';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 5_000;

export interface Link {
  /** False when there is no connection just now: nothing was sent. */
  readonly send: (frame: FromPage) => boolean;
  readonly close: () => void;
}

export interface LinkListener {
  readonly onFrame: (frame: ToPage) => void;
  readonly onOpen: () => void;
  readonly onLost: () => void;
}

/** The page's connection to the emulator; opened again, ever more slowly, for as long as the page is there. */
export function openLink(listener: LinkListener): Link {
  let socket: WebSocket | null = null;
  let timer: number | undefined;
  let wait = FIRST_WAIT_MS;
  let closed = false;
  const connect = (): void => {
    const next = new WebSocket(`${location.origin.replace(/^http/, 'ws')}/page`);
    socket = next;
    next.addEventListener('open', () => {
      wait = FIRST_WAIT_MS;
      listener.onOpen();
    });
    next.addEventListener('message', event => {
      listener.onFrame(JSON.parse(String(event.data)) as ToPage);
    });
    next.addEventListener('close', () => {
      if (closed) return;
      listener.onLost();
      timer = window.setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT_MS);
    });
  };
  connect();
  return {
    send: frame => {
      if (socket?.readyState !== WebSocket.OPEN) return false;
      socket.send(JSON.stringify(frame));
      return true;
    },
    close: () => {
      closed = true;
      window.clearTimeout(timer);
      socket?.close();
    },
  };
}
