import {
  MessageFlags,
  PermissionFlagsBits,
  type ChatInputCommandInteraction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { CommandContext } from '../command.ts';
import { clipText, escapeText } from '../escape.ts';
import { outgoing } from '../message.ts';
import { tellPrivately } from '../tell.ts';
import { addedFeedView } from '../views/feed-added-view.ts';
import { typedAddress } from './typed-address.ts';

interface WantedFeed {
  readonly address: string;
  readonly name: string | null;
  readonly fullText: boolean;
}

type Asking = ChatInputCommandInteraction<'cached'> | StringSelectMenuInteraction<'cached'>;

const NEEDED_TO_TELL = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

/** Tries and follows a feed, and answers the deferred interaction with what was found. */
export async function followFeed(
  interaction: Asking,
  wanted: WantedFeed,
  context: CommandContext,
): Promise<void> {
  const words = context.words(interaction.locale);
  const asker = {
    guild: interaction.guildId,
    channel: interaction.channelId,
    person: interaction.user.id,
  };
  const answer = await context.feeds.add(asker, wanted);
  if (answer.kind === 'refused') {
    await tellPrivately(interaction, escapeText(clipText(answer.problem, 1_000)));
    return;
  }
  const canTell = interaction.appPermissions.has(NEEDED_TO_TELL);
  await interaction.editReply(outgoing(addedFeedView(answer, { fullText: wanted.fullText, canTell }, words)));
}

/** `/feeds add`: the address is looked at before anything is fetched. */
export async function addFeed(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<void> {
  const typed = interaction.options.getString('address', true);
  const address = typedAddress(typed);
  if (address === null) {
    const words = context.words(interaction.locale);
    await tellPrivately(interaction, words('feedNoAddress', { typed: escapeText(clipText(typed, 100)) }));
    return;
  }
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const name = clipText(interaction.options.getString('name') ?? '', 100);
  const fullText = interaction.options.getBoolean('full-text') ?? true;
  await followFeed(interaction, { address, name: name === '' ? null : name, fullText }, context);
}
