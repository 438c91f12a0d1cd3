import { refusals } from '../api-error.ts';
import { has, PERMISSION } from '../permissions.ts';
import { CHANNEL_TYPE, isThread } from '../world/guild-objects.ts';
import type { Channel } from '../world/guild-objects.ts';
import type { StoredMessage } from '../world/message-store.ts';
import type { World } from '../world/world.ts';

/**
 * A channel that the bot can see.
 * @throws ApiError 10003 unknown, 50001 hidden from the bot
 */
export function visibleChannel(world: World, id: string): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw refusals.unknownChannel();
  if (!has(world.permissionsOf(world.bot.id, channel), PERMISSION.VIEW_CHANNEL))
    throw refusals.missingAccess();
  return channel;
}

/** @throws ApiError 50013 when the bot lacks the permission there */
export function requirePermission(world: World, channel: Channel, wanted: bigint): void {
  if (!has(world.permissionsOf(world.bot.id, channel), wanted)) throw refusals.missingPermissions();
}

/**
 * A channel that the bot may post in.
 * @throws ApiError 10003, 50001, 50008 (a forum takes posts, not messages), 50013
 */
export function writableChannel(world: World, id: string): Channel {
  const channel = visibleChannel(world, id);
  if (channel.type === CHANNEL_TYPE.FORUM) throw refusals.notATextChannel();
  const wanted = isThread(channel) ? PERMISSION.SEND_MESSAGES_IN_THREADS : PERMISSION.SEND_MESSAGES;
  requirePermission(world, channel, wanted);
  return channel;
}

/**
 * A message that everybody in the channel sees.
 * @throws ApiError 10008, also for ephemeral ones
 */
export function publicMessage(world: World, channel: Channel, id: string): StoredMessage {
  const stored = world.messages.get(id);
  if (stored?.message.channel_id !== channel.id || stored.visibleTo !== undefined)
    throw refusals.unknownMessage();
  return stored;
}
