import { MessageFlags, type ChatInputCommandInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import { ephemeral, outgoing } from '../message.ts';
import { digestListView } from '../views/digest-list-view.ts';
import { drawPage, pageCount } from '../views/draw-page.ts';

/** `/digest list`: every digest of the server, its next moment, and how the last edition ended. */
export async function listDigests(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const words = context.words(interaction.locale);
  const schedules = await context.store.schedules(interaction.guildId);
  const digests = await Promise.all(
    schedules.map(async schedule => ({
      schedule,
      last: (await context.store.editions(schedule.id, 1))[0] ?? null,
    })),
  );
  const draft = digestListView(digests, words);
  const pages = pageCount(draft, words);
  // the list changes by the minute: it is sent whole instead of being kept for turning
  for (let page = 0; page < pages; page += 1) {
    const body = drawPage(draft, page, null, words);
    if (page === 0) await interaction.editReply(outgoing(body));
    else await interaction.followUp(ephemeral(body));
  }
}
