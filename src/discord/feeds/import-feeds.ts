import { MessageFlags, type Attachment, type ChatInputCommandInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import { clipText, escapeText } from '../escape.ts';
import { outgoing } from '../message.ts';
import { tellPrivately } from '../tell.ts';
import { importedFeedsView } from '../views/feed-import-view.ts';
import type { WordKey } from '../word-keys.ts';
import { fetchAttachment, isAttachmentAddress, LARGEST_LIST_BYTES } from './fetch-attachment.ts';

/** What can be said of the file before it is fetched, null where nothing is wrong. */
function fileFault(file: Attachment, api: string): WordKey | null {
  if (file.size > LARGEST_LIST_BYTES) return 'feedFileLarge';
  if (file.size === 0) return 'feedFileEmpty';
  return isAttachmentAddress(file.url, api) ? null : 'feedFileElsewhere';
}

/** The root element of an OPML file, whatever the file is called; UTF-16 has a zero beside each letter. */
const isOpml = (bytes: Uint8Array): boolean =>
  /<(?:[a-z]\w*:)?opml[\s>]/i.test(Buffer.from(bytes).toString('latin1').replaceAll('\0', ''));

/** `/feeds import`: follows every feed of an OPML file. */
export async function importFeeds(
  interaction: ChatInputCommandInteraction<'cached'>,
  context: CommandContext,
): Promise<void> {
  const words = context.words(interaction.locale);
  const file = interaction.options.getAttachment('file', true);
  const fault = fileFault(file, interaction.client.rest.options.api);
  if (fault !== null) {
    await tellPrivately(interaction, words(fault));
    return;
  }
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const fetched = await fetchAttachment(file.url);
  if (fetched.kind === 'failed') {
    context.log.warn({ err: fetched.cause }, 'an attachment could not be fetched');
    await tellPrivately(interaction, words('feedFileUnread'));
  } else if (fetched.kind === 'large') await tellPrivately(interaction, words('feedFileLarge'));
  else if (!isOpml(fetched.bytes)) await tellPrivately(interaction, words('feedFileNoList'));
  else await follow(interaction, fetched.bytes, context);
}

async function follow(
  interaction: ChatInputCommandInteraction<'cached'>,
  bytes: Uint8Array,
  context: CommandContext,
): Promise<void> {
  const asker = { guild: interaction.guildId, channel: interaction.channelId, person: interaction.user.id };
  const answer = await context.feeds.importOpml(asker, bytes);
  if (answer.kind === 'refused')
    await tellPrivately(interaction, escapeText(clipText(answer.problem, 1_000)));
  else await interaction.editReply(outgoing(importedFeedsView(answer, context.words(interaction.locale))));
}
