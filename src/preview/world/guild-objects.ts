/** Discord's objects as the emulator keeps them: the fields it reads are named, the rest is carried along. */

export interface User {
  readonly id: string;
  readonly username: string;
  readonly discriminator: string;
  readonly global_name: string | null;
  readonly avatar: string | null;
  readonly bot?: boolean;
  readonly [key: string]: unknown;
}

export interface Member {
  readonly user: User;
  readonly roles: readonly string[];
  readonly joined_at: string;
  readonly [key: string]: unknown;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  readonly permissions: string;
  readonly position: number;
  readonly [key: string]: unknown;
}

export interface Overwrite {
  readonly id: string;
  /** 0 role, 1 member. */
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
}

export interface Channel {
  readonly id: string;
  /** 0 text, 5 announcement, 10–12 thread, 15 forum. */
  readonly type: number;
  readonly name: string;
  readonly guild_id: string;
  readonly parent_id: string | null;
  readonly permission_overwrites: readonly Overwrite[];
  readonly [key: string]: unknown;
}

export interface Message {
  readonly id: string;
  readonly type: number;
  readonly channel_id: string;
  readonly author: User;
  readonly content: string;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly flags: number;
  readonly embeds: readonly Record<string, unknown>[];
  readonly components: readonly Record<string, unknown>[];
  readonly attachments: readonly Record<string, unknown>[];
  readonly [key: string]: unknown;
}

export interface Command {
  readonly id: string;
  readonly application_id: string;
  readonly guild_id?: string;
  /** 1 chat input, 2 user, 3 message. */
  readonly type: number;
  readonly name: string;
  readonly description: string;
  readonly default_member_permissions: string | null;
  readonly contexts: readonly number[] | null;
  readonly options: readonly Record<string, unknown>[];
  readonly [key: string]: unknown;
}

export const CHANNEL_TYPE = {
  TEXT: 0,
  ANNOUNCEMENT: 5,
  ANNOUNCEMENT_THREAD: 10,
  PUBLIC_THREAD: 11,
  FORUM: 15,
} as const;

export const isThread = (channel: Channel): boolean => channel.type >= 10 && channel.type <= 12;

export const MESSAGE_FLAG = {
  CROSSPOSTED: 1 << 0,
  SUPPRESS_EMBEDS: 1 << 2,
  EPHEMERAL: 1 << 6,
  LOADING: 1 << 7,
  SUPPRESS_NOTIFICATIONS: 1 << 12,
  IS_VOICE_MESSAGE: 1 << 13,
  IS_COMPONENTS_V2: 1 << 15,
} as const;
