import { AttachmentBuilder, MessageFlags, type ChatInputCommandInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import { outgoing } from '../message.ts';
import { tellPrivately } from '../tell.ts';
import { EXPORT_FILE, exportedFeedsView } from '../views/feed-export-view.ts';

/** `/feeds export`: the server's feeds as a file. */
export async function exportFeeds(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const words = context.words(interaction.locale);
  const followings = await context.feeds.list(interaction.guildId);
  if (followings.length === 0) {
    await tellPrivately(interaction, words('feedListEmpty'));
    return;
  }
  const opml = await context.feeds.exportOpml(interaction.guildId);
  await interaction.editReply({
    ...outgoing(exportedFeedsView(followings.length, words)),
    files: [new AttachmentBuilder(Buffer.from(opml, 'utf8'), { name: EXPORT_FILE })],
  });
}
