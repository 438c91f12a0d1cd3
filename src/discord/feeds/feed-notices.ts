import { createHash } from 'node:crypto';
import type { Client, SendableChannels } from 'discord.js';
import type { FeedNotices } from '../../feeds/feed-desk.ts';
import type { Following } from '../../model/feed.ts';
import type { BotLog } from '../command.ts';
import { NONCE_CHARACTERS } from '../limits.ts';
import { outgoing } from '../message.ts';
import { failingFeedText, failingFeedView } from '../views/feed-notice-view.ts';
import type { WordsFor } from '../words.ts';

/** The channel is known to the bot and takes no messages of it. */
export class NoticeChannelClosed extends Error {
  override readonly name = 'NoticeChannelClosed';
  readonly channel: string;
  constructor(channel: string) {
    super(`The channel ${channel} takes no messages.`);
    this.channel = channel;
  }
}

export interface FeedNoticeParts {
  readonly client: Client;
  readonly words: WordsFor;
  readonly log: BotLog;
}

async function openChannel(client: Client, id: string): Promise<SendableChannels> {
  const channel = await client.channels.fetch(id);
  if (!channel?.isSendable()) throw new NoticeChannelClosed(id);
  return channel;
}

/** The same for the same failure, so that Discord refuses a repetition after a lost answer. */
const nonceOf = ({ guild, feed }: Following): string =>
  createHash('sha256')
    .update(`${guild} ${feed.source} ${feed.failingSince ?? ''}`)
    .digest('base64url')
    .slice(0, NONCE_CHARACTERS);

/**
 * A lock screen shows nothing of a Components V2 message, so the same words go first as plain text and are edited.
 * Once they stand there the notice is given: an edit that fails costs the frame alone.
 */
export function createFeedNotices({ client, words, log }: FeedNoticeParts): FeedNotices {
  return {
    tellFailing: async following => {
      const channel = await openChannel(client, following.channel);
      const say = words('guild' in channel ? channel.guild.preferredLocale : 'en');
      const message = await channel.send({
        content: failingFeedText(following, say),
        allowedMentions: { parse: [] },
        nonce: nonceOf(following),
        enforceNonce: true,
      });
      await message
        .edit({ ...outgoing(failingFeedView(following, say)), content: null })
        .catch((fault: unknown) => {
          log.warn({ err: fault, feed: following.feed.source }, 'a notice stayed plain text');
        });
    },
  };
}
