import { MessageFlags, type APIContainerComponent } from 'discord.js';
import type { Body } from './views/components.ts';

export interface OutgoingMessage {
  readonly components: APIContainerComponent[];
  readonly flags: MessageFlags.IsComponentsV2;
  readonly allowedMentions: { readonly parse: [] };
}

/** A Components V2 message that pings nobody, whatever its text names. */
export const outgoing = (body: Body): OutgoingMessage => ({
  components: [...body],
  flags: MessageFlags.IsComponentsV2,
  allowedMentions: { parse: [] },
});

/** The same for the eyes of one person. */
export const ephemeral = (
  body: Body,
): Omit<OutgoingMessage, 'flags'> & {
  readonly flags: (MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral)[];
} => ({
  ...outgoing(body),
  flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral],
});
