import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { tellPrivately } from '../../src/discord/tell.ts';
import { FakeInteraction } from './fakes.ts';

const tell = (interaction: FakeInteraction): Promise<void> => tellPrivately(interaction.as(), 'Try again.');

describe('tellPrivately', () => {
  it('replies where nothing was said yet', async () => {
    const interaction = new FakeInteraction();
    await tell(interaction);
    expect(interaction.steps).toEqual(['reply']);
  });

  it('takes a public deferral back before it speaks', async () => {
    const interaction = new FakeInteraction();
    await interaction.deferReply();
    await tell(interaction);
    expect(interaction.steps).toEqual(['defer', 'delete', 'follow up']);
  });

  it('fills a private deferral', async () => {
    const interaction = new FakeInteraction();
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await tell(interaction);
    expect(interaction.steps).toEqual(['defer privately', 'edit']);
  });

  it('leaves the message of a pressed button where it is', async () => {
    const interaction = new FakeInteraction();
    await interaction.deferUpdate();
    await tell(interaction);
    expect(interaction.steps).toEqual(['defer update', 'follow up']);
  });
});
