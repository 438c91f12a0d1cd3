import type { ChatInputCommandInteraction } from 'discord.js';
import { checkChanges, type TypedChanges } from '../../digest/check-schedule.ts';
import type { Schedule } from '../../model/edition.ts';
import { NameTaken } from '../../storage/store.ts';
import type { CommandContext } from '../command.ts';
import { escapeText } from '../escape.ts';
import { tellPrivately } from '../tell.ts';
import { settingsLines, unixSeconds } from '../views/digest-list-view.ts';
import type { WordKey } from '../word-keys.ts';
import type { Words } from '../words.ts';
import { changeDigest } from './change-digest.ts';
import { channelFault } from './channel-fault.ts';
import { namedDigest } from './named-digest.ts';
import { typedSettings } from './typed-settings.ts';
import { unknownSource } from './unknown-source.ts';

/** A sentence, and the digest as it is set. */
export const digestText = (key: WordKey, schedule: Schedule, words: Words): string =>
  [
    words(key, {
      name: escapeText(schedule.name),
      channel: `<#${schedule.channel}>`,
      seconds: unixSeconds(schedule.nextDue),
    }),
    ...settingsLines(schedule, words),
  ].join('\n');

/** Why it cannot be changed so; null where it can. */
async function faultOf(
  interaction: ChatInputCommandInteraction<'cached'>,
  schedule: Schedule,
  typed: TypedChanges,
  context: CommandContext,
): Promise<string | null> {
  const words = context.words(interaction.locale);
  const changes = checkChanges(schedule, typed, context.clock());
  if ('problem' in changes) return escapeText(changes.problem);
  // what the digest names already may have gone since; only what is typed now is asked for
  const named = {
    ...(typed.onlySources === undefined ? {} : { onlySources: changes.onlySources }),
    ...(typed.withoutSources === undefined ? {} : { withoutSources: changes.withoutSources }),
  };
  const unknown = await unknownSource(context.store, interaction.guildId, named, words);
  if (unknown !== null || typed.channel === undefined) return unknown;
  return channelFault(interaction.guild, typed.channel, words);
}

async function change(
  schedule: Schedule,
  typed: TypedChanges,
  context: CommandContext,
  words: Words,
): Promise<string> {
  try {
    const changed = await changeDigest(schedule, typed, context);
    if (changed === null) return words('digestGone');
    if ('problem' in changed) return escapeText(changed.problem);
    return digestText(changed.paused ? 'digestChangedPaused' : 'digestChanged', changed, words);
  } catch (error) {
    if (!(error instanceof NameTaken)) throw error;
    return words('digestNameTaken', { name: escapeText(error.taken) });
  }
}

/** `/digest edit`: changes what is given and leaves the rest; its ledger stays, so nothing is told twice. */
export async function editDigest(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<void> {
  const schedule = await namedDigest(interaction, context);
  if (schedule === null) return;
  const words = context.words(interaction.locale);
  const rename = interaction.options.getString('rename') ?? undefined;
  const typed = { ...typedSettings(interaction.options), name: rename };
  if (Object.values(typed).every(value => value === undefined)) {
    await tellPrivately(interaction, digestText('digestNothingChanged', schedule, words));
    return;
  }
  const fault = await faultOf(interaction, schedule, typed, context);
  await tellPrivately(interaction, fault ?? (await change(schedule, typed, context, words)));
}
