import type { ApiObject } from '../protocol.ts';
import { isThread, MESSAGE_FLAG } from '../world/guild-objects.ts';
import type { World, WorldEvent } from '../world/world.ts';

export const INTENT = {
  GUILDS: 1 << 0,
  GUILD_MEMBERS: 1 << 1,
  GUILD_PRESENCES: 1 << 8,
  GUILD_MESSAGES: 1 << 9,
  MESSAGE_CONTENT: 1 << 15,
} as const;

/** Not switched on for the emulator's application, like for a new one at Discord. */
export const PRIVILEGED_INTENTS = INTENT.GUILD_MEMBERS | INTENT.GUILD_PRESENCES | INTENT.MESSAGE_CONTENT;
/** The highest intent that Discord defines is 1 << 25. */
export const HIGHEST_INTENTS = (1 << 26) - 1;

export const readyPayload = (world: World, sessionId: string, gatewayUrl: string): ApiObject => ({
  v: 10,
  user: { ...world.bot, verified: true, mfa_enabled: true, email: null, flags: 0 },
  guilds: [{ id: world.guild.id, unavailable: true }],
  session_id: sessionId,
  resume_gateway_url: gatewayUrl,
  session_type: 'normal',
  private_channels: [],
  relationships: [],
  application: { id: world.application.id, flags: 0 },
});

export function guildPayload(world: World): ApiObject {
  const channels = [...world.channels.values()];
  return {
    ...world.guild,
    joined_at: world.members.get(world.bot.id)?.joined_at,
    large: false,
    unavailable: false,
    member_count: world.members.size,
    roles: [...world.roles.values()],
    // without the members intent, only the bot itself comes along
    members: [world.members.get(world.bot.id)],
    channels: channels.filter(channel => !isThread(channel)),
    threads: channels.filter(isThread),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

/** The gateway event of a change, with the intent it needs; null for those the gateway does not tell. */
export function gatewayEvent(
  world: World,
  event: WorldEvent,
): { readonly name: string; readonly intent: number; readonly data: ApiObject } | null {
  switch (event.type) {
    case 'message': {
      const { message, visibleTo } = event.stored;
      if (visibleTo !== undefined || message.flags & MESSAGE_FLAG.EPHEMERAL) return null;
      const name = event.event === 'create' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE';
      const data = { ...message, guild_id: world.guild.id };
      return { name, intent: INTENT.GUILD_MESSAGES, data };
    }
    case 'message-delete': {
      const { id, channel_id } = event.stored.message;
      const data = { id, channel_id, guild_id: world.guild.id };
      return event.stored.visibleTo === undefined
        ? { name: 'MESSAGE_DELETE', intent: INTENT.GUILD_MESSAGES, data }
        : null;
    }
    case 'channel': {
      const kind = isThread(event.channel) ? 'THREAD' : 'CHANNEL';
      const name = `${kind}_${event.event.toUpperCase()}`;
      return { name, intent: INTENT.GUILDS, data: event.channel };
    }
    case 'commands':
    case 'online':
      return null;
  }
}
