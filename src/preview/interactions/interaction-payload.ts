import type { ApiObject } from '../protocol.ts';
import type { World } from '../world/world.ts';
import { partialChannel } from './resolved.ts';
import type { LiveInteraction } from './live-interaction.ts';

/** Largest upload that the guild allows, in bytes; sent with every interaction. */
const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/** INTERACTION_CREATE as Discord sends it for a guild. */
export function interactionPayload(world: World, live: LiveInteraction): ApiObject {
  const channel = world.channels.get(live.channel);
  const member = world.members.get(live.persona);
  const source = live.source === undefined ? undefined : world.messages.get(live.source)?.message;
  return {
    version: 1,
    id: live.id,
    application_id: world.application.id,
    type: live.type,
    token: live.token,
    data: live.data,
    guild_id: world.guild.id,
    guild: {
      id: world.guild.id,
      locale: world.guild['preferred_locale'],
      features: world.guild['features'],
    },
    channel_id: live.channel,
    channel: channel ? partialChannel(world, channel, live.persona) : undefined,
    member: { ...member, permissions: String(world.permissionsOf(live.persona, channel)) },
    app_permissions: String(world.permissionsOf(world.bot.id, channel)),
    locale: 'en-US',
    guild_locale: world.guild['preferred_locale'],
    entitlements: [],
    authorizing_integration_owners: { '0': world.guild.id },
    context: 0,
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...(source ? { message: source } : {}),
  };
}
