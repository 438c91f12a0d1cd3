import { PERMISSION } from '../permissions.ts';
import type { Persona } from '../protocol.ts';
import { CHANNEL_TYPE } from './guild-objects.ts';

export interface SeedChannel {
  readonly name: string;
  readonly type: number;
  readonly topic?: string;
  /** The bot sees the channel and may not post in it. */
  readonly botMayNotSend?: boolean;
  /** The bot does not see the channel. */
  readonly hiddenFromBot?: boolean;
}

/** Who and what is in the guild at the start. */
export interface Seed {
  readonly guildName: string;
  readonly botName: string;
  readonly channels: readonly SeedChannel[];
  readonly personas: readonly Persona[];
}

/** The same at every start, so that a schedule kept from the last run still finds its channel. */
export const seedId = (number: number): string => String(1_100_000_000_000_000_000n + BigInt(number));

export const SEED_ID = {
  guild: seedId(1),
  bot: seedId(2),
  owner: seedId(3),
  botRole: seedId(11),
  managerRole: seedId(12),
  readerRole: seedId(13),
  firstChannel: 100,
} as const;

export const defaultSeed: Seed = {
  guildName: 'The Reading Room',
  botName: 'Broadsheet',
  channels: [
    { name: 'news', type: CHANNEL_TYPE.TEXT, topic: 'Ask for summaries, quotations and timelines here.' },
    { name: 'general', type: CHANNEL_TYPE.TEXT },
    { name: 'announcements', type: CHANNEL_TYPE.ANNOUNCEMENT },
    { name: 'staff-only', type: CHANNEL_TYPE.TEXT, topic: 'The bot may not post here.', botMayNotSend: true },
    { name: 'archive-room', type: CHANNEL_TYPE.TEXT, topic: 'The bot cannot see this.', hiddenFromBot: true },
    { name: 'story-forum', type: CHANNEL_TYPE.FORUM },
  ],
  personas: [
    { id: seedId(21), name: 'Morgan', role: 'manager' },
    { id: seedId(22), name: 'Robin', role: 'member' },
  ],
};

const everyone =
  PERMISSION.ADD_REACTIONS |
  PERMISSION.VIEW_CHANNEL |
  PERMISSION.SEND_MESSAGES |
  PERMISSION.EMBED_LINKS |
  PERMISSION.ATTACH_FILES |
  PERMISSION.READ_MESSAGE_HISTORY |
  PERMISSION.USE_EXTERNAL_EMOJIS |
  PERMISSION.USE_APPLICATION_COMMANDS |
  PERMISSION.CREATE_PUBLIC_THREADS |
  PERMISSION.SEND_MESSAGES_IN_THREADS;

const manager =
  everyone |
  PERMISSION.MANAGE_GUILD |
  PERMISSION.MANAGE_CHANNELS |
  PERMISSION.MANAGE_MESSAGES |
  PERMISSION.MANAGE_ROLES |
  PERMISSION.MENTION_EVERYONE;

export const ROLE_PERMISSIONS = {
  everyone: String(everyone),
  bot: String(everyone),
  manager: String(manager),
  reader: '0',
} as const;
