import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js';
import type { Following } from '../../model/feed.ts';
import type { CommandContext } from '../command.ts';
import { clipText } from '../escape.ts';
import { AUTOCOMPLETE_CHOICES, CHOICE_CHARACTERS } from '../limits.ts';
import { hostOf } from '../views/feed-words.ts';
import { feedRefusal } from './feed-access.ts';

type Choice = ApplicationCommandOptionChoiceData<string>;

const labelOf = ({ name, feed }: Following): string => {
  const host = hostOf(feed.address);
  return `${clipText(name, CHOICE_CHARACTERS - Math.min(host.length, 40) - 3)} · ${clipText(host, 40)}`;
};

/** Feeds whose name or host contains what is typed, those that begin with it first; the value is the feed's id. */
export function feedChoices(followings: readonly Following[], typed: string): Choice[] {
  const wanted = typed.trim().toLowerCase();
  const labelled = followings.map(following => ({ label: labelOf(following), following }));
  const found = labelled.filter(
    ({ label, following }) =>
      label.toLowerCase().includes(wanted) || following.feed.address.toLowerCase().includes(wanted),
  );
  const begins = ({ label }: { label: string }): boolean => label.toLowerCase().startsWith(wanted);
  return [...found.filter(begins), ...found.filter(one => !begins(one))]
    .slice(0, AUTOCOMPLETE_CHOICES)
    .map(({ label, following }) => ({ name: label, value: String(following.feed.source) }));
}

async function offered(
  interaction: AutocompleteInteraction,
  context: CommandContext,
): Promise<readonly Following[]> {
  if (feedRefusal(interaction) !== null || interaction.guildId === null) return [];
  const all = await context.feeds.list(interaction.guildId);
  const command = interaction.options.getSubcommand();
  if (command === 'pause') return all.filter(following => !following.paused);
  return command === 'resume' ? all.filter(following => following.paused) : all;
}

/** Completes the feeds of this server. Answers with nothing rather than fail. */
export async function suggestFeeds(
  interaction: AutocompleteInteraction,
  context: CommandContext,
): Promise<void> {
  const followings = await offered(interaction, context).catch((fault: unknown) => {
    context.log.warn({ err: fault }, 'no suggestions: the feeds could not be read');
    return [];
  });
  await interaction.respond(feedChoices(followings, interaction.options.getFocused()));
}
