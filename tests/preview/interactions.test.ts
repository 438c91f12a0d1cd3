import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  MessageFlags,
  PermissionFlagsBits,
  TextInputStyle,
} from 'discord.js';
import type { Interaction, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { connectedBot } from './connected-bot.ts';
import { ManualClock } from './manual-clock.ts';

const commands: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: 'find',
    description: 'Finds articles',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'words',
        description: 'What to look for',
        required: true,
        min_length: 2,
        max_length: 10,
        autocomplete: true,
      },
      {
        type: ApplicationCommandOptionType.Integer,
        name: 'count',
        description: 'How many',
        min_value: 1,
        max_value: 5,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'order',
        description: 'Order',
        choices: [{ name: 'Newest', value: 'new' }],
      },
    ],
  },
  {
    name: 'plan',
    description: 'Plans posts',
    default_member_permissions: String(PermissionFlagsBits.ManageGuild),
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'create',
        description: 'Makes a plan',
        options: [
          {
            type: ApplicationCommandOptionType.Channel,
            name: 'channel',
            description: 'Where',
            channel_types: [ChannelType.GuildText],
            required: true,
          },
        ],
      },
    ],
  },
  { name: 'Look up', type: ApplicationCommandType.Message },
];

const row = (...components: object[]) => ({ type: ComponentType.ActionRow, components }) as never;
const button = (custom_id: string) => ({
  type: ComponentType.Button,
  style: ButtonStyle.Primary,
  label: 'Go',
  custom_id,
});

/** Code of a DiscordAPIError. */
const codeOf = (fault: unknown): unknown => (fault as { code?: unknown }).code;

