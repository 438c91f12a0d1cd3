import type { ChatInputCommandInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import { tellPrivately } from '../tell.ts';
import { shownName } from '../views/feed-words.ts';
import { namedFeed } from './named-feed.ts';

/** `/feeds pause` and `/feeds resume`. */
const setPaused =
  (paused: boolean) =>
  async (interaction: ChatInputCommandInteraction<'cached'>, context: CommandContext): Promise<void> => {
    const before = await namedFeed(interaction, context);
    if (before === null) return;
    const words = context.words(interaction.locale);
    const name = shownName(before);
    if (before.paused === paused) {
      await tellPrivately(interaction, words(paused ? 'feedPausedBefore' : 'feedNotPaused', { name }));
      return;
    }
    const after = await context.feeds.pause(interaction.guildId, before.feed.source, paused);
    const done = paused ? 'feedPausedNow' : 'feedResumed';
    await tellPrivately(interaction, words(after === null ? 'feedGone' : done, { name }));
  };

export const pauseFeed = setPaused(true);
export const resumeFeed = setPaused(false);
