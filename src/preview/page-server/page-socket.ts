import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { numberOf, textOf } from '../api-object.ts';
import type { Outcome } from '../interactions/live-interaction.ts';
import type { People } from '../interactions/people.ts';
import type { ApiObject, FromPage, ToPage } from '../protocol.ts';
import type { StoredMessage } from '../world/message-store.ts';
import type { World, WorldEvent } from '../world/world.ts';
import { parseFrame } from './page-frames.ts';

/** Bytes of one frame from the page. */
const LARGEST_FRAME = 256 * 1024;

/** Talks to every open page. */
export class PageSocket {
  readonly sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_FRAME });
  readonly #world: World;
  readonly #people: People;
  readonly #online: () => boolean;

  constructor(world: World, people: People, online: () => boolean) {
    this.#world = world;
    this.#people = people;
    this.#online = online;
    this.sockets.on('connection', socket => {
      this.#greet(socket);
    });
    world.listen(event => {
      const frame = this.#frameOf(event);
      if (frame) for (const socket of this.sockets.clients) send(socket, frame);
    });
  }

  close(): void {
    for (const socket of this.sockets.clients) socket.terminate();
    this.sockets.close();
  }

  #greet(socket: WebSocket): void {
    socket.on('error', () => {
      socket.terminate();
    });
    socket.on('message', raw => {
      const frame = parseFrame((raw as Buffer).toString('utf8'));
      if (frame) void this.#receive(socket, frame);
      else socket.close(1008, 'not a frame of the page');
    });
    send(socket, this.#hello());
  }

  #hello(): ToPage {
    const world = this.#world;
    return {
      type: 'hello',
      guild: { ...world.guild, roles: [...world.roles.values()], members: [...world.members.values()] },
      channels: [...world.channels.values()],
      personas: world.personas,
      bot: world.bot,
      commands: this.#commands(),
      messages: world.messages.all().map(withViewer),
      online: this.#online(),
    };
  }

  async #receive(socket: WebSocket, frame: FromPage): Promise<void> {
    if (frame.type === 'dismiss') {
      const stored = this.#world.messages.get(frame.message);
      if (stored?.visibleTo !== undefined) this.#world.erase(frame.message);
      return;
    }
    const outcome = await this.#act(frame);
    send(socket, answerFrame(frame.nonce, outcome));
  }

  #act(frame: Exclude<FromPage, { type: 'dismiss' }>): Promise<Outcome> {
    switch (frame.type) {
      case 'run':
        return this.#people.run(frame);
      case 'autocomplete':
        return this.#people.autocomplete(frame);
      case 'component':
        return this.#people.use(frame);
      case 'modal':
        return this.#people.submit(frame);
    }
  }

  #frameOf(event: WorldEvent): ToPage | null {
    switch (event.type) {
      case 'message': {
        const { message, visibleTo } = event.stored;
        const frame = { type: 'message', event: event.event, message } as const;
        return visibleTo === undefined ? frame : { ...frame, visible_to: visibleTo };
      }
      case 'message-delete': {
        const { id, channel_id } = event.stored.message;
        return { type: 'message-delete', id, channel: channel_id };
      }
      case 'commands':
        return { type: 'commands', commands: this.#commands() };
      case 'online':
        return { type: 'online', online: event.online, bot: this.#world.bot };
      case 'channel':
        // rare enough to begin anew
        return this.#hello();
    }
  }

  /** Those that are offered in a guild. */
  #commands(): readonly ApiObject[] {
    return this.#world.commands.inGuild().filter(({ contexts }) => contexts === null || contexts.includes(0));
  }
}

const withViewer = ({ message, visibleTo }: StoredMessage): ApiObject =>
  visibleTo === undefined ? message : { ...message, visible_to: visibleTo };

function answerFrame(nonce: string, outcome: Outcome): ToPage {
  switch (outcome.kind) {
    case 'acknowledged':
      return { type: 'acknowledged', nonce };
    case 'failed':
      return { type: 'failed', nonce, reason: outcome.reason };
    case 'modal':
      return { type: 'modal', nonce, opener: outcome.interaction, modal: outcome.modal };
    case 'choices':
      return { type: 'choices', nonce, choices: outcome.choices.map(choiceOf) };
  }
}

const choiceOf = (choice: ApiObject): { name: string; value: string | number } => ({
  name: textOf(choice, 'name') ?? '',
  value: textOf(choice, 'value') ?? numberOf(choice, 'value') ?? '',
});

function send(socket: WebSocket, frame: ToPage): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
}
