import type { ChatInputCommandInteraction } from 'discord.js';
import type { DeliveryOutcome } from '../../digest/delivery.ts';
import type { Schedule } from '../../model/edition.ts';
import type { CommandContext } from '../command.ts';
import { escapeText } from '../escape.ts';
import { tellPrivately } from '../tell.ts';
import type { Words } from '../words.ts';
import { namedDigest } from './named-digest.ts';

function outcomeText(schedule: Schedule, outcome: DeliveryOutcome | null, words: Words): string {
  const name = escapeText(schedule.name);
  switch (outcome?.state) {
    case 'posted':
      return words('digestPosted', { name, channel: `<#${schedule.channel}>` });
    case 'skipped':
    case 'failed':
      return words('digestNotPosted', { name, reason: escapeText(outcome.reason) });
    case 'open':
      return words('digestOpen', { name });
    case 'taken':
      return words('digestTaken', { name });
    case undefined:
      return words('digestGone');
  }
}

/** `/digest now`: an extra edition at once, in the digest's own channel. */
export async function postDigestNow(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<void> {
  const schedule = await namedDigest(interaction, context);
  if (schedule === null) return;
  const outcome = await context.digests.runNow(schedule.id);
  await tellPrivately(interaction, outcomeText(schedule, outcome, context.words(interaction.locale)));
}
