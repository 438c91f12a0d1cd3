import type { Channel, Member, Role } from './world/guild-objects.ts';

/** Permission bits by Discord's names (the ones that matter here). */
export const PERMISSION = {
  ADMINISTRATOR: 1n << 3n,
  MANAGE_CHANNELS: 1n << 4n,
  MANAGE_GUILD: 1n << 5n,
  ADD_REACTIONS: 1n << 6n,
  VIEW_CHANNEL: 1n << 10n,
  SEND_MESSAGES: 1n << 11n,
  MANAGE_MESSAGES: 1n << 13n,
  EMBED_LINKS: 1n << 14n,
  ATTACH_FILES: 1n << 15n,
  READ_MESSAGE_HISTORY: 1n << 16n,
  MENTION_EVERYONE: 1n << 17n,
  USE_EXTERNAL_EMOJIS: 1n << 18n,
  MANAGE_ROLES: 1n << 28n,
  MANAGE_WEBHOOKS: 1n << 29n,
  USE_APPLICATION_COMMANDS: 1n << 31n,
  MANAGE_THREADS: 1n << 34n,
  CREATE_PUBLIC_THREADS: 1n << 35n,
  SEND_MESSAGES_IN_THREADS: 1n << 38n,
} as const;

/** What an administrator has: every bit up to the highest that Discord defines (52). */
export const ALL_PERMISSIONS = (1n << 53n) - 1n;

export const has = (permissions: bigint, wanted: bigint): boolean => (permissions & wanted) === wanted;

interface Rules {
  readonly guildId: string;
  readonly roles: ReadonlyMap<string, Role>;
}

/** Guild-wide permissions: @everyone's and those of every role held. */
export function basePermissions({ guildId, roles }: Rules, member: Member): bigint {
  const held = [guildId, ...member.roles].map(id => BigInt(roles.get(id)?.permissions ?? '0'));
  const bits = held.reduce((all, one) => all | one, 0n);
  return has(bits, PERMISSION.ADMINISTRATOR) ? ALL_PERMISSIONS : bits;
}

/**
 * Permissions in one channel, with Discord's order of overwrites: @everyone, then all roles together, then the member
 * (https://discord.com/developers/docs/topics/permissions#permission-overwrites).
 */
export function channelPermissions(rules: Rules, member: Member, channel: Channel): bigint {
  const base = basePermissions(rules, member);
  if (base === ALL_PERMISSIONS) return base;
  const layers = [
    channel.permission_overwrites.filter(o => o.id === rules.guildId),
    channel.permission_overwrites.filter(o => o.id !== rules.guildId && member.roles.includes(o.id)),
    channel.permission_overwrites.filter(o => o.id === member.user.id),
  ];
  return layers.reduce((bits, layer) => {
    const deny = layer.reduce((all, o) => all | BigInt(o.deny), 0n);
    const allow = layer.reduce((all, o) => all | BigInt(o.allow), 0n);
    return (bits & ~deny) | allow;
  }, base);
}
