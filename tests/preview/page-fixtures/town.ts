import type { Channel, Command, CommandOption, Message, User } from '../../../src/preview/page/api-types.ts';
import type { Directory } from '../../../src/preview/page/composer/option-values.ts';
import type { Persona } from '../../../src/preview/protocol.ts';

/** A small server to type commands in. */
export const option = (type: number, name: string, more: Partial<CommandOption> = {}): CommandOption => ({
  type,
  name,
  description: `about ${name}`,
  ...more,
});

export const BOT: User = { id: '200000000000000001', username: 'Broadsheet', bot: true };
export const PERSONAS: readonly Persona[] = [
  { id: '200000000000000002', name: 'Mara', role: 'manager' },
  { id: '200000000000000003', name: 'Jon', role: 'member' },
];
export const CHANNELS: readonly Channel[] = [
  { id: '200000000000000010', type: 4, name: 'Town' },
  { id: '200000000000000011', type: 0, name: 'news', parent_id: '200000000000000010' },
  { id: '200000000000000012', type: 0, name: 'general', parent_id: '200000000000000010' },
];
export const NEWS = '200000000000000011';
export const ROLES = [{ id: '200000000000000020', name: 'Editors' }];
export const DIRECTORY: Directory = {
  channels: CHANNELS,
  roles: ROLES,
  users: [...PERSONAS.map(({ id, name }) => ({ id, username: name })), BOT],
};

export const COMMANDS: readonly Command[] = [
  {
    id: '1',
    name: 'summary',
    type: 1,
    description: 'What the papers say about a topic',
    default_member_permissions: null,
    options: [
      option(3, 'length', {
        choices: [
          { name: 'Short', value: 'short' },
          { name: 'Long', value: 'long' },
        ],
      }),
      option(3, 'topic', { required: true, autocomplete: true }),
      option(3, 'since'),
      option(4, 'sources', { min_value: 1, max_value: 10 }),
      option(5, 'private'),
    ],
  },
  { id: '2', name: 'help', type: 1, description: 'What this bot can do' },
  {
    id: '3',
    name: 'digest',
    type: 1,
    description: 'Digests',
    default_member_permissions: '32',
    options: [
      option(1, 'create', {
        options: [
          option(7, 'channel', { required: true, channel_types: [0, 5] }),
          option(3, 'time', { required: true }),
          option(3, 'topics'),
        ],
      }),
      option(1, 'list'),
    ],
  },
];

let messages = 0;
export const message = (more: Partial<Message> = {}): Message => {
  messages += 1;
  return {
    id: `3000000000000${String(messages).padStart(5, '0')}`,
    channel_id: NEWS,
    author: BOT,
    timestamp: '2024-11-21T10:00:00.000Z',
    content: `Message ${messages}`,
    ...more,
  };
};
