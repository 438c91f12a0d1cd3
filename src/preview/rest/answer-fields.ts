import { INTERACTION } from '../interactions/live-interaction.ts';
import type { LiveInteraction } from '../interactions/live-interaction.ts';
import type { ApiObject } from '../protocol.ts';
import type { World } from '../world/world.ts';

const PLAIN = 0;
const REPLY = 19;
const SLASH_COMMAND = 20;
const CONTEXT_MENU = 23;

/** The type of message that an interaction's answer is. */
export function answerType(live: LiveInteraction): number {
  if (live.type === INTERACTION.COMPONENT) return live.source === undefined ? PLAIN : REPLY;
  if (live.type !== INTERACTION.COMMAND) return PLAIN;
  return live.command?.type === 1 ? SLASH_COMMAND : CONTEXT_MENU;
}

/** What Discord adds to a message that answers an interaction; `replyTo`: the message it hangs below. */
export function answerFields(world: World, live: LiveInteraction, replyTo?: string): ApiObject {
  const user = world.members.get(live.persona)?.user;
  return {
    webhook_id: world.application.id,
    application_id: world.application.id,
    interaction_metadata: {
      id: live.id,
      type: live.type,
      user,
      authorizing_integration_owners: { '0': world.guild.id },
      ...(live.command ? { name: live.command.name, command_type: live.command.type } : {}),
      ...(live.source === undefined ? {} : { interacted_message_id: live.source }),
    },
    ...(live.command ? { interaction: { id: live.id, type: live.type, name: live.command.name, user } } : {}),
    ...(replyTo === undefined
      ? {}
      : {
          message_reference: {
            type: 0,
            guild_id: world.guild.id,
            channel_id: live.channel,
            message_id: replyTo,
          },
        }),
  };
}
