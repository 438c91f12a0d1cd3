import { MessageFlags, type ChatInputCommandInteraction } from 'discord.js';
import type { Schedule } from '../../model/edition.ts';
import type { CommandContext } from '../command.ts';
import { clipText, escapeText } from '../escape.ts';
import { tellPrivately } from '../tell.ts';

/**
 * Defers, for the eyes of the asker, and finds this server's digest by the name typed, without regard to case.
 * null: there is none, and the person knows.
 */
export async function namedDigest(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<Schedule | null> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const name = interaction.options.getString('name', true).trim();
  const schedules = await context.store.schedules(interaction.guildId);
  const found = schedules.find(schedule => schedule.name.toLowerCase() === name.toLowerCase());
  if (found) return found;
  const words = context.words(interaction.locale);
  await tellPrivately(interaction, words('digestUnknown', { name: escapeText(clipText(name, 100)) }));
  return null;
}
