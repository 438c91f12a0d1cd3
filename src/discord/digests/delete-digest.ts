import { ButtonStyle, type ButtonInteraction, type ChatInputCommandInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import { escapeText } from '../escape.ts';
import { outgoing } from '../message.ts';
import { tellPrivately } from '../tell.ts';
import { ACCENT, button, buttonRow, container, textDisplay } from '../views/components.ts';
import { noticeView } from '../views/notice-view.ts';
import { digestRefusal } from './digest-access.ts';
import { namedDigest } from './named-digest.ts';

/** `/digest delete`: asks first. */
export async function askToDelete(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<void> {
  const schedule = await namedDigest(interaction, context);
  if (schedule === null) return;
  const words = context.words(interaction.locale);
  const question = container(ACCENT.notice, [
    textDisplay(words('digestDeleteAsk', { name: escapeText(schedule.name) })),
    buttonRow([
      button(words('digestDelete'), `digest:delete:${schedule.id}`, ButtonStyle.Danger),
      button(words('digestKeep'), `digest:keep:${schedule.id}`),
    ]),
  ]);
  await interaction.editReply(outgoing([question]));
}

/** `digest:delete:<id>` and `digest:keep:<id>` */
export async function pressDelete(
  interaction: ButtonInteraction,
  [choice, id]: readonly string[],
  context: CommandContext,
): Promise<void> {
  const words = context.words(interaction.locale);
  const refusal = digestRefusal(interaction);
  if (refusal !== null || interaction.guildId === null) {
    await tellPrivately(interaction, words(refusal ?? 'digestOnlyInServer'));
    return;
  }
  await interaction.deferUpdate();
  const schedule = await context.store.schedule(Number(id));
  const ours = schedule?.guild === interaction.guildId ? schedule : null;
  const name = escapeText(ours?.name ?? '');
  if (ours === null) {
    await interaction.editReply(outgoing(noticeView(words('digestGone'))));
  } else if (choice === 'delete') {
    const deleted = await context.store.deleteSchedule(interaction.guildId, ours.id);
    await context.digests.changed();
    await interaction.editReply(
      outgoing(noticeView(words(deleted ? 'digestDeleted' : 'digestGone', { name }))),
    );
  } else {
    await interaction.editReply(outgoing(noticeView(words('digestKept', { name }))));
  }
}
