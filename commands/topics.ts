import { ApplicationCommandOptionType, MessageFlags } from 'discord.js';
import type { Command } from '../src/discord/command.ts';
import { outgoing } from '../src/discord/message.ts';
import { EVERYWHERE, privateOption } from '../src/discord/options.ts';
import { ANSWER_PAGES_MILLISECONDS, firstPage } from '../src/discord/pages.ts';
import { scopeOf } from '../src/discord/scope.ts';
import { localDay } from '../src/discord/today.ts';

/** Days that a choice covers, up to today. */
const DAYS: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };
const USUAL = 7;
/** Topics shown over all pages. */
const TOPICS = 15;

const topics: Command = {
  definition: {
    ...EVERYWHERE,
    name: 'topics',
    description: 'What the news is about, and what of it is rising',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'period',
        description: 'The last day, week or month (week, if you do not say)',
        choices: Object.keys(DAYS).map(name => ({ name, value: name })),
      },
      privateOption,
    ],
  },
  run: async (interaction, context) => {
    const isPrivate = interaction.options.getBoolean('private') ?? false;
    const days = DAYS[interaction.options.getString('period') ?? ''] ?? USUAL;
    await interaction.deferReply(isPrivate ? { flags: MessageFlags.Ephemeral } : {});
    const scope = scopeOf(interaction);
    const last = localDay(context.clock(), context.zone);
    const shown = await context.answers.topics({ scope, last, days, limit: TOPICS });
    const state = { owner: interaction.user.id, scope, shown };
    const words = context.words(interaction.locale);
    const body = await firstPage(context.pages, state, words, { milliseconds: ANSWER_PAGES_MILLISECONDS });
    await interaction.editReply(outgoing(body));
  },
};

export default topics;
