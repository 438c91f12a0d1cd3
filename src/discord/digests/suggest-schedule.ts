import type { AutocompleteInteraction } from 'discord.js';
import type { CommandContext } from '../command.ts';
import { choicesOf } from '../suggest.ts';

const DAYS = ['every day', 'weekdays', 'weekends', 'monday', 'monday, wednesday, friday', 'sunday'];

const folded = (text: string): string => text.toLowerCase().replaceAll('_', ' ');

/** Those that contain what is typed, those that begin with it first. */
function matching(labels: readonly string[], typed: string): string[] {
  const wanted = folded(typed.trim());
  const found = labels.filter(label => folded(label).includes(wanted));
  const begins = (label: string): boolean =>
    folded(label)
      .split('/')
      .some(part => part.startsWith(wanted));
  return [...found.filter(begins), ...found.filter(label => !begins(label))];
}

/** IANA zones: `lon` finds Europe/London. */
export const matchingZones = (typed: string): string[] =>
  matching(['UTC', ...Intl.supportedValuesOf('timeZone')], typed);

/** Usual choices; what is typed otherwise (`tue, thu`) is offered as it is. */
function matchingDays(typed: string): string[] {
  const found = matching(DAYS, typed);
  return found.length > 0 ? found : [typed];
}

async function matchingTopics(
  interaction: AutocompleteInteraction,
  context: CommandContext,
  typed: string,
): Promise<string[]> {
  // topics are separated by commas: the last one is being typed, the others are kept before it
  const before = typed.includes(',') ? `${typed.slice(0, typed.lastIndexOf(','))}, ` : '';
  const last = typed.slice(typed.lastIndexOf(',') + 1).trim();
  const scope = { guild: interaction.guildId, person: null };
  const facets = await context.store.facets(scope, 'topic', last, 25);
  return facets.map(facet => before + facet.label);
}

async function labelsFor(interaction: AutocompleteInteraction, context: CommandContext): Promise<string[]> {
  const { name, value } = interaction.options.getFocused(true);
  if (name === 'timezone') return matchingZones(value);
  if (name === 'days') return matchingDays(value);
  if (name === 'topics') return matchingTopics(interaction, context, value);
  if (interaction.guildId === null) return [];
  const schedules = await context.store.schedules(interaction.guildId);
  return matching(
    schedules.map(schedule => schedule.name),
    value,
  );
}

/** Completes time zones, days, topics and the names of this server's digests. Answers with nothing rather than fail. */
export async function suggestSchedule(
  interaction: AutocompleteInteraction,
  context: CommandContext,
): Promise<void> {
  const labels = await labelsFor(interaction, context).catch((fault: unknown) => {
    context.log.warn({ err: fault }, 'no suggestions: the store failed');
    return [];
  });
  await interaction.respond(choicesOf(labels));
}
