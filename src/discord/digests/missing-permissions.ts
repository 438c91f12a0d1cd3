import { PermissionFlagsBits, type Guild, type GuildBasedChannel } from 'discord.js';

/** What posting takes; the history finds an edition again after a crash. Names as Discord's settings show them. */
const NEEDED: readonly (readonly [name: string, bit: bigint])[] = [
  ['View Channel', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
];

/** Names of the permissions that the bot lacks in the channel, empty where it has all. */
export async function missingPermissions(guild: Guild, channel: GuildBasedChannel): Promise<string[]> {
  const me = guild.members.me ?? (await guild.members.fetchMe());
  const has = channel.permissionsFor(me);
  return NEEDED.filter(([, bit]) => !has.has(bit)).map(([name]) => name);
}
