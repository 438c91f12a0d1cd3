import {
  ApplicationCommandOptionType,
  ApplicationIntegrationType,
  InteractionContextType,
  type APIApplicationCommandBasicOption,
} from 'discord.js';

/** Longest keywords that are read: more would be an article. */
const TYPED_CHARACTERS = 200;

type StringOption = Extract<APIApplicationCommandBasicOption, { type: ApplicationCommandOptionType.String }>;

/** A string that is completed from the corpus. */
export const completedOption = (name: string, description: string, required: boolean): StringOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
  required,
  autocomplete: true,
  min_length: 1,
  max_length: TYPED_CHARACTERS,
});

const typedDay = (name: string, description: string): StringOption => ({
  type: ApplicationCommandOptionType.String,
  name,
  description,
  max_length: 40,
});

/** since, until, source: what articles are looked at. */
export const rangeOptions: readonly APIApplicationCommandBasicOption[] = [
  typedDay('since', 'First day: 2024-11-01, yesterday, 2 weeks ago…'),
  typedDay('until', 'Last day: 2024-11-21, today…'),
  completedOption('source', 'Only articles of this publisher', false),
];

export const lengthOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.String,
  name: 'length',
  description: 'How much to show (medium, if you do not say)',
  choices: [
    { name: 'short', value: 'short' },
    { name: 'medium', value: 'medium' },
    { name: 'long', value: 'long' },
  ],
};

/** More would be the articles themselves. */
const MOST_SENTENCES = 20;

export const sentencesOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Integer,
  name: 'sentences',
  description: 'So many sentences at most, instead of a length',
  min_value: 1,
  max_value: MOST_SENTENCES,
};

export const privateOption: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: 'private',
  description: 'Only you see the answer',
};

/** Usable in servers, in the bot's own messages and in private channels, installed by a server or by a person. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};
