import { DiscordAPIError, PermissionFlagsBits, PermissionsBitField } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import type { Command, CommandContext } from '../../src/discord/command.ts';
import { digestRefusal } from '../../src/discord/digests/digest-access.ts';
import { routeInteraction } from '../../src/discord/route-interaction.ts';
import { StoreUnavailable } from '../../src/storage/store.ts';
import { textsOf } from './discord-check.ts';
import { FakeInteraction } from './fakes.ts';
import { wordsFor } from './test-words.ts';

/** A slash command, or where a custom id is given a button. */
class RoutedInteraction extends FakeInteraction {
  readonly id = '1';
  readonly commandName = 'summary';
  readonly customId: string;
  constructor(customId = '') {
    super();
    this.customId = customId;
  }
  isAutocomplete = (): boolean => false;
  isButton = (): boolean => this.customId !== '';
  isStringSelectMenu = (): boolean => false;
  isChatInputCommand = (): boolean => this.customId === '';
  isCommand = (): boolean => this.customId === '';
  isRepliable = (): boolean => true;
}

async function route(interaction: RoutedInteraction, run: Command['run'], known = true) {
  const log = { info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  const command: Command = { definition: { name: 'summary', description: 'x' }, run };
  const commands = new Map(known ? [['summary', command]] : []);
  const context = { log, words: wordsFor } as unknown as CommandContext;
  await routeInteraction(interaction.as(), commands, context);
  return { log, told: textsOf(interaction.done).join() };
}

const fails =
  (fault: Error): Command['run'] =>
  async interaction => {
    await interaction.deferReply();
    throw fault;
  };

describe('routeInteraction', () => {
  it('takes a public deferral back after a late fault, tells the person and logs the cause', async () => {
    const interaction = new RoutedInteraction();
    const fault = new Error('a bug');
    const { log, told } = await route(interaction, fails(fault));
    expect(interaction.steps).toEqual(['defer', 'delete', 'follow up']);
    expect(told).toContain('Something went wrong');
    expect(told).not.toContain('a bug');
    expect(log.error.mock.calls[0]?.[0]).toMatchObject({ err: fault, name: 'summary' });
  });

  it('says that the articles cannot be read when the store is down', async () => {
    const { told } = await route(
      new RoutedInteraction(),
      fails(new StoreUnavailable('search', new Error('disk full'))),
    );
    expect(told).toContain('The articles cannot be read at the moment');
  });

  it('tells nobody when the interaction is over', async () => {
    const interaction = new RoutedInteraction();
    const gone = new DiscordAPIError(
      { code: 10_062, message: 'Unknown interaction' },
      10_062,
      404,
      'POST',
      '/interactions',
      {},
    );
    const { log } = await route(interaction, fails(gone));
    expect(interaction.steps).toEqual(['defer']);
    expect(log.warn).toHaveBeenCalledOnce();
  });

  it('never rejects, even where telling fails too', async () => {
    const interaction = new RoutedInteraction();
    interaction.followUp = () => Promise.reject(new Error('Discord is away'));
    const { log } = await route(interaction, fails(new Error('a bug')));
    expect(log.warn).toHaveBeenCalledOnce();
  });

  it('answers a command and a button that it does not know', async () => {
    const ran = vi.fn();
    const command = await route(new RoutedInteraction(), ran, false);
    const button = await route(new RoutedInteraction('poll:vote:1'), ran);
    expect(command.told).toContain('no longer known');
    expect(button.told).toContain('older version');
    expect(ran).not.toHaveBeenCalled();
  });
});

describe('digestRefusal', () => {
  const asked = (guildId: string | null, ...permissions: bigint[]) =>
    digestRefusal({ guildId, memberPermissions: new PermissionsBitField(permissions) });

  it('lets people with Manage Server through, and administrators', () => {
    expect(asked('1', PermissionFlagsBits.ManageGuild)).toBeNull();
    expect(asked('1', PermissionFlagsBits.Administrator)).toBeNull();
  });

  it('refuses everybody else, and everybody outside of a server', () => {
    expect(asked('1', PermissionFlagsBits.ManageMessages)).toBe('digestNeedsManage');
    expect(asked(null, PermissionFlagsBits.ManageGuild)).toBe('digestOnlyInServer');
  });
});
