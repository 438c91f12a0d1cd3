import type { ButtonInteraction } from 'discord.js';
import type { Following } from '../../model/feed.ts';
import type { CommandContext } from '../command.ts';
import { outgoing } from '../message.ts';
import { tellPrivately } from '../tell.ts';
import { shownName } from '../views/feed-words.ts';
import { noticeView } from '../views/notice-view.ts';
import type { WordKey } from '../word-keys.ts';
import { feedRefusal } from './feed-access.ts';

interface Press {
  readonly done: WordKey;
  readonly act: (context: CommandContext, guild: string, source: number) => Promise<Following | null>;
}

const PRESSES: Readonly<Record<string, Press>> = {
  stop: { done: 'feedStopped', act: ({ feeds }, guild, source) => feeds.remove(guild, source) },
  remove: { done: 'feedRemoved', act: ({ feeds }, guild, source) => feeds.remove(guild, source) },
  keep: {
    done: 'feedKept',
    act: async ({ feeds }, guild, source) =>
      (await feeds.list(guild)).find(following => following.feed.source === source) ?? null,
  },
};

/** `feeds:stop:<source>` below a feed just added, `feeds:remove:<source>` and `feeds:keep:<source>` below the question. */
export async function pressFeed(
  interaction: ButtonInteraction,
  [choice = '', source = '']: readonly string[],
  context: CommandContext,
): Promise<void> {
  const words = context.words(interaction.locale);
  const refusal = feedRefusal(interaction);
  const press = PRESSES[choice];
  if (refusal !== null || interaction.guildId === null || press === undefined) {
    await tellPrivately(interaction, words(refusal ?? 'oldButton'));
    return;
  }
  await interaction.deferUpdate();
  const following = await press.act(context, interaction.guildId, Number(source));
  const text = following === null ? words('feedGone') : words(press.done, { name: shownName(following) });
  await interaction.editReply(outgoing(noticeView(text)));
}
