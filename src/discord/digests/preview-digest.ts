import type { ChatInputCommandInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import { escapeText } from '../escape.ts';
import { outgoing } from '../message.ts';
import { ANSWER_PAGES_MILLISECONDS, firstPage } from '../pages.ts';
import { proveShown } from '../prove-shown.ts';
import { tellPrivately } from '../tell.ts';
import { namedDigest } from './named-digest.ts';

/** `/digest preview`: the edition as it would be now, for the asker alone; nothing is posted or remembered. */
export async function previewDigest(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<void> {
  const schedule = await namedDigest(interaction, context);
  if (schedule === null) return;
  const words = context.words(interaction.locale);
  const { edition } = await context.digests.preview(schedule);
  if (edition.stories.length === 0 && schedule.whenEmpty === 'skip') {
    await tellPrivately(interaction, words('digestNothingNew', { name: escapeText(schedule.name) }));
    return;
  }
  const scope = { guild: interaction.guildId, person: null };
  const shown = { kind: 'edition', edition, preview: true } as const;
  await proveShown(context.store, scope, shown);
  const state = { owner: interaction.user.id, scope, shown };
  const keep = { milliseconds: ANSWER_PAGES_MILLISECONDS };
  await interaction.editReply(outgoing(await firstPage(context.pages, state, words, keep)));
}
