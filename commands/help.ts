import { MessageFlags } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { outgoing } from '../src/discord/message.ts';
import { EVERYWHERE } from '../src/discord/options.ts';
import { scopeOf } from '../src/discord/scope.ts';
import { helpView } from '../src/discord/views/help-view.ts';

const help: Command = {
  definition: {
    ...EVERYWHERE,
    name: 'help',
    description: 'What this bot can do, and how keywords are written',
  },
  run: async (interaction, context) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    const counts = await context.store.counts(scopeOf(interaction));
    const words = context.words(interaction.locale);
    await interaction.editReply(outgoing(helpView(counts, words)));
  },
};

export default help;
