import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
  type APIApplicationCommandBasicOption,
  type APIApplicationCommandSubcommandOption,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { Command, CommandContext } from '../src/discord/command.ts';
import { addFeed } from '../src/discord/feeds/add-feed.ts';
import { chooseOtherFeed } from '../src/discord/feeds/choose-other-feed.ts';
import { exportFeeds } from '../src/discord/feeds/export-feeds.ts';
import { feedRefusal } from '../src/discord/feeds/feed-access.ts';
import { importFeeds } from '../src/discord/feeds/import-feeds.ts';
import { listFeeds } from '../src/discord/feeds/list-feeds.ts';
import { pauseFeed, resumeFeed } from '../src/discord/feeds/pause-feed.ts';
import { pressFeed } from '../src/discord/feeds/press-feed.ts';
import { askToRemove } from '../src/discord/feeds/remove-feed.ts';
import { suggestFeeds } from '../src/discord/feeds/suggest-feeds.ts';
import { ADDRESS_CHARACTERS } from '../src/discord/feeds/typed-address.ts';
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

const existing = completedOption('feed', 'Which feed', true);

const addOptions: APIApplicationCommandBasicOption[] = [
  {
    type: ApplicationCommandOptionType.String,
    name: 'address',
    description: 'Of the feed, or of any page of the site',
    required: true,
    max_length: ADDRESS_CHARACTERS,
  },
  {
    type: ApplicationCommandOptionType.String,
    name: 'name',
    description: 'What it is called here (its own name, if you do not say)',
    max_length: 80,
  },
  {
    type: ApplicationCommandOptionType.Boolean,
    name: 'full-text',
    description: 'Read the entries’ pages where the feed has only a teaser (true, if you do not say)',
  },
];

const listFile: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Attachment,
  name: 'file',
  description: 'OPML, as your feed reader exports it, up to 1 MB',
  required: true,
};

const RUNS: Readonly<Record<string, Run>> = {
  add: addFeed,
  list: listFeeds,
  remove: askToRemove,
  pause: pauseFeed,
  resume: resumeFeed,
  import: importFeeds,
  export: exportFeeds,
};

const feeds: Command = {
  definition: {
    name: 'feeds',
    description: 'The news that this server follows',
    default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
    options: [
      subcommand('add', 'Follow a feed, or the feed of a page', addOptions),
      subcommand('list', 'The feeds of this server, and what is wrong with them', []),
      subcommand('remove', 'Stop following a feed', [existing]),
      subcommand('pause', 'Read nothing new from a feed for now', [existing]),
      subcommand('resume', 'Read a paused feed again', [existing]),
      subcommand('import', 'Follow every feed of a list from a feed reader', [listFile]),
      subcommand('export', 'The feeds of this server as a file for any feed reader', []),
    ],
  },
  autocomplete: suggestFeeds,
  press: pressFeed,
  choose: chooseOtherFeed,
  run: async (interaction, context) => {
    const words = context.words(interaction.locale);
    const refusal = feedRefusal(interaction);
    const run = RUNS[interaction.options.getSubcommand()];
    if (refusal !== null) await tellPrivately(interaction, words(refusal));
    else if (!interaction.inCachedGuild()) await tellPrivately(interaction, words('digestBotNotHere'));
    else if (run) await run(interaction, context);
    else await tellPrivately(interaction, words('oldCommand'));
  },
};

export default feeds;
