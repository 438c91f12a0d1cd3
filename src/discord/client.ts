import {
  Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayIntentBits,
  type Interaction,
} from 'discord.js';
import type { DigestPort } from '../digest/digest-port.ts';
import type { FeedNotices } from '../feeds/feed-desk.ts';
import type { Preferences } from '../storage/store.ts';
import type { CommandContext } from './command.ts';
import { createDigestPort } from './digest-port.ts';
import { createFeedNotices } from './feeds/feed-notices.ts';
import { registerCommands } from './register.ts';
import { routeInteraction, type Commands } from './route-interaction.ts';

export interface DiscordOptions {
  readonly token: string;
  /** Address of the REST API without version: Discord's own, or the emulator's. */
  readonly api: string;
  /** A server that gets the commands at once; null: everywhere. */
  readonly guild: string | null;
  readonly commands: Commands;
  readonly settings: Preferences<string>;
  readonly context: Omit<CommandContext, 'digests'>;
}

export interface RunningDiscord {
  /** Connected, and commands registered. Rejects where Discord refuses the token. */
  readonly ready: Promise<void>;
  readonly port: DigestPort;
  readonly notices: FeedNotices;
  /** The web address of the bot's own profile, for whoever asks who fetches; null before it is online. */
  profile(): string | null;
  /** Digests need the port, and commands need the digests: handed in once both are there. */
  setDigests(digests: CommandContext['digests']): void;
  /** Answers what is running, then leaves; each takes at most `STOP_MILLISECONDS`. */
  stop(): Promise<void>;
}

/** Discord does not know the token. */
export class TokenRefused extends Error {
  override readonly name = 'TokenRefused';
  constructor(cause: unknown) {
    super(
      'Discord refuses the token. Copy the bot’s token from https://discord.com/developers/applications into DISCORD_TOKEN.',
      { cause },
    );
  }
}

/** Milliseconds for what is being answered, and as many for taking leave. */
const STOP_MILLISECONDS = 5_000;

const openClient = (api: string): Client =>
  new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { api },
  });

function logTroubles(client: Client, log: CommandContext['log']): void {
  client.on(Events.Error, error => {
    log.error({ err: error }, 'the Discord client reports an error');
  });
  client.on(Events.Warn, message => {
    log.warn({}, message);
  });
  client.on(Events.ShardError, (error, shard) => {
    log.warn({ err: error, shard }, 'the connection to Discord broke; it is made again');
  });
  client.on(Events.Invalidated, () => {
    log.error({}, 'Discord ended the session for good: restart, and check the token');
  });
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds).unref());

/** Connects to Discord with an unpatched discord.js client that asks for no privileged intent. */
export function startDiscord(options: DiscordOptions): RunningDiscord {
  const { commands, settings, guild } = options;
  const { log } = options.context;
  const client = openClient(options.api);
  const running = new Set<Promise<void>>();
  const port = createDigestPort({ client, words: options.context.words, pages: options.context.pages });
  const { promise: digests, resolve: setDigests } = Promise.withResolvers<CommandContext['digests']>();
  const onInteraction = (interaction: Interaction): void => {
    const handled = digests.then(ready =>
      routeInteraction(interaction, commands, { ...options.context, digests: ready }),
    );
    running.add(handled);
    void handled.finally(() => running.delete(handled));
  };
  logTroubles(client, log);
  client.on(Events.InteractionCreate, onInteraction);
  const connected = new Promise<Client<true>>(resolve => client.once(Events.ClientReady, resolve));
  const ready = client
    .login(options.token)
    .catch((error: unknown) => {
      const isRefused = error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
      throw isRefused ? new TokenRefused(error) : error;
    })
    .then(() => connected)
    .then(online => registerCommands({ client: online, commands, guild, settings, log }))
    .then(() => undefined);
  return {
    ready,
    port,
    notices: createFeedNotices({ client, words: options.context.words, log }),
    profile: () => (client.user === null ? null : `https://discord.com/users/${client.user.id}`),
    setDigests,
    stop: async () => {
      client.off(Events.InteractionCreate, onInteraction);
      await Promise.race([Promise.allSettled(running), wait(STOP_MILLISECONDS)]);
      await Promise.race([client.destroy(), wait(STOP_MILLISECONDS)]);
    },
  };
}
