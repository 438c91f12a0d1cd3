import path from 'node:path';
import { ApplicationCommandOptionType, type APIApplicationCommandOption } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { loadCommands } from '../../src/discord/load-commands.ts';
import { checkCommand } from '../discord/discord-check.ts';

const commands = await loadCommands(path.resolve(import.meta.dirname, '../../commands'));
const definitions = [...commands.values()].map(command => command.definition);

const optionsOf = (options: readonly APIApplicationCommandOption[] = []): APIApplicationCommandOption[] =>
  options.flatMap(option => [option, ...('options' in option ? optionsOf(option.options) : [])]);

describe('the commands', () => {
  it('are those of the help', () => {
    expect([...commands.keys()]).toEqual([
      'digest',
      'feeds',
      'help',
      'quotes',
      'search',
      'summary',
      'timeline',
      'topics',
    ]);
  });

  it.each(definitions)('/$name is a definition that Discord takes', definition => {
    expect(checkCommand(definition)).toEqual([]);
  });

  it.each(definitions)('/$name stays within 8,000 characters', definition => {
    const texts = [definition, ...optionsOf(definition.options)].flatMap(part => [
      part.name,
      part.description,
    ]);
    expect(texts.join('').length).toBeLessThan(8_000);
  });

  it.each(definitions)('/$name says where it can be used', definition => {
    expect(definition.contexts?.length).toBeGreaterThan(0);
    expect(definition.integration_types?.length).toBeGreaterThan(0);
  });

  it.each(definitions)('/$name names required options first', definition => {
    const lists = [
      definition.options ?? [],
      ...optionsOf(definition.options).map(o => ('options' in o ? (o.options ?? []) : [])),
    ];
    for (const list of lists) {
      const required = list.map(option => option.required === true);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });

  it.each(definitions)('/$name can complete what it offers to complete', definition => {
    const completes = optionsOf(definition.options).some(
      option => option.type === ApplicationCommandOptionType.String && option.autocomplete === true,
    );
    expect(commands.get(definition.name)?.autocomplete !== undefined).toBe(completes);
  });

  it.each(['digest', 'feeds'])('keeps /%s to servers and to people with Manage Server', name => {
    const definition = commands.get(name)?.definition;
    expect(definition?.default_member_permissions).toBe('32');
    expect(definition?.contexts).toEqual([0]);
  });

  it('takes a list of feeds as a file', () => {
    const options = optionsOf(commands.get('feeds')?.definition.options);
    expect(options.filter(({ type }) => type === ApplicationCommandOptionType.Attachment)).toMatchObject([
      { name: 'file', required: true },
    ]);
  });
});
