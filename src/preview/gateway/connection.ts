import type { WebSocket } from 'ws';
import { isObject, numberOf } from '../api-object.ts';
import type { Clock } from '../clock.ts';
import type { ApiObject } from '../protocol.ts';
import { CLOSE } from './close-codes.ts';
import type { CloseReason } from './close-codes.ts';

export const OP = {
  DISPATCH: 0,
  HEARTBEAT: 1,
  IDENTIFY: 2,
  PRESENCE: 3,
  VOICE_STATE: 4,
  RESUME: 6,
  RECONNECT: 7,
  REQUEST_MEMBERS: 8,
  INVALID_SESSION: 9,
  HELLO: 10,
  HEARTBEAT_ACK: 11,
  SOUNDBOARD: 31,
} as const;

/** A client may send this many payloads in a minute. */
const SENDS_PER_MINUTE = 120;
/** Bytes of one payload from a client. */
const LARGEST_PAYLOAD = 15_360;

/** One socket: greets, answers heartbeats, closes a silent or unruly client, and hands everything else on. */
export class Connection {
  readonly #socket: WebSocket;
  readonly #clock: Clock;
  readonly #heartbeat: number;
  readonly #onPayload: (op: number, data: ApiObject | undefined) => void;
  #cancelWatch: () => void = () => undefined;
  #sends: number[] = [];

  constructor(
    socket: WebSocket,
    clock: Clock,
    heartbeat: number,
    onPayload: (op: number, data: ApiObject | undefined) => void,
  ) {
    this.#socket = socket;
    this.#clock = clock;
    this.#heartbeat = heartbeat;
    this.#onPayload = onPayload;
    socket.on('message', raw => {
      this.#receive((raw as Buffer).toString('utf8'));
    });
    socket.on('close', () => {
      this.#cancelWatch();
    });
    this.send({ op: OP.HELLO, d: { heartbeat_interval: heartbeat, _trace: [] }, s: null, t: null });
    this.#watch();
  }

  send(payload: object): void {
    if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(JSON.stringify(payload));
  }

  close([code, reason]: CloseReason | readonly [number, string]): void {
    this.#socket.close(code, reason);
  }

  /** Cuts the line without a word. */
  cut(): void {
    this.#socket.terminate();
  }

  #receive(raw: string): void {
    if (raw.length > LARGEST_PAYLOAD) {
      this.close(CLOSE.DECODE_ERROR);
      return;
    }
    const now = this.#clock.now();
    this.#sends = [...this.#sends.filter(at => at > now - 60_000), now];
    if (this.#sends.length > SENDS_PER_MINUTE) {
      this.close(CLOSE.RATE_LIMITED);
      return;
    }
    const payload = parse(raw);
    const op = numberOf(payload, 'op');
    if (op === undefined) {
      this.close(CLOSE.DECODE_ERROR);
    } else if (op === OP.HEARTBEAT) {
      this.#watch();
      this.send({ op: OP.HEARTBEAT_ACK, d: null, s: null, t: null });
    } else {
      const data = payload?.['d'];
      this.#onPayload(op, isObject(data) ? data : undefined);
    }
  }

  /** A client whose heartbeat stays out for one and a half intervals is dead. */
  #watch(): void {
    this.#cancelWatch();
    this.#cancelWatch = this.#clock.after(this.#heartbeat * 1.5, () => {
      this.close(CLOSE.SESSION_TIMED_OUT);
    });
  }
}

function parse(raw: string): ApiObject | undefined {
  try {
    const value: unknown = JSON.parse(raw);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
