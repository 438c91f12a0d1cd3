import { expect, it } from 'vitest';
import { MESSAGES_PER_CHANNEL, MessageStore } from '../../../src/preview/world/message-store.ts';
import type { Message } from '../../../src/preview/world/guild-objects.ts';

const author = { id: '1', username: 'bot', discriminator: '0', global_name: null, avatar: null };
const message = (n: number, channel: string): Message => ({
  ...{ id: String(n), type: 0, channel_id: channel, author, content: String(n), flags: 0 },
  ...{ timestamp: '2026-05-04T09:00:00.000000+00:00', edited_timestamp: null },
  ...{ embeds: [], components: [], attachments: [] },
});

it("forgets the oldest message of a full channel, and no other channel's", () => {
  const store = new MessageStore();
  store.add({ message: message(1, 'other') });
  for (let n = 10; n < 10 + MESSAGES_PER_CHANNEL + 1; n++) store.add({ message: message(n, 'full') });
  expect(store.inChannel('full')).toHaveLength(MESSAGES_PER_CHANNEL);
  expect([store.get('10'), store.get('11')?.message.content, store.get('1')?.message.content]).toEqual([
    undefined,
    '11',
    '1',
  ]);
});

it('lists all messages by age, whatever their channel', () => {
  const store = new MessageStore();
  for (const [n, channel] of [
    [9, 'a'],
    [100, 'b'],
    [20, 'a'],
  ] as const)
    store.add({ message: message(n, channel) });
  expect(store.all().map(stored => stored.message.id)).toEqual(['9', '20', '100']);
});
