import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js';
import type { Facet } from '../../storage/store.ts';
import type { CommandContext } from '../command.ts';
import { AUTOCOMPLETE_CHOICES } from '../limits.ts';
import { choicesOf } from '../suggest.ts';
import { digestRefusal } from './digest-access.ts';
import { editionChoices } from './edition-choices.ts';

type Choice = ApplicationCommandOptionChoiceData<string>;

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

/** In a list separated by commas the last part is being typed, the others are kept before it. */
function lastOf(typed: string): { readonly before: string; readonly last: string } {
  const comma = typed.lastIndexOf(',');
  return {
    before: comma < 0 ? '' : `${typed.slice(0, comma)}, `,
    last: typed.slice(comma + 1).trim(),
  };
}

async function matchingFacets(
  interaction: AutocompleteInteraction,
  context: CommandContext,
  kind: Facet['kind'],
  typed: string,
): Promise<string[]> {
  const { before, last } = lastOf(typed);
  const scope = { guild: interaction.guildId, person: null };
  const facets = await context.store.facets(scope, kind, last, AUTOCOMPLETE_CHOICES);
  return facets.map(facet => before + facet.label);
}

async function matchingSources(
  interaction: AutocompleteInteraction,
  context: CommandContext,
  typed: string,
): Promise<string[]> {
  const { before, last } = lastOf(typed);
  const followed = interaction.guildId === null ? [] : await context.store.followings(interaction.guildId);
  const names = matching(
    followed.map(({ name }) => name),
    last,
  );
  const publishers = await matchingFacets(interaction, context, 'publisher', typed);
  return [...names.map(name => before + name), ...publishers];
}

/** Paused digests to resume, running ones to pause, else all. */
async function matchingDigests(
  interaction: AutocompleteInteraction,
  context: CommandContext,
  typed: string,
): Promise<string[]> {
  if (interaction.guildId === null || digestRefusal(interaction) !== null) return [];
  const schedules = await context.store.schedules(interaction.guildId);
  const command = interaction.options.getSubcommand();
  const offered = schedules.filter(
    ({ paused }) => (command !== 'pause' || !paused) && (command !== 'resume' || paused),
  );
  return matching(
    offered.map(schedule => schedule.name),
    typed,
  );
}

const asChoices = (labels: Promise<string[]>): Promise<Choice[]> => labels.then(choicesOf);

function choicesFor(interaction: AutocompleteInteraction, context: CommandContext): Promise<Choice[]> {
  const { name, value } = interaction.options.getFocused(true);
  switch (name) {
    case 'timezone':
      return Promise.resolve(choicesOf(matchingZones(value)));
    case 'days':
      return Promise.resolve(choicesOf(matchingDays(value)));
    case 'topics':
      return asChoices(matchingFacets(interaction, context, 'topic', value));
    case 'sources':
    case 'without':
      return asChoices(matchingSources(interaction, context, value));
    case 'edition':
      return editionChoices(interaction, context, value);
    default:
      return asChoices(matchingDigests(interaction, context, value));
  }
}

/** Completes what can be typed for a digest. Answers with nothing rather than fail. */
export async function suggestSchedule(
  interaction: AutocompleteInteraction,
  context: CommandContext,
): Promise<void> {
  const choices = await choicesFor(interaction, context).catch((fault: unknown) => {
    context.log.warn({ err: fault }, 'no suggestions: the store failed');
    return [];
  });
  await interaction.respond(choices);
}
