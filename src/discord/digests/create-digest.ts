import { MessageFlags, type ChatInputCommandInteraction } from 'discord.js';
import { checkSchedule } from '../../digest/check-schedule.ts';
import type { Schedule } from '../../model/edition.ts';
import { NameTaken, type NewSchedule } from '../../storage/store.ts';
import type { CommandContext } from '../command.ts';
import { escapeText } from '../escape.ts';
import { tellPrivately } from '../tell.ts';
import { settingsLines, unixSeconds } from '../views/digest-list-view.ts';
import type { Words } from '../words.ts';
import { channelFault } from './channel-fault.ts';
import { typedSettings } from './typed-settings.ts';
import { unknownSource } from './unknown-source.ts';

/** The options as a schedule, or a sentence that says what to change. */
function readSchedule(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): NewSchedule | { readonly problem: string } {
  const { options } = interaction;
  const { days = 'daily', zone = context.zone, ...typed } = typedSettings(options);
  return checkSchedule(
    {
      ...typed,
      ...{ days, zone },
      guild: interaction.guildId,
      channel: options.getChannel('channel', true).id,
      name: options.getString('name') ?? context.words(interaction.locale)('digestDefaultName'),
      time: options.getString('time', true),
      createdBy: interaction.user.id,
    },
    context.clock(),
  );
}

const createdText = (schedule: Schedule, words: Words): string => {
  const created = words('digestCreated', {
    name: escapeText(schedule.name),
    channel: `<#${schedule.channel}>`,
    seconds: unixSeconds(schedule.nextDue),
  });
  return [created, ...settingsLines(schedule, words)].join('\n');
};

/** `/digest create`: checks what was typed and what the bot may do in the channel, then keeps the schedule. */
export async function createDigest(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<void> {
  const words = context.words(interaction.locale);
  const typed = readSchedule(interaction, context);
  if ('problem' in typed) {
    await tellPrivately(interaction, escapeText(typed.problem));
    return;
  }
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const fault =
    (await unknownSource(context.store, interaction.guildId, typed, words)) ??
    (await channelFault(interaction.guild, typed.channel, words));
  if (fault !== null) {
    await tellPrivately(interaction, fault);
    return;
  }
  try {
    const schedule = await context.store.createSchedule(typed);
    await context.digests.changed();
    await tellPrivately(interaction, createdText(schedule, words));
  } catch (error) {
    if (!(error instanceof NameTaken)) throw error;
    await tellPrivately(interaction, words('digestNameTaken', { name: escapeText(error.taken) }));
  }
}
