import type { Guild } from 'discord.js';
import type { Words } from '../words.ts';
import { missingPermissions } from './missing-permissions.ts';

/** Why the bot cannot post there yet, null where it can. */
export async function channelFault(guild: Guild, channel: string, words: Words): Promise<string | null> {
  const found = await guild.channels.fetch(channel).catch(() => null);
  const missing = found === null ? ['View Channel'] : await missingPermissions(guild, found);
  if (missing.length === 0) return null;
  return words('digestMissingPermissions', {
    channel: `<#${channel}>`,
    permissions: missing.map(name => `**${name}**`).join(', '),
  });
}
