import { MessageFlags, type StringSelectMenuInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import { tellPrivately } from '../tell.ts';
import { followFeed } from './add-feed.ts';
import { feedRefusal } from './feed-access.ts';
import { typedAddress } from './typed-address.ts';

/** `feeds:other:<full text: 1 or 0>`: follows another feed of the page that was given, with the same setting. */
export async function chooseOtherFeed(
  interaction: StringSelectMenuInteraction,
  [choice, fullText]: readonly string[],
  context: CommandContext,
): Promise<void> {
  const words = context.words(interaction.locale);
  const refusal = feedRefusal(interaction);
  const address = typedAddress(interaction.values[0] ?? '');
  if (refusal !== null) await tellPrivately(interaction, words(refusal));
  else if (!interaction.inCachedGuild()) await tellPrivately(interaction, words('digestBotNotHere'));
  else if (choice !== 'other' || address === null) await tellPrivately(interaction, words('oldButton'));
  else {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await followFeed(interaction, { address, name: null, fullText: fullText !== '0' }, context);
  }
}
