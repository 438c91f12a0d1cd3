import type { RepliableInteraction } from 'discord.js';
import { ephemeral, outgoing } from './message.ts';
import { noticeView } from './views/notice-view.ts';

/** Waiting for its answer as a new message; an update of a message that is there already is not. */
const awaitsReply = (interaction: RepliableInteraction): boolean =>
  interaction.deferred && !interaction.replied && interaction.ephemeral !== null;

/**
 * Tells one person a sentence (escaped Markdown), whatever has been answered so far. A deferred answer fixed who can
 * see it, so it is taken back first.
 */
export async function tellPrivately(interaction: RepliableInteraction, sentence: string): Promise<void> {
  const message = ephemeral(noticeView(sentence));
  if (!interaction.deferred && !interaction.replied) {
    await interaction.reply(message);
    return;
  }
  if (awaitsReply(interaction) && interaction.ephemeral === true) {
    await interaction.editReply(outgoing(noticeView(sentence)));
    return;
  }
  if (awaitsReply(interaction)) await interaction.deleteReply();
  await interaction.followUp(message);
}
