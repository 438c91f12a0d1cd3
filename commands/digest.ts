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
import { SCHEDULE_LIMITS } from '../src/digest/check-schedule.ts';
import { digestRefusal } from '../src/discord/digests/digest-access.ts';
import { editDigest } from '../src/discord/digests/edit-digest.ts';
import { listDigests } from '../src/discord/digests/list-digests.ts';
import { pauseDigest, resumeDigest } from '../src/discord/digests/pause-digest.ts';
import { postDigestNow } from '../src/discord/digests/post-digest-now.ts';
import { previewDigest } from '../src/discord/digests/preview-digest.ts';
import { suggestSchedule } from '../src/discord/digests/suggest-schedule.ts';
import { pressWhy, whyDigest } from '../src/discord/digests/why-digest.ts';
import { completedOption } from '../src/discord/options.ts';
import { tellPrivately } from '../src/discord/tell.ts';

type Option = APIApplicationCommandBasicOption;
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

const typedOption = (name: string, description: string, more: object = {}): Option => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
  ...more,
});

const channelOption = (required: boolean): Option => ({
  type: ApplicationCommandOptionType.Channel,
  name: 'channel',
  description: 'Where it is posted',
  required,
  channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
});

const timeOption = (required: boolean): Option =>
  typedOption('time', 'Local time: 08:00, 18.30, 8am…', { required, max_length: 20 });

/** What can be set of a digest beside channel and time; `usual`: what holds where nothing is said. */
const settingOptions = (usual: (words: string) => string): Option[] => [
  completedOption('days', `Every day, weekdays, mon,wed…${usual('every day')}`, false),
  completedOption('timezone', 'Time zone, such as Europe/London', false),
  completedOption('topics', `Keywords, several topics separated by commas${usual('all news')}`, false),
  typedOption('mute', 'Words and "phrases" of which nothing is told, separated by commas', {
    max_length: 1000,
  }),
  {
    type: ApplicationCommandOptionType.Integer,
    name: 'size',
    description: `Most stories of an edition${usual(String(SCHEDULE_LIMITS.usualStories))}`,
    min_value: SCHEDULE_LIMITS.leastStories,
    max_value: SCHEDULE_LIMITS.mostStories,
  },
  completedOption('sources', `Only these publishers or feeds, separated by commas${usual('all')}`, false),
  completedOption('without', 'Not these publishers or feeds, separated by commas', false),
  typedOption('when-empty', `A day with nothing new${usual('skip it')}`, {
    choices: [
      { name: 'say so in one line', value: 'say' },
      { name: 'skip it', value: 'skip' },
    ],
  }),
];

const nameOption = (name: string, description: string): Option =>
  typedOption(name, description, { max_length: SCHEDULE_LIMITS.nameCharacters });

const createOptions: Option[] = [
  channelOption(true),
  timeOption(true),
  ...settingOptions(words => ` (${words}, if you do not say)`),
  nameOption('name', 'What it is called'),
];

const editOptions: Option[] = [
  existing,
  channelOption(false),
  timeOption(false),
  ...settingOptions(() => ''),
  nameOption('rename', 'What it is called from now on'),
];

const whyOptions: Option[] = [
  existing,
  completedOption('edition', 'Which edition (the newest, if you do not say)', false),
];

const RUNS: Readonly<Record<string, Run>> = {
  create: createDigest,
  list: listDigests,
  preview: previewDigest,
  now: postDigestNow,
  edit: editDigest,
  pause: pauseDigest,
  resume: resumeDigest,
  why: whyDigest,
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
      subcommand('edit', 'Change a digest; “none” empties a list', editOptions),
      subcommand('pause', 'Let no edition come for now', [existing]),
      subcommand('resume', 'Let editions come again', [existing]),
      subcommand('why', 'Why stories were told or left out, or nothing was sent', whyOptions),
      subcommand('delete', 'Stop a digest', [existing]),
    ],
  },
  autocomplete: suggestSchedule,
  press: async (interaction, [choice = '', ...parts], context) => {
    if (choice === 'why') await pressWhy(interaction, parts, context);
    else await pressDelete(interaction, [choice, ...parts], context);
  },
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
