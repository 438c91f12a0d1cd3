import {
  DiscordAPIError,
  RESTJSONErrorCodes,
  type AutocompleteInteraction,
  type ButtonInteraction,
  type Interaction,
  type StringSelectMenuInteraction,
} from 'discord.js';
import type { Command, CommandContext } from './command.ts';
import { faultSentence } from './fault-sentence.ts';
import { turnPage } from './pages.ts';
import { isTopicPress, pressTopic } from './press-topic.ts';
import { showContext } from './show-context.ts';
import { tellPrivately } from './tell.ts';

export type Commands = ReadonlyMap<string, Command>;

async function press(
  interaction: ButtonInteraction,
  commands: Commands,
  context: CommandContext,
): Promise<void> {
  const [prefix = '', ...parts] = interaction.customId.split(':');
  const command = commands.get(prefix);
  if (prefix === 'page') await turnPage(interaction, parts, context);
  else if (isTopicPress(prefix)) await pressTopic(interaction, prefix, parts, commands, context);
  else if (command?.press) await command.press(interaction, parts, context);
  else await tellPrivately(interaction, context.words(interaction.locale)('oldButton'));
}

async function choose(
  interaction: StringSelectMenuInteraction,
  commands: Commands,
  context: CommandContext,
): Promise<void> {
  const [prefix = '', ...parts] = interaction.customId.split(':');
  const command = commands.get(prefix);
  if (interaction.customId === 'context') await showContext(interaction, context);
  else if (command?.choose) await command.choose(interaction, parts, context);
  else await tellPrivately(interaction, context.words(interaction.locale)('oldButton'));
}

async function suggest(
  interaction: AutocompleteInteraction,
  commands: Commands,
  context: CommandContext,
): Promise<void> {
  const complete = commands.get(interaction.commandName)?.autocomplete;
  if (complete) await complete(interaction, context);
  else await interaction.respond([]);
}

async function handle(interaction: Interaction, commands: Commands, context: CommandContext): Promise<void> {
  if (interaction.isAutocomplete()) await suggest(interaction, commands, context);
  else if (interaction.isButton()) await press(interaction, commands, context);
  else if (interaction.isStringSelectMenu()) await choose(interaction, commands, context);
  else if (interaction.isChatInputCommand()) {
    const command = commands.get(interaction.commandName);
    if (command) await command.run(interaction, context);
    else await tellPrivately(interaction, context.words(interaction.locale)('oldCommand'));
  } else if (interaction.isRepliable())
    await tellPrivately(interaction, context.words(interaction.locale)('oldButton'));
}

/** The interaction's time is over, or somebody answered it: there is nobody to tell. */
const isGone = (fault: unknown): boolean =>
  fault instanceof DiscordAPIError &&
  (fault.code === RESTJSONErrorCodes.UnknownInteraction ||
    fault.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged ||
    fault.code === RESTJSONErrorCodes.InvalidWebhookToken);

const nameOf = (interaction: Interaction): string => {
  if (interaction.isCommand() || interaction.isAutocomplete()) return interaction.commandName;
  return 'customId' in interaction ? (interaction.customId.split(':')[0] ?? '') : 'unknown';
};

/** Handles one interaction to its end. Never rejects: the log gets the cause, the person a sentence. */
export async function routeInteraction(
  interaction: Interaction,
  commands: Commands,
  context: CommandContext,
): Promise<void> {
  try {
    await handle(interaction, commands, context);
  } catch (fault) {
    const what = { err: fault, interaction: interaction.id, name: nameOf(interaction) };
    if (isGone(fault)) {
      context.log.warn(what, 'an interaction was answered too late or twice');
      return;
    }
    context.log.error(what, 'an interaction failed');
    if (!interaction.isRepliable()) return;
    const sentence = context.words(interaction.locale)(faultSentence(fault));
    await tellPrivately(interaction, sentence).catch((second: unknown) => {
      context.log.warn({ err: second, interaction: interaction.id }, 'nobody could be told of a fault');
    });
  }
}
