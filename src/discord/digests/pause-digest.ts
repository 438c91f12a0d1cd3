import type { ChatInputCommandInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import { escapeText } from '../escape.ts';
import { tellPrivately } from '../tell.ts';
import { changeDigest } from './change-digest.ts';
import { digestText } from './edit-digest.ts';
import { namedDigest } from './named-digest.ts';

/** `/digest pause` and `/digest resume`. */
const setPaused =
  (paused: boolean) =>
  async (interaction: ChatInputCommandInteraction<'cached'>, context: CommandContext): Promise<void> => {
    const schedule = await namedDigest(interaction, context);
    if (schedule === null) return;
    const words = context.words(interaction.locale);
    if (schedule.paused === paused) {
      const name = escapeText(schedule.name);
      await tellPrivately(interaction, words(paused ? 'digestPausedBefore' : 'digestNotPaused', { name }));
      return;
    }
    const changed = await changeDigest(schedule, { paused }, context);
    const sentence =
      changed === null || 'problem' in changed
        ? words('digestGone')
        : digestText(paused ? 'digestPausedNow' : 'digestResumed', changed, words);
    await tellPrivately(interaction, sentence);
  };

export const pauseDigest = setPaused(true);
export const resumeDigest = setPaused(false);
