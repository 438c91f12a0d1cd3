import {
  DiscordAPIError,
  RESTJSONErrorCodes,
  type Client,
  type Message,
  type SendableChannels,
} from 'discord.js';
import { DeliveryRefused, type DigestPort } from '../digest/digest-port.ts';
import type { Edition } from '../model/edition.ts';
import type { Preferences } from '../storage/store.ts';
import { carriesMark, isSubjectOnly } from './edition-mark.ts';
import { HISTORY_MESSAGES } from './limits.ts';
import { outgoing } from './message.ts';
import { EDITION_PAGES_MILLISECONDS, firstPage, type PageState } from './pages.ts';
import { editionSubject } from './views/edition-view.ts';
import type { WordKey } from './word-keys.ts';
import type { WordsFor } from './words.ts';

export interface DigestPortParts {
  readonly client: Client;
  readonly words: WordsFor;
  readonly pages: Preferences<PageState>;
}

/** Discord's error → the sentence that says what to change. Any other error may pass and is worth another try. */
const REFUSALS: ReadonlyMap<string | number, WordKey> = new Map([
  [RESTJSONErrorCodes.UnknownChannel, 'refusedUnknownChannel'],
  [RESTJSONErrorCodes.MissingAccess, 'refusedMissingAccess'],
  [RESTJSONErrorCodes.MissingPermissions, 'refusedMissingPermissions'],
]);

async function orRefused<T>(words: WordsFor, attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (fault) {
    const key = fault instanceof DiscordAPIError ? REFUSALS.get(fault.code) : undefined;
    throw key === undefined ? fault : new DeliveryRefused(words('en')(key), { cause: fault });
  }
}

async function openChannel(client: Client, id: string, words: WordsFor): Promise<SendableChannels> {
  const channel = await client.channels.fetch(id);
  if (!channel?.isSendable()) throw new DeliveryRefused(words('en')('refusedUnknownChannel'));
  return channel;
}

/** The bot's own message with this mark among the channel's newest, null where there is none. */
async function ownMessage(channel: SendableChannels, client: Client, mark: string): Promise<Message | null> {
  const recent = await channel.messages.fetch({ limit: HISTORY_MESSAGES, cache: false });
  return recent.find(message => message.author.id === client.user?.id && carriesMark(message, mark)) ?? null;
}

/** The same, where the history may be closed to the bot: a new edition is posted all the same. */
async function earlierAttempt(
  channel: SendableChannels,
  client: Client,
  mark: string,
): Promise<Message | null> {
  try {
    return await ownMessage(channel, client, mark);
  } catch (fault) {
    if (fault instanceof DiscordAPIError && REFUSALS.has(fault.code)) return null;
    throw fault;
  }
}

/**
 * A lock screen shows nothing of a Components V2 message, so a plain subject goes first and is edited into the
 * edition. Both carry the mark: where a crash came between the two, the next attempt finds the subject and
 * finishes it instead of posting a second message.
 */
async function postEdition(
  parts: DigestPortParts,
  channel: SendableChannels,
  edition: Edition,
  nonce: string,
): Promise<{ message: string }> {
  const { client, pages } = parts;
  const guild = 'guild' in channel ? channel.guild : null;
  const words = parts.words(guild?.preferredLocale ?? 'en');
  // the state stands under the mark: a second attempt writes the same pages again
  const body = await firstPage(
    pages,
    {
      owner: null,
      scope: { guild: guild?.id ?? null, person: null },
      shown: { kind: 'edition', edition, preview: false },
    },
    words,
    { milliseconds: EDITION_PAGES_MILLISECONDS, key: edition.mark },
  );
  const earlier = await earlierAttempt(channel, client, edition.mark);
  if (earlier !== null && !isSubjectOnly(earlier)) return { message: earlier.id };
  const subject =
    earlier ??
    (await channel.send({
      content: editionSubject(edition, words),
      allowedMentions: { parse: [] },
      nonce,
      enforceNonce: true,
    }));
  await subject.edit({ ...outgoing(body), content: null });
  return { message: subject.id };
}

/** Posts editions and finds them again. Rejects with DeliveryRefused where trying again is of no use. */
export function createDigestPort(parts: DigestPortParts): DigestPort {
  const { client, words } = parts;
  return {
    post: (channel, edition, nonce) =>
      orRefused(words, async () =>
        postEdition(parts, await openChannel(client, channel, words), edition, nonce),
      ),
    findPosted: (channel, mark) =>
      orRefused(words, async () => {
        const found = await ownMessage(await openChannel(client, channel, words), client, mark);
        return found === null || isSubjectOnly(found) ? null : found.id;
      }),
  };
}
