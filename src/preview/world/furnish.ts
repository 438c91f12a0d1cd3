import { PERMISSION } from '../permissions.ts';
import type { Channel, Member, Overwrite, Role, User } from './guild-objects.ts';
import { ROLE_PERMISSIONS, SEED_ID, seedId } from './seed.ts';
import type { Seed, SeedChannel } from './seed.ts';

/** Everything in the guild has been there since this moment. */
const FOUNDED = '2023-05-01T08:00:00.000000+00:00';

const user = (id: string, name: string): User => ({
  id,
  username: name.toLowerCase().replaceAll(' ', '_'),
  discriminator: '0',
  global_name: name,
  avatar: null,
  public_flags: 0,
});

const member = (person: User, roles: readonly string[]): Member => ({
  user: person,
  roles,
  joined_at: FOUNDED,
  nick: null,
  avatar: null,
  premium_since: null,
  pending: false,
  communication_disabled_until: null,
  deaf: false,
  mute: false,
  flags: 0,
});

const role = (id: string, name: string, position: number, permissions: string, managed = false): Role => ({
  id,
  name,
  position,
  permissions,
  managed,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  icon: null,
  unicode_emoji: null,
  mentionable: false,
  flags: 0,
});

function overwrites(channel: SeedChannel): Overwrite[] {
  const denied =
    (channel.hiddenFromBot ? PERMISSION.VIEW_CHANNEL : 0n) |
    (channel.botMayNotSend ? PERMISSION.SEND_MESSAGES : 0n);
  return denied === 0n ? [] : [{ id: SEED_ID.botRole, type: 0, allow: '0', deny: String(denied) }];
}

const furnishChannel = (channel: SeedChannel, position: number): Channel => ({
  id: seedId(SEED_ID.firstChannel + position),
  type: channel.type,
  name: channel.name,
  guild_id: SEED_ID.guild,
  parent_id: null,
  position,
  topic: channel.topic ?? null,
  nsfw: false,
  rate_limit_per_user: 0,
  last_message_id: null,
  flags: 0,
  permission_overwrites: overwrites(channel),
  ...(channel.type === 15
    ? { available_tags: [], default_reaction_emoji: null, default_sort_order: null }
    : {}),
});

const guildObject = (name: string) => ({
  id: SEED_ID.guild,
  name,
  icon: null,
  splash: null,
  discovery_splash: null,
  description: null,
  banner: null,
  owner_id: SEED_ID.owner,
  afk_channel_id: null,
  afk_timeout: 300,
  verification_level: 0,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  emojis: [],
  stickers: [],
  features: ['NEWS'],
  mfa_level: 0,
  application_id: null,
  system_channel_id: null,
  system_channel_flags: 0,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  preferred_locale: 'en-US',
  nsfw_level: 0,
  max_members: 500_000,
});

/** Builds the guild of a seed: roles, members (bot, owner, personas) and channels with their overwrites. */
export function furnish(seed: Seed) {
  const bot: User = {
    ...user(SEED_ID.bot, seed.botName),
    username: seed.botName,
    global_name: null,
    bot: true,
  };
  const roleFor = { manager: SEED_ID.managerRole, member: SEED_ID.readerRole } as const;
  return {
    guild: guildObject(seed.guildName),
    application: {
      id: SEED_ID.bot,
      name: seed.botName,
      icon: null,
      description: '',
      bot_public: false,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      flags: 0,
      team: null,
      owner: user(SEED_ID.owner, 'Owner'),
      approximate_guild_count: 1,
      integration_types_config: { '0': {} },
    },
    bot,
    roles: [
      role(SEED_ID.guild, '@everyone', 0, ROLE_PERMISSIONS.everyone),
      role(SEED_ID.readerRole, 'Readers', 1, ROLE_PERMISSIONS.reader),
      role(SEED_ID.managerRole, 'Managers', 2, ROLE_PERMISSIONS.manager),
      role(SEED_ID.botRole, seed.botName, 3, ROLE_PERMISSIONS.bot, true),
    ],
    members: [
      member(bot, [SEED_ID.botRole]),
      ...seed.personas.map(p => member(user(p.id, p.name), [roleFor[p.role]])),
    ],
    channels: seed.channels.map(furnishChannel),
  };
}
