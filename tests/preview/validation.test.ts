import { describe, expect, it } from 'vitest';
import type { Emulator } from '../../src/preview/emulator.ts';
import { call, emulatorForTest } from './connected-bot.ts';

const V2 = 1 << 15;
const text = (content: string) => ({ type: 10, content });
const button = (change: object = {}) => ({ type: 2, style: 1, label: 'Go', custom_id: 'go', ...change });
const row = (...components: object[]) => ({ type: 1, components });
const select = (change: object = {}) => ({
  type: 3,
  custom_id: 'pick',
  options: [
    { label: 'One', value: '1' },
    { label: 'Two', value: '2' },
  ],
  ...change,
});

/** Paths of the faults that Discord's error names, such as "embeds/0/title". */
function faultPaths(errors: unknown, path: readonly string[] = []): string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([key, value]) =>
    key === '_errors' ? [path.join('/')] : faultPaths(value, [...path, key]),
  );
}

async function post(emulator: Emulator, body: object) {
  const answer = await call(emulator, 'POST', `/channels/${emulator.channel('news').id}/messages`, body);
  return { ...answer, paths: faultPaths(answer.body['errors']) };
}

describe('message bodies', () => {
  it.each([
    ['text over 2,000 characters', { content: 'x'.repeat(2001) }, 'content'],
    ['an embed title over 256', { embeds: [{ title: 'x'.repeat(257) }] }, 'embeds/0/title'],
    [
      'embeds over 6,000 in all',
      { embeds: [{ description: 'x'.repeat(4000) }, { description: 'x'.repeat(2001) }] },
      'embeds',
    ],
    [
      'an embed field without a value',
      { embeds: [{ fields: [{ name: 'a', value: ' ' }] }] },
      'embeds/0/fields/0/value',
    ],
    ['eleven embeds', { embeds: Array.from({ length: 11 }, () => ({ title: 'x' })) }, 'embeds'],
    ['a nonce over 25', { content: 'x', nonce: 'n'.repeat(26) }, 'nonce'],
    ['a flag that cannot be set', { content: 'x', flags: 64 }, 'flags'],
    [
      'users both let through and listed',
      { content: 'x', allowed_mentions: { parse: ['users'], users: ['1'] } },
      'allowed_mentions',
    ],
    ['Components V2 without its flag', { components: [text('hi')] }, 'components/0/type'],
    ['text beside Components V2', { flags: V2, content: 'x', components: [text('hi')] }, 'content'],
    [
      'embeds beside Components V2',
      { flags: V2, embeds: [{ title: 'x' }], components: [text('hi')] },
      'embeds',
    ],
    [
      'more than 40 components, nested ones counted',
      {
        flags: V2,
        components: [1, 2].map(() => ({ type: 17, components: Array.from({ length: 20 }, () => text('a')) })),
      },
      'components',
    ],
    [
      'more than 4,000 characters of text displays',
      { flags: V2, components: [text('a'.repeat(2500)), { type: 17, components: [text('a'.repeat(1501))] }] },
      'components',
    ],
    ['an empty text display', { flags: V2, components: [text('')] }, 'components/0/content'],
    [
      'a section without accessory',
      { flags: V2, components: [{ type: 9, components: [text('a')] }] },
      'components/0/accessory',
    ],
    [
      'six action rows',
      { content: 'x', components: Array.from({ length: 6 }, (_, n) => row(button({ custom_id: `b${n}` }))) },
      'components',
    ],
    [
      'a custom id used twice',
      { content: 'x', components: [row(button(), button())] },
      'components/0/components/1/custom_id',
    ],
    [
      'a custom id over 100',
      { content: 'x', components: [row(button({ custom_id: 'c'.repeat(101) }))] },
      'components/0/components/0/custom_id',
    ],
    [
      'a button label over 80',
      { content: 'x', components: [row(button({ label: 'l'.repeat(81) }))] },
      'components/0/components/0/label',
    ],
    [
      'a button with neither label nor emoji',
      { content: 'x', components: [row(button({ label: '' }))] },
      'components/0/components/0/label',
    ],
    [
      'a button without custom id',
      { content: 'x', components: [row({ type: 2, style: 1, label: 'Go' })] },
      'components/0/components/0/custom_id',
    ],
    [
      'a link without an address',
      { content: 'x', components: [row({ type: 2, style: 5, label: 'Go' })] },
      'components/0/components/0/url',
    ],
    [
      'a link of another scheme',
      { content: 'x', components: [row({ type: 2, style: 5, label: 'Go', url: 'javascript:alert(1)' })] },
      'components/0/components/0/url',
    ],
    [
      'a button beside a select',
      { content: 'x', components: [row(button(), select())] },
      'components/0/components',
    ],
    [
      'a select with more to choose than options',
      { content: 'x', components: [row(select({ max_values: 3 }))] },
      'components/0/components/0/max_values',
    ],
    [
      'a select with one value twice',
      {
        content: 'x',
        components: [
          row(
            select({
              options: [
                { label: 'a', value: '1' },
                { label: 'b', value: '1' },
              ],
            }),
          ),
        ],
      },
      'components/0/components/0/options',
    ],
    [
      '26 options',
      {
        content: 'x',
        components: [
          row(select({ options: Array.from({ length: 26 }, (_, n) => ({ label: 'a', value: String(n) })) })),
        ],
      },
      'components/0/components/0/options',
    ],
    [
      'a component type that does not exist',
      { content: 'x', components: [row({ type: 99 })] },
      'components/0/components/0/type',
    ],
    [
      'a file that was not sent',
      { flags: V2, components: [{ type: 13, file: { url: 'attachment://a.txt' } }] },
      'components/0/file/url',
    ],
  ])('refuses %s', async (_name, body, path) => {
    const answer = await post(await emulatorForTest(), body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
    expect(answer.paths).toEqual([path]);
  });

  it('calls a message with nothing in it empty', async () => {
    const answer = await post(await emulatorForTest(), { content: ' ' });
    expect(answer).toMatchObject({ status: 400, body: { code: 50006 } });
  });

  it('names every fault at once', async () => {
    const answer = await post(await emulatorForTest(), {
      content: 'x'.repeat(2001),
      components: [row(button({ label: 'l'.repeat(81) }))],
    });
    expect(answer.paths.sort()).toEqual(['components/0/components/0/label', 'content']);
    expect(answer.body['errors']).toMatchObject({
      content: { _errors: [{ code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
    });
  });

  it('takes what keeps to every limit, counting characters and not UTF-16 units', async () => {
    const emulator = await emulatorForTest();
    const full = {
      flags: V2,
      components: [
        {
          type: 17,
          accent_color: 0x336699,
          components: [text('👋'.repeat(3990)), { type: 14 }, row(button(), button({ custom_id: 'b' }))],
        },
        { type: 9, components: [text('s')], accessory: button({ custom_id: 'c' }) },
        row(select({ max_values: 2 })),
      ],
    };
    expect(await post(emulator, { content: '👋'.repeat(2000) })).toMatchObject({ status: 200 });
    expect(await post(emulator, full)).toMatchObject({ status: 200, body: { flags: V2 } });
  });

  it('lets an edit turn to Components V2 only with the old text taken away, and never back', async () => {
    const emulator = await emulatorForTest();
    const plain = await post(emulator, { content: 'subject' });
    const path = `/channels/${emulator.channel('news').id}/messages/${String(plain.body['id'])}`;
    const v2 = { flags: V2, components: [text('all of it')] };
    expect(await call(emulator, 'PATCH', path, v2)).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(await call(emulator, 'PATCH', path, { ...v2, content: null })).toMatchObject({ status: 200 });
    expect(await call(emulator, 'PATCH', path, { content: 'back', flags: 0 })).toMatchObject({ status: 400 });
    const kept = await call(emulator, 'GET', path);
    expect(kept.body).toMatchObject({ content: '', flags: V2, components: [{ type: 10, id: 1 }] });
  });
});

describe('command bodies', () => {
  const command = (change: object = {}) => ({ name: 'find', description: 'Finds', ...change });
  const option = (change: object = {}) => ({ type: 3, name: 'words', description: 'What', ...change });

  it.each([
    ['an upper-case name', [command({ name: 'Find' })], '0/name'],
    ['no description', [command({ description: '' })], '0/description'],
    ['two of one name', [command(), command()], '1/name'],
    [
      'an option without description',
      [command({ options: [option({ description: undefined })] })],
      '0/options/0/description',
    ],
    [
      'an option name with a space',
      [command({ options: [option({ name: 'two words' })] })],
      '0/options/0/name',
    ],
    [
      'a required option after an optional one',
      [command({ options: [option(), option({ name: 'b', required: true })] })],
      '0/options/1',
    ],
    [
      'autocomplete beside choices',
      [command({ options: [option({ autocomplete: true, choices: [{ name: 'a', value: 'a' }] })] })],
      '0/options/0',
    ],
    [
      '26 choices',
      [
        command({
          options: [
            option({ choices: Array.from({ length: 26 }, (_, n) => ({ name: `c${n}`, value: `c${n}` })) }),
          ],
        }),
      ],
      '0/options/0/choices',
    ],
    [
      'a subcommand beside an option',
      [command({ options: [{ type: 1, name: 'sub', description: 'S' }, option()] })],
      '0/options',
    ],
    [
      'more than 8,000 characters',
      [
        command({
          options: Array.from({ length: 25 }, (_, n) =>
            option({
              name: `o${n}`,
              choices: Array.from({ length: 4 }, (_x, m) => ({ name: `${m}`, value: 'v'.repeat(90) })),
            }),
          ),
        }),
      ],
      '0',
    ],
    [
      'a context menu command with a description',
      [{ type: 3, name: 'Look up', description: 'x' }],
      '0/description',
    ],
  ])('refuses %s', async (_name, body, path) => {
    const emulator = await emulatorForTest();
    const answer = await call(emulator, 'PUT', `/applications/${emulator.botId}/commands`, body);
    expect(answer).toMatchObject({ status: 400, body: { code: 50035 } });
    expect(faultPaths(answer.body['errors'])).toContain(path);
  });

  it('keeps the id of a command that is registered again, and takes permissions as a string', async () => {
    const emulator = await emulatorForTest();
    const path = `/applications/${emulator.botId}/guilds/${emulator.guildId}/commands`;
    const put = async (body: object[]) => {
      const answer = await call(emulator, 'PUT', path, body);
      expect(answer.status).toBe(200);
      return answer.body as unknown as readonly Record<string, unknown>[];
    };
    const [first] = await put([command({ default_member_permissions: '32' })]);
    const [again, other] = await put([command(), command({ name: 'other' })]);
    expect(first).toMatchObject({ default_member_permissions: '32', guild_id: emulator.guildId });
    expect(again?.['id']).toBe(first?.['id']);
    const edited = await call(emulator, 'PATCH', `${path}/${String(other?.['id'])}`, { description: 'New' });
    expect(edited.body).toMatchObject({ name: 'other', description: 'New' });
    expect(await call(emulator, 'DELETE', `${path}/${String(other?.['id'])}`)).toMatchObject({ status: 204 });
    expect(await call(emulator, 'GET', `${path}/${String(other?.['id'])}`)).toMatchObject({
      body: { code: 10063 },
    });
  });
});
