import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { createDigest } from '../src/discord/digests/create-digest.ts';
import { askToDelete, pressDelete } from '../src/discord/digests/delete-digest.ts';
import { digestRefusal } from '../src/discord/digests/digest-access.ts';
import { listDigests } from '../src/discord/digests/list-digests.ts';
import { postDigestNow } from '../src/discord/digests/post-digest-now.ts';
import { previewDigest } from '../src/discord/digests/preview-digest.ts';
import { suggestSchedule } from '../src/discord/digests/suggest-schedule.ts';
import { completedOption } from '../src/discord/options.ts';
import { tellPrivately } from '../src/discord/tell.ts';

type Run = (interaction: ChatInputCommandInteraction<'cached'>, context: CommandContext) => Promise<void>;

const subcommand = (
  name: string,
  description: string,
  options: APIApplicationCommandBasicOption[],
): APIApplicationCommandSubcommandOption => ({
  type: ApplicationCommandOptionType.Subcommand,
  name,
  description,
  options,
});

const existing = completedOption('name', 'Which digest', true);

const createOptions: APIApplicationCommandBasicOption[] = [
  {
    type: ApplicationCommandOptionType.Channel,
    name: 'channel',
    description: 'Where it is posted',
    required: true,
    channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'time',
    description: 'Local time: 08:00, 18.30, 8am…',
    required: true,
    max_length: 20,
  },
  completedOption('days', 'Every day, weekdays, mon,wed… (every day, if you do not say)', false),
  completedOption('timezone', 'Time zone, such as Europe/London', false),
  completedOption('topics', 'Keywords, one topic or several separated by commas (all news, if none)', false),
  {
    type: ApplicationCommandOptionType.String,
    name: 'name',
    description: 'What it is called',
    max_length: 50,
  },
];

const RUNS: Readonly<Record<string, Run>> = {
  create: createDigest,
  list: listDigests,
  preview: previewDigest,
  now: postDigestNow,
  delete: askToDelete,
};

const digest: Command = {
  definition: {
    name: 'digest',
    description: 'The news since last time, posted in a channel at a set hour',
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      subcommand('create', 'Set a channel, an hour and topics', createOptions),
      subcommand('list', 'The digests of this server, and how their last edition ended', []),
      subcommand('preview', 'What would be posted now, shown to you alone', [existing]),
      subcommand('now', 'Post an extra edition at once', [existing]),
      subcommand('delete', 'Stop a digest', [existing]),
    ],
  },
  autocomplete: suggestSchedule,
  press: pressDelete,
  run: async (interaction, context) => {
    const words = context.words(interaction.locale);
    const refusal = digestRefusal(interaction);
    const run = RUNS[interaction.options.getSubcommand()];
    if (refusal !== null) await tellPrivately(interaction, words(refusal));
    else if (!interaction.inCachedGuild()) await tellPrivately(interaction, words('digestBotNotHere'));
    else if (run) await run(interaction, context);
    else await tellPrivately(interaction, words('oldCommand'));
  },
};

export default digest;
