import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { UnprovenText } from '../../src/answers/proof.ts';
import type { CommandContext } from '../../src/discord/command.ts';
import { ANSWER_PAGES_MILLISECONDS, firstPage, turnPage, type PageState } from '../../src/discord/pages.ts';
import { textsOf } from './discord-check.ts';
import { FakeInteraction, FakePreferences } from './fakes.ts';
import { card, citation, COVERAGE, QUERY } from './made-answers.ts';
import { words, wordsFor } from './test-words.ts';

const TEXT = Array.from({ length: 20 }, (_, index) => `Sentence ${index} stands here.`).join(' ');
const sentences = TEXT.match(/Sentence[^.]*\./g) ?? [];

const state = (count: number): PageState => ({
  owner: 'asker',
  scope: { guild: '100', person: 'asker' },
  shown: {
    kind: 'summary',
    query: QUERY,
    coverage: COVERAGE,
    sentences: sentences.slice(0, count).map(text => ({
      citation: citation(text, TEXT.indexOf(text)),
      source: card(),
      alsoIn: [],
      reasons: [],
    })),
  },
});

const contextWith = (pages: FakePreferences<PageState>, text = TEXT): CommandContext =>
  ({
    pages,
    words: wordsFor,
    store: {
      revision: () => Promise.resolve({ article: 1, revision: 1, title: null, text, removed: false }),
    },
  }) as unknown as CommandContext;

describe('firstPage', () => {
  const keep = { milliseconds: ANSWER_PAGES_MILLISECONDS };

  it('keeps nothing for an answer of one page', async () => {
    const pages = new FakePreferences<PageState>();
    const body = await firstPage(pages, state(3), words, keep);
    expect(pages.values.size).toBe(0);
    expect(JSON.stringify(body)).not.toContain('page:');
  });

  it('keeps a longer answer for a day, under the key that its button names', async () => {
    const pages = new FakePreferences<PageState>();
    const body = await firstPage(pages, state(20), words, keep);
    const [key] = pages.values.keys();
    expect(pages.times.get(key ?? '')).toBe(24 * 3_600_000);
    expect(JSON.stringify(body)).toContain(`"page:${key}:1"`);
  });

  it('keeps it under the key that is given', async () => {
    const pages = new FakePreferences<PageState>();
    await firstPage(pages, state(20), words, { ...keep, key: 'k3f9x2q8' });
    expect([...pages.values.keys()]).toEqual(['k3f9x2q8']);
  });
});

describe('turnPage', () => {
  const kept = (): FakePreferences<PageState> => {
    const pages = new FakePreferences<PageState>();
    pages.values.set('key', state(20));
    return pages;
  };
  const press = async (interaction: FakeInteraction, pages = kept(), text = TEXT): Promise<void> =>
    turnPage(interaction.as(), ['key', '1'], contextWith(pages, text));

  it('turns the message itself for the person who asked', async () => {
    const interaction = new FakeInteraction('asker');
    await press(interaction);
    expect(interaction.steps).toEqual(['defer update', 'edit']);
    expect(textsOf(interaction.done).join()).toContain('page 2 of 4');
  });

  it('gives everybody else a copy of their own', async () => {
    const interaction = new FakeInteraction('somebody else');
    await press(interaction);
    expect(interaction.steps).toEqual(['defer privately', 'edit']);
  });

  it('turns that copy in place', async () => {
    const interaction = new FakeInteraction('somebody else', MessageFlags.Ephemeral);
    await press(interaction);
    expect(interaction.steps).toEqual(['defer update', 'edit']);
  });

  it('says privately that the pages are gone', async () => {
    const interaction = new FakeInteraction('asker');
    await press(interaction, new FakePreferences());
    expect(interaction.steps).toEqual(['reply']);
    expect(textsOf(interaction.done).join()).toContain('Run the command again');
  });

  it('shows no page whose words no longer stand in their article', async () => {
    const interaction = new FakeInteraction('asker');
    await expect(press(interaction, kept(), 'Other words.')).rejects.toThrow(UnprovenText);
    expect(interaction.steps).not.toContain('edit');
  });
});
