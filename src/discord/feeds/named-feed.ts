import { MessageFlags, type ChatInputCommandInteraction } from 'discord.js';
import type { Following } from '../../model/feed.ts';
import type { CommandContext } from '../command.ts';
import { clipText, escapeText } from '../escape.ts';
import { tellPrivately } from '../tell.ts';

const folded = (text: string): string => text.trim().toLowerCase();

/** "https://www.News.example/feed/" and "news.example/feed" are one address to a person. */
const foldedAddress = (address: string): string =>
  folded(address)
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');

/** The feeds meant: by the id behind a choice of the list, else by name, else by address of feed or site. */
export function meantFeeds(followings: readonly Following[], typed: string): readonly Following[] {
  const rules: ((following: Following) => boolean)[] = [
    ({ feed }) => String(feed.source) === typed.trim(),
    ({ name }) => folded(name) === folded(typed),
    ({ feed }) => foldedAddress(feed.address) === foldedAddress(typed),
    ({ feed }) => feed.site !== null && foldedAddress(feed.site) === foldedAddress(typed),
  ];
  for (const rule of rules) {
    const found = followings.filter(rule);
    if (found.length > 0) return found;
  }
  return [];
}

/** Defers, for the eyes of the asker, and finds the feed meant. null: there is no such one, and the person knows. */
export async function namedFeed(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<Following | null> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const typed = interaction.options.getString('feed', true);
  const [found, ...more] = meantFeeds(await context.feeds.list(interaction.guildId), typed);
  if (found && more.length === 0) return found;
  const words = context.words(interaction.locale);
  const name = escapeText(clipText(typed, 100));
  await tellPrivately(interaction, words(found ? 'feedAmbiguous' : 'feedUnknown', { name }));
  return null;
}
