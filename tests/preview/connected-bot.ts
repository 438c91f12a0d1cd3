import { Client, Events, GatewayIntentBits } from 'discord.js';
import type { Interaction, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { onTestFinished } from 'vitest';
import { startEmulator } from '../../src/preview/emulator.ts';
import type { Emulator, EmulatorOptions } from '../../src/preview/emulator.ts';

export interface ConnectedBot {
  readonly emulator: Emulator;
  readonly client: Client<true>;
  /** What the bot does with the next interactions. */
  readonly onInteraction: (handle: (interaction: Interaction) => unknown) => void;
  /** Errors that the handlers threw. */
  readonly faults: unknown[];
}

export async function emulatorForTest(options: EmulatorOptions = {}): Promise<Emulator> {
  const emulator = await startEmulator(options);
  onTestFinished(() => emulator.close());
  return emulator;
}

/** The real discord.js client, connected to an emulator of its own, with commands registered. */
export async function connectedBot(
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[] = [],
  options: EmulatorOptions = {},
): Promise<ConnectedBot> {
  const emulator = await startEmulator(options);
  const client = new Client<true>({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages],
    rest: { api: emulator.apiUrl, retries: 1 },
  });
  onTestFinished(async () => {
    await client.destroy();
    await emulator.close();
  });
  const faults: unknown[] = [];
  let handle: (interaction: Interaction) => unknown = () => undefined;
  client.on(Events.Error, error => faults.push(error));
  const answer = async (interaction: Interaction): Promise<void> => {
    try {
      await handle(interaction);
    } catch (error) {
      faults.push(error);
    }
  };
  client.on(Events.InteractionCreate, interaction => void answer(interaction));
  const ready = new Promise(resolve => client.once(Events.ClientReady, resolve));
  await client.login(emulator.token);
  await ready;
  if (commands.length > 0) await client.application.commands.set(commands);
  return { emulator, client, faults, onInteraction: next => (handle = next) };
}

/** A request as a program without discord.js would send it. */
export async function call(
  emulator: Emulator,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<{ status: number; body: Record<string, unknown>; headers: Headers }> {
  const response = await fetch(`${emulator.apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${emulator.token}`, 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const parsed = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  return { status: response.status, body: parsed, headers: response.headers };
}
