import { createHash } from 'node:crypto';
import type { Client } from 'discord.js';
import type { Preferences } from '../storage/store.ts';
import type { BotLog } from './command.ts';
import type { Commands } from './route-interaction.ts';

/** Changes whenever any definition does, whatever the order of the files. */
export function hashOf(commands: Commands): string {
  const definitions = [...commands.values()].map(command => command.definition);
  const sorted = definitions.sort((a, b) => (a.name < b.name ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('hex');
}

export interface Registering {
  readonly client: Client<true>;
  readonly commands: Commands;
  /** A server that gets the commands at once; null: everywhere. */
  readonly guild: string | null;
  /** Keeps what was registered last, so that a restart does not spend Discord's 200 creations a day. */
  readonly settings: Preferences<string>;
  readonly log: BotLog;
}

/** Registers the commands when their set changed, or when Discord holds another number of them. */
export async function registerCommands(registering: Registering): Promise<'registered' | 'unchanged'> {
  const { client, commands, guild, settings, log } = registering;
  const key = `commands:${client.application.id}:${guild ?? 'global'}`;
  const hash = hashOf(commands);
  const manager = client.application.commands;
  const where = guild === null ? {} : { guildId: guild };
  if ((await settings.get(key)) === hash && (await manager.fetch(where)).size === commands.size)
    return 'unchanged';
  const definitions = [...commands.values()].map(command => command.definition);
  if (guild === null) await manager.set(definitions);
  else await manager.set(definitions, guild);
  await settings.set(key, hash);
  log.info({ commands: commands.size, guild }, 'commands registered');
  return 'registered';
}
