import { randomBytes } from 'node:crypto';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { listOf, numberOf, textOf } from '../api-object.ts';
import type { ApiObject } from '../protocol.ts';
import type { World } from '../world/world.ts';
import { CLOSE } from './close-codes.ts';
import { Connection, OP } from './connection.ts';
import {
  gatewayEvent,
  guildPayload,
  HIGHEST_INTENTS,
  INTENT,
  PRIVILEGED_INTENTS,
  readyPayload,
} from './gateway-events.ts';
import { Session } from './session.ts';

/** Milliseconds that a session waits for a client that went away. */
const RESUMABLE_FOR = 120_000;

export interface GatewayOptions {
  readonly token: string;
  /** Address to resume at. */
  readonly url: () => string;
  /** Milliseconds between heartbeats. */
  readonly heartbeat: number;
}

/** The gateway for one bot: sessions that survive a lost line, and the events of the world. */
export class Gateway {
  readonly sockets = new WebSocketServer({ noServer: true });
  readonly #world: World;
  readonly #options: GatewayOptions;
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Map<Connection, Session | undefined>();
  #online = false;

  constructor(world: World, options: GatewayOptions) {
    this.#world = world;
    this.#options = options;
    this.sockets.on('connection', socket => {
      this.#connect(socket);
    });
    world.listen(event => {
      const told = gatewayEvent(world, event);
      if (!told) return;
      for (const session of this.#sessions.values())
        if (session.intents & told.intent) session.dispatch(told.name, told.data);
    });
  }

  /** A bot is connected and identified. */
  get online(): boolean {
    return this.#online;
  }

  /** Sends an event to the bot, or keeps it for one that may resume; false when there is none. */
  deliver(name: string, data: ApiObject): boolean {
    for (const session of this.#sessions.values()) session.dispatch(name, data);
    return this.#sessions.size > 0;
  }

  /** Closes every line: with a close code, or cut off without one. Sessions can be resumed, unless `forget`. */
  drop(code?: number, forget = false): void {
    if (forget) this.#sessions.clear();
    for (const connection of [...this.#connections.keys()])
      if (code === undefined) connection.cut();
      else connection.close([code, '']);
  }

  /** Asks every client to reconnect and resume (op 7). */
  askToReconnect(): void {
    for (const connection of this.#connections.keys())
      connection.send({ op: OP.RECONNECT, d: null, s: null, t: null });
  }

  close(): void {
    this.drop();
    this.sockets.close();
  }

  #connect(socket: WebSocket): void {
    const connection: Connection = new Connection(
      socket,
      this.#world.clock,
      this.#options.heartbeat,
      (op, data) => {
        this.#receive(connection, op, data);
      },
    );
    this.#connections.set(connection, undefined);
    socket.on('error', () => {
      connection.cut();
    });
    socket.on('close', code => {
      const session = this.#connections.get(connection);
      this.#connections.delete(connection);
      if (session) this.#leave(session, code);
      this.#tellOnline();
    });
  }

  #receive(connection: Connection, op: number, data: ApiObject | undefined): void {
    const session = this.#connections.get(connection);
    if (op === OP.IDENTIFY || op === OP.RESUME) {
      if (session) connection.close(CLOSE.ALREADY_AUTHENTICATED);
      else if (op === OP.IDENTIFY) this.#identify(connection, data);
      else this.#resume(connection, data);
    } else if (!session) {
      connection.close(CLOSE.NOT_AUTHENTICATED);
    } else if (op === OP.REQUEST_MEMBERS) {
      session.dispatch('GUILD_MEMBERS_CHUNK', this.#membersChunk(data));
    } else if (op !== OP.PRESENCE && op !== OP.VOICE_STATE && op !== OP.SOUNDBOARD) {
      connection.close(CLOSE.UNKNOWN_OPCODE);
    }
  }

  #identify(connection: Connection, data: ApiObject | undefined): void {
    const intents = numberOf(data, 'intents') ?? -1;
    if (!this.#knows(textOf(data, 'token'))) {
      connection.close(CLOSE.AUTHENTICATION_FAILED);
    } else if (intents < 0 || intents > HIGHEST_INTENTS) {
      connection.close(CLOSE.INVALID_INTENTS);
    } else if (intents & PRIVILEGED_INTENTS) {
      connection.close(CLOSE.DISALLOWED_INTENTS);
    } else {
      const session = new Session(randomBytes(16).toString('hex'), intents);
      // one process is one bot: a session that nobody is attached to gives way to the new one
      for (const old of this.#sessions.values()) if (!old.attached) this.#sessions.delete(old.id);
      this.#sessions.set(session.id, session);
      this.#attach(connection, session);
      session.dispatch('READY', readyPayload(this.#world, session.id, this.#options.url()));
      if (intents & INTENT.GUILDS) session.dispatch('GUILD_CREATE', guildPayload(this.#world));
      this.#tellOnline();
    }
  }

  #resume(connection: Connection, data: ApiObject | undefined): void {
    if (!this.#knows(textOf(data, 'token'))) {
      connection.close(CLOSE.AUTHENTICATION_FAILED);
      return;
    }
    const session = this.#sessions.get(textOf(data, 'session_id') ?? '');
    const seq = numberOf(data, 'seq') ?? 0;
    if (session && seq > session.seq) {
      connection.close(CLOSE.INVALID_SEQ);
      return;
    }
    const missed = session?.since(seq);
    if (!session || !missed) {
      connection.send({ op: OP.INVALID_SESSION, d: false, s: null, t: null });
      return;
    }
    for (const event of missed) connection.send(event);
    this.#attach(connection, session);
    session.dispatch('RESUMED', { _trace: [] });
    this.#tellOnline();
  }

  #leave(session: Session, code: number): void {
    session.detach();
    // a client that says goodbye ends its session
    if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    this.#world.clock.after(RESUMABLE_FOR, () => {
      if (!session.attached) this.#sessions.delete(session.id);
    });
  }

  #attach(connection: Connection, session: Session): void {
    for (const [other, held] of this.#connections)
      if (held === session) {
        // the line it had before is dead, and must not take the session with it
        this.#connections.set(other, undefined);
        other.cut();
      }
    this.#connections.set(connection, session);
    session.attach(payload => {
      connection.send(payload);
    });
  }

  #membersChunk(data: ApiObject | undefined): ApiObject {
    const ids = new Set([...listOf(data, 'user_ids'), data?.['user_ids']]);
    const query = textOf(data, 'query')?.toLowerCase();
    const members = [...this.#world.members.values()].filter(({ user }) =>
      query === undefined ? ids.has(user.id) : user.username.startsWith(query),
    );
    const nonce = data?.['nonce'];
    const chunk = { guild_id: this.#world.guild.id, members, chunk_index: 0, chunk_count: 1, not_found: [] };
    return nonce === undefined ? chunk : { ...chunk, nonce };
  }

  readonly #knows = (token: string | undefined): boolean =>
    token?.replace(/^Bot /, '') === this.#options.token;

  #tellOnline(): void {
    const online = [...this.#connections.values()].some(session => session?.attached);
    if (online === this.#online) return;
    this.#online = online;
    this.#world.announce({ type: 'online', online });
  }
}
