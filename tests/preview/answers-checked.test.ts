import type { Interaction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { connectedBot } from './connected-bot.ts';

const option = { type: 3, name: 'words', description: 'What', autocomplete: true } as const;
const commands = [{ name: 'find', description: 'Finds', options: [option] }];

/** The code and the fault paths with which a raw answer to /find is refused. */
async function refusal(body: object, typing = false): Promise<unknown> {
  const { emulator, client, onInteraction } = await connectedBot(commands);
  const refused = new Promise<unknown>(resolve => {
    onInteraction(async (i: Interaction) => {
      await client.rest.post(`/interactions/${i.id}/${i.token}/callback`, { body, auth: false }).then(() => {
        resolve('accepted');
      }, resolve);
    });
  });
  void (typing ? emulator.autocomplete('find', { words: 'a' }).catch(() => []) : emulator.run('find'));
  return refused;
}

const input = (n: number) => ({
  type: 1,
  components: [{ type: 4, custom_id: `i${n}`, label: 'Label', style: 1 }],
});

describe('answers to interactions', () => {
  it.each([
    ['a message over its limit', { type: 4, data: { content: 'x'.repeat(2001) } }, { data: { content: {} } }],
    [
      'a modal without title',
      { type: 9, data: { custom_id: 'm', components: [input(0)] } },
      { data: { title: {} } },
    ],
    [
      'a modal with six inputs',
      { type: 9, data: { custom_id: 'm', title: 't', components: [0, 1, 2, 3, 4, 5].map(input) } },
      { data: { components: {} } },
    ],
    ['an update where there is no message', { type: 7, data: { content: 'x' } }, { type: {} }],
  ])('refuses %s, naming the path', async (_name, body, errors) => {
    expect(await refusal(body)).toMatchObject({ code: 50035, rawError: { errors } });
  });

  it.each([
    [
      '26 choices',
      Array.from({ length: 26 }, (_, n) => ({ name: 'a', value: String(n) })),
      { data: { choices: { _errors: [{}] } } },
    ],
    [
      'a choice over 100 characters',
      [{ name: 'n'.repeat(101), value: 'a' }],
      { data: { choices: { 0: { name: {} } } } },
    ],
    ['an empty value', [{ name: 'n', value: '' }], { data: { choices: { 0: { value: {} } } } }],
  ])('refuses %s', async (_name, choices, errors) => {
    expect(await refusal({ type: 8, data: { choices } }, true)).toMatchObject({
      code: 50035,
      rawError: { errors },
    });
  });

  it('takes an ephemeral message and five inputs', async () => {
    expect(await refusal({ type: 4, data: { content: 'x', flags: 64 } })).toBe('accepted');
    const components = [0, 1, 2, 3, 4].map(input);
    expect(await refusal({ type: 9, data: { custom_id: 'm', title: 't', components } })).toBe('accepted');
  });

  it('leaves an interaction open whose answer was refused', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    onInteraction(async i => {
      if (!i.isChatInputCommand()) return;
      await i.reply({ content: 'x'.repeat(2001) }).catch(() => undefined);
      i.replied = false;
      await i.reply({ content: 'short' });
    });
    expect((await emulator.answer('find')).content).toBe('short');
  });
});
