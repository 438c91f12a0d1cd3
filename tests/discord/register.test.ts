import type { Client } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/discord/command.ts';
import { registerCommands } from '../../src/discord/register.ts';
import { FakePreferences } from './fakes.ts';

const command = (name: string, description: string): Command => ({
  definition: { name, description },
  run: () => Promise.resolve(),
});
const setOf = (...commands: Command[]) => new Map(commands.map(each => [each.definition.name, each]));
const log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Discord's side: how many commands it holds, and where they were set. */
function discordSide() {
  const calls: (string | undefined)[] = [];
  let held = 0;
  const commands = {
    fetch: () => Promise.resolve({ size: held }),
    set: (definitions: readonly unknown[], guild?: string) => {
      calls.push(guild);
      held = definitions.length;
      return Promise.resolve();
    },
  };
  return { calls, client: { application: { id: 'app', commands } } as unknown as Client<true> };
}

describe('registerCommands', () => {
  it('registers once, and again only when a definition changed', async () => {
    const { client, calls } = discordSide();
    const settings = new FakePreferences<string>();
    const register = (description: string) =>
      registerCommands({
        client,
        settings,
        log,
        guild: null,
        commands: setOf(command('help', description), command('search', 'x')),
      });
    expect(await register('one')).toBe('registered');
    expect(await register('one')).toBe('unchanged');
    expect(await register('two')).toBe('registered');
    expect(calls).toEqual([undefined, undefined]);
  });

  it('does not mind the order of the files', async () => {
    const { client } = discordSide();
    const settings = new FakePreferences<string>();
    const [a, b] = [command('a', 'x'), command('b', 'x')];
    await registerCommands({ client, settings, log, guild: null, commands: setOf(a, b) });
    expect(await registerCommands({ client, settings, log, guild: null, commands: setOf(b, a) })).toBe(
      'unchanged',
    );
  });

  it('registers in one server where one is named', async () => {
    const { client, calls } = discordSide();
    const settings = new FakePreferences<string>();
    await registerCommands({ client, settings, log, guild: '77', commands: setOf(command('a', 'x')) });
    expect(calls).toEqual(['77']);
  });

  it('registers anew where Discord holds another number of commands', async () => {
    const settings = new FakePreferences<string>();
    const commands = setOf(command('a', 'x'));
    await registerCommands({ client: discordSide().client, settings, log, guild: null, commands });
    const emptied = discordSide();
    expect(await registerCommands({ client: emptied.client, settings, log, guild: null, commands })).toBe(
      'registered',
    );
  });
});