describe('interactions', () => {
  it('carries a command with its options to the bot and its reply back', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    onInteraction(async i => {
      if (i.isChatInputCommand())
        await i.reply({
          content: `${i.options.getString('words')} ${i.options.getInteger('count')} ${i.user.displayName}`,
        });
    });
    const answer = await emulator.answer(
      'find',
      { words: 'river', count: 3 },
      { persona: 'member', channel: '#general' },
    );
    expect(answer.content).toBe('river 3 Robin');
    expect(answer).toMatchObject({ type: 20, interaction_metadata: { name: 'find' } });
    expect(emulator.messages('general')).toHaveLength(1);
  });

  it('resolves channel options, and says what person and bot may do there', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    let seen: unknown;
    onInteraction(async i => {
      if (!i.isChatInputCommand()) return;
      const channel = i.options.getChannel('channel', true);
      seen = {
        name: channel.name,
        manage: i.memberPermissions?.has(PermissionFlagsBits.ManageGuild),
        botSends: i.appPermissions.has(PermissionFlagsBits.SendMessages),
      };
      await i.reply({ content: 'ok' });
    });
    const channel = emulator.channel('general').id;
    await emulator.answer('plan create', { channel }, { channel: 'staff-only' });
    expect(seen).toEqual({ name: 'general', manage: true, botSends: false });
  });

  it('keeps a command from those without its permission', async () => {
    const { emulator } = await connectedBot(commands);
    const channel = emulator.channel('general').id;
    expect(await emulator.run('plan create', { channel }, 'member')).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('permission') as string,
    });
  });

  it.each([
    ['a required option is missing', {}, 'required'],
    ['text is too short', { words: 'a' }, 'at least 2'],
    ['text is too long', { words: 'abcdefghijk' }, 'at most 10'],
    ['a number is too large', { words: 'abc', count: 6 }, 'at most 5'],
    ['a number is not whole', { words: 'abc', count: 1.5 }, 'whole'],
    ['a choice is not on offer', { words: 'abc', order: 'old' }, 'Newest'],
    ['the option does not exist', { words: 'abc', colour: 'red' }, 'no option'],
  ])('refuses typed options when %s', async (_name, options, reason) => {
    const { emulator } = await connectedBot(commands);
    const outcome = await emulator.run('find', options);
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining(reason) as string });
  });

  it('refuses a channel of another kind', async () => {
    const { emulator } = await connectedBot(commands);
    const outcome = await emulator.run('plan create', { channel: emulator.channel('story-forum').id });
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('kind') as string });
  });

  it('shows a deferral as loading, then what filled it; an ephemeral one to its person alone', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    onInteraction(async i => {
      if (!i.isChatInputCommand()) return;
      await i.deferReply({ flags: MessageFlags.Ephemeral });
      const loading = await i.fetchReply();
      expect(loading.flags.has(MessageFlags.Loading)).toBe(true);
      await i.editReply({ content: 'found' });
      await i.followUp({ content: 'for all' });
    });
    const answer = await emulator.answer('find', { words: 'river' }, 'member');
    expect(answer).toMatchObject({ content: 'found', flags: 64, edited_timestamp: null });
    await emulator.waitForMessage(message => message.content === 'for all');
    expect(emulator.messages('news', 'manager').map(m => m.content)).toEqual(['for all']);
    expect(emulator.messages('news', 'member').map(m => m.content)).toEqual(['found', 'for all']);
  });

  it('fills a deferral with the first follow-up, in the visibility of the deferral', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    onInteraction(async i => {
      if (!i.isChatInputCommand()) return;
      await i.deferReply({ flags: MessageFlags.Ephemeral });
      await i.followUp({ content: 'secret' });
    });
    expect(await emulator.answer('find', { words: 'river' })).toMatchObject({ content: 'secret', flags: 64 });
  });

  it('deletes a deferred reply and follows up ephemerally', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    onInteraction(async i => {
      if (!i.isChatInputCommand()) return;
      await i.deferReply();
      await i.deleteReply();
      await i.followUp({ content: 'sorry', flags: MessageFlags.Ephemeral });
    });
    await emulator.run('find', { words: 'river' });
    await emulator.waitForMessage(message => message.content === 'sorry');
    expect(emulator.messages('news').map(m => [m.content, m.flags])).toEqual([['sorry', 64]]);
  });

  it('offers choices while an option is typed', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    onInteraction(async i => {
      if (i.isAutocomplete()) await i.respond([{ name: `${i.options.getFocused()}…`, value: 'x' }]);
    });
    expect(await emulator.autocomplete('find', { words: 'ri' })).toEqual([{ name: 'ri…', value: 'x' }]);
  });

  it('carries buttons and selects, whose answers may update their message', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    const select = {
      type: ComponentType.StringSelect,
      custom_id: 'pick',
      options: [
        { label: 'One', value: '1' },
        { label: 'Two', value: '2' },
      ],
    };
    onInteraction(async i => {
      if (i.isChatInputCommand())
        await i.reply({ content: 'start', components: [row(button('go')), row(select)] });
      else if (i.isButton()) await i.update({ content: `pressed ${i.customId}` });
      else if (i.isStringSelectMenu()) {
        await i.deferUpdate();
        await i.editReply({ content: `chose ${i.values.join()}` });
      }
    });
    const answer = await emulator.answer('find', { words: 'river' });
    await emulator.press(answer, 'go');
    expect(emulator.messages('news')[0]?.content).toBe('pressed go');
    await emulator.select(answer, 'pick', ['2']);
    await emulator.waitForMessage(message => message.content === 'chose 2');
    expect(emulator.messages('news')).toHaveLength(1);
  });

  it.each([
    [
      ComponentType.UserSelect,
      'persona',
      (i: Interaction) => i.isUserSelectMenu() && i.users.first()?.displayName,
      'Robin',
    ],
    [
      ComponentType.ChannelSelect,
      'channel',
      (i: Interaction) => i.isChannelSelectMenu() && i.values.length,
      1,
    ],
    [
      ComponentType.RoleSelect,
      'role',
      (i: Interaction) => i.isRoleSelectMenu() && i.roles.first()?.name,
      '@everyone',
    ],
  ] as const)('resolves what a select of type %s offers', async (type, kind, read, expected) => {
    const { emulator, onInteraction } = await connectedBot(commands);
    let seen: unknown;
    onInteraction(async i => {
      if (i.isChatInputCommand())
        await i.reply({ components: [row({ type, custom_id: 'pick' })], content: 'x' });
      else if (i.isMessageComponent()) {
        seen = read(i);
        await i.deferUpdate();
      }
    });
    const answer = await emulator.answer('find', { words: 'river' });
    const robin = (answer['interaction_metadata'] as { user: { id: string } }).user.id;
    const ids = {
      persona: String(BigInt(robin) + 1n),
      channel: emulator.channel('news').id,
      role: emulator.guildId,
    };
    expect(await emulator.select(answer, 'pick', [ids[kind]])).toMatchObject({ kind: 'acknowledged' });
    expect(seen).toBe(expected);
    expect(await emulator.select(answer, 'pick', ['1'])).toMatchObject({ kind: 'failed' });
  });

  it('refuses components that are not there, switched off, or chosen beyond what they offer', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    onInteraction(async i => {
      if (i.isChatInputCommand())
        await i.reply({
          content: 'x',
          components: [row({ ...button('off'), disabled: true })],
          flags: MessageFlags.Ephemeral,
        });
    });
    const answer = await emulator.answer('find', { words: 'river' });
    const reasons = [
      await emulator.press(answer, 'off'),
      await emulator.press(answer, 'none'),
      await emulator.press(answer, 'off', 'member'),
    ];
    expect(reasons.map(outcome => outcome.kind === 'failed' && outcome.reason)).toEqual([
      'That component is switched off.',
      'That message has no such component.',
      'That message is gone.',
    ]);
  });

  it('opens a modal, checks what is filled in, and carries it to the bot', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    const input = {
      type: ComponentType.TextInput,
      custom_id: 'topic',
      label: 'Topic',
      style: TextInputStyle.Short,
      min_length: 3,
    };
    onInteraction(async i => {
      if (i.isChatInputCommand())
        await i.showModal({ custom_id: 'form', title: 'Form', components: [row(input)] });
      else if (i.isModalSubmit()) await i.reply({ content: i.fields.getTextInputValue('topic') });
    });
    const opened = await emulator.run('find', { words: 'river' });
    expect(opened.kind).toBe('modal');
    expect(await emulator.submitModal(opened, { topic: 'ab' })).toMatchObject({ kind: 'failed' });
    const sent = await emulator.submitModal(opened, { topic: 'harbour' });
    expect((await emulator.settled(sent)).content).toBe('harbour');
    expect(await emulator.submitModal(opened, { topic: 'again' })).toMatchObject({ kind: 'failed' });
  });

  it('carries a modal of labels with selects', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    const options = [
      { label: 'Daily', value: 'daily' },
      { label: 'Weekly', value: 'weekly' },
    ];
    const component = { type: ComponentType.StringSelect, custom_id: 'rhythm', options };
    onInteraction(async i => {
      if (i.isChatInputCommand())
        await i.showModal({
          custom_id: 'form',
          title: 'Form',
          components: [{ type: ComponentType.Label, label: 'Rhythm', component }] as never,
        });
      else if (i.isModalSubmit()) await i.reply({ content: i.fields.getStringSelectValues('rhythm').join() });
    });
    const opened = await emulator.run('find', { words: 'river' });
    const sent = await emulator.submitModal(opened, { rhythm: ['weekly'] });
    expect((await emulator.settled(sent)).content).toBe('weekly');
  });

  it('uses a context menu command on a message', async () => {
    const { emulator, client, onInteraction } = await connectedBot(commands);
    onInteraction(async i => {
      if (i.isMessageContextMenuCommand()) await i.reply({ content: `on: ${i.targetMessage.content}` });
    });
    const channel = await client.channels.fetch(emulator.channel('news').id);
    const target = channel?.isSendable() ? await channel.send('a headline') : undefined;
    const outcome = await emulator.run('Look up', {}, { target: target?.id ?? '' });
    expect(await emulator.settled(outcome)).toMatchObject({ content: 'on: a headline', type: 23 });
  });

  it('tells the person after 3 s, and the late bot 10062', async () => {
    const clock = new ManualClock();
    const { emulator, onInteraction } = await connectedBot(commands, { clock, heartbeat: 3_600_000 });
    const late = new Promise(resolve => {
      onInteraction(async i => {
        if (!i.isChatInputCommand()) return;
        clock.advance(3000);
        await i.reply({ content: 'late' }).catch(resolve);
      });
    });
    const outcome = await emulator.run('find', { words: 'river' });
    expect(outcome).toEqual({ kind: 'failed', reason: 'The application did not respond' });
    expect(codeOf(await late)).toBe(10062);
    expect(emulator.messages('news')).toEqual([]);
  });

  it('refuses a second acknowledgement with 40060', async () => {
    const { emulator, client, onInteraction } = await connectedBot(commands);
    const second = new Promise(resolve => {
      onInteraction(async i => {
        if (!i.isChatInputCommand()) return;
        await i.reply({ content: 'first' });
        const body = { type: 4, data: { content: 'second' } };
        await client.rest
          .post(`/interactions/${i.id}/${i.token}/callback`, { body, auth: false })
          .catch(resolve);
      });
    });
    await emulator.run('find', { words: 'river' });
    expect(codeOf(await second)).toBe(40060);
  });

  it('lets the token of an interaction live 15 minutes', async () => {
    const clock = new ManualClock();
    const { emulator, onInteraction } = await connectedBot(commands, { clock, heartbeat: 3_600_000 });
    const done = new Promise(resolve => {
      onInteraction(async i => {
        if (!i.isChatInputCommand()) return;
        await i.deferReply();
        clock.advance(15 * 60_000 - 1);
        await i.editReply({ content: 'just in time' });
        clock.advance(1);
        await i.editReply({ content: 'too late' }).catch(resolve);
      });
    });
    await emulator.run('find', { words: 'river' });
    expect(codeOf(await done)).toBe(50027);
    expect(emulator.messages('news')[0]?.content).toBe('just in time');
  });

  it('knows no webhook before the first answer', async () => {
    const { emulator, onInteraction } = await connectedBot(commands);
    const early = new Promise(resolve => {
      onInteraction(async i => {
        if (i.isChatInputCommand()) await i.webhook.send({ content: 'early' }).catch(resolve);
      });
    });
    const release = emulator.holdInteractions();
    const outcome = emulator.run('find', { words: 'river' });
    release();
    expect(codeOf(await early)).toBe(10015);
    expect(emulator.messages('news')).toEqual([]);
    void outcome;
  });

  it('refuses an answer that does not belong to the question', async () => {
    const { emulator, client, onInteraction } = await connectedBot(commands);
    const wrong = new Promise(resolve => {
      onInteraction(async i => {
        const body = { type: 8, data: { choices: [] } };
        await client.rest
          .post(`/interactions/${i.id}/${i.token}/callback`, { body, auth: false })
          .catch(resolve);
        if (i.isChatInputCommand()) await i.reply({ content: 'ok' });
      });
    });
    await emulator.run('find', { words: 'river' });
    expect(codeOf(await wrong)).toBe(50035);
  });

  it('says at once that the bot is offline', async () => {
    const { emulator, client } = await connectedBot(commands);
    await client.destroy();
    await expect.poll(() => emulator.online()).toBe(false);
    expect(await emulator.run('find', { words: 'river' })).toEqual({
      kind: 'failed',
      reason: 'The bot is offline.',
    });
  });
});
