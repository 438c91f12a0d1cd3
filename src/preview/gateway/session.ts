import type { ApiObject } from '../protocol.ts';

/** Events kept for a client that comes back. */
const REPLAYABLE = 2000;

export interface Dispatch {
  readonly op: 0;
  readonly t: string;
  readonly s: number;
  readonly d: ApiObject;
}

/** One identified client: its sequence, and its events for a Resume. It outlives its sockets. */
export class Session {
  readonly id: string;
  readonly intents: number;
  #seq = 0;
  #events: Dispatch[] = [];
  /** Sends to the socket now attached; undefined while the client is away. */
  #send: ((payload: object) => void) | undefined;

  constructor(id: string, intents: number) {
    this.id = id;
    this.intents = intents;
  }

  get attached(): boolean {
    return this.#send !== undefined;
  }

  get seq(): number {
    return this.#seq;
  }

  attach(send: (payload: object) => void): void {
    this.#send = send;
  }

  detach(): void {
    this.#send = undefined;
  }

  /** Events are kept while the client is away, and sent when it resumes. */
  dispatch(t: string, d: ApiObject): void {
    const event: Dispatch = { op: 0, t, s: ++this.#seq, d };
    this.#events.push(event);
    if (this.#events.length > REPLAYABLE) this.#events = this.#events.slice(-REPLAYABLE);
    this.#send?.(event);
  }

  /** Events after `seq`, or null when they are no longer kept or never were. */
  since(seq: number): readonly Dispatch[] | null {
    if (seq > this.#seq) return null;
    const oldest = this.#events[0]?.s ?? this.#seq + 1;
    return seq + 1 < oldest ? null : this.#events.filter(event => event.s > seq);
  }
}
