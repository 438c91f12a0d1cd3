import type { ChatInputCommandInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import { outgoing } from '../message.ts';
import { removeFeedView } from '../views/feed-remove-view.ts';
import { namedFeed } from './named-feed.ts';

/** `/feeds remove`: asks first. */
export async function askToRemove(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<void> {
  const following = await namedFeed(interaction, context);
  if (following === null) return;
  await interaction.editReply(outgoing(removeFeedView(following, context.words(interaction.locale))));
}
