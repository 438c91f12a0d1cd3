import type { AutocompleteInteraction } from 'discord.js';
import { describe, expect, it, vi } from 'vitest';
import type { CommandContext } from '../../src/discord/command.ts';
import { matchingZones } from '../../src/discord/digests/suggest-schedule.ts';
import { choicesOf, suggestFacets } from '../../src/discord/suggest.ts';

describe('choicesOf', () => {
  it('offers at most 25, each once', () => {
    const labels = Array.from({ length: 60 }, (_, index) => `topic ${Math.floor(index / 2)}`);
    const choices = choicesOf(labels);
    expect(choices).toHaveLength(25);
    expect(new Set(choices.map(choice => choice.value)).size).toBe(25);
  });

  it('leaves out what Discord would refuse rather than cut it', () => {
    expect(choicesOf(['x'.repeat(101), ' ', '\u200b', 'x'.repeat(100)])).toHaveLength(1);
  });
});

describe('suggestFacets', () => {
  const suggest = async (name: string, facets: CommandContext['store']['facets']) => {
    const answered: unknown[] = [];
    const warn = vi.fn();
    const interaction = {
      guildId: '1',
      user: { id: '2' },
      options: { getFocused: () => ({ name, value: 'ha' }) },
      respond: (choices: unknown) => Promise.resolve(answered.push(choices)),
    } as unknown as AutocompleteInteraction;
    const context = { store: { facets }, log: { warn } } as unknown as CommandContext;
    await suggestFacets(interaction, context);
    return { answered, warn };
  };

  it('keeps the order in which the store ranks', async () => {
    const { answered } = await suggest('topic', (_scope, kind) =>
      Promise.resolve(['harbour', `${kind}: Hara`].map(label => ({ label, articles: 1 }))),
    );
    expect(answered).toEqual([
      [
        { name: 'harbour', value: 'harbour' },
        { name: 'topic: Hara', value: 'topic: Hara' },
      ],
    ]);
  });

  it('offers nothing, and logs why, when the store fails', async () => {
    const { answered, warn } = await suggest('speaker', () => Promise.reject(new Error('disk full')));
    expect(answered).toEqual([[]]);
    expect(warn).toHaveBeenCalledOnce();
  });
});

describe('matchingZones', () => {
  it('finds a zone by its city', () => {
    expect(matchingZones('lisb')[0]).toBe('Europe/Lisbon');
    expect(matchingZones('new york')).toContain('America/New_York');
  });

  it('offers nothing for what is no zone', () => {
    expect(matchingZones('narnia')).toEqual([]);
  });
});
