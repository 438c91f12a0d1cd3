import { MessageFlags, type ChatInputCommandInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import { ephemeral, outgoing } from '../message.ts';
import { drawPage, pageCount } from '../views/draw-page.ts';
import { feedListView } from '../views/feed-list-view.ts';

/** `/feeds list`: every feed of the server, when it was read, when it will be, and what is wrong with it. */
export async function listFeeds(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const words = context.words(interaction.locale);
  const draft = feedListView(await context.feeds.list(interaction.guildId), words);
  const pages = pageCount(draft, words);
  // the list changes by the minute: it is sent whole instead of being kept for turning
  for (let page = 0; page < pages; page += 1) {
    const body = drawPage(draft, page, null, words);
    if (page === 0) await interaction.editReply(outgoing(body));
    else await interaction.followUp(ephemeral(body));
  }
}
