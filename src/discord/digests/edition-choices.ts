import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js';
import type { LedgerRow } from '../../storage/store.ts';
import type { CommandContext } from '../command.ts';
import { clipText } from '../escape.ts';
import { AUTOCOMPLETE_CHOICES, CHOICE_CHARACTERS } from '../limits.ts';
import { STATES } from '../views/digest-list-view.ts';
import { slotText } from '../views/edition-view.ts';
import type { Words } from '../words.ts';
import { digestRefusal } from './digest-access.ts';
import { EXPLAINED_EDITIONS, NOW } from './why-digest.ts';

type Choice = ApplicationCommandOptionChoiceData<string>;

/** "28 November 2026, 08:00 · posted" */
const choiceOf = ({ slot, state }: LedgerRow, words: Words): Choice => ({
  name: clipText(`${slotText(slot, words)} · ${words(STATES[state])}`, CHOICE_CHARACTERS),
  value: slot,
});

/** The editions of the digest that is named beside it, newest first, and the one that would come now. */
export async function editionChoices(
  interaction: AutocompleteInteraction,
  context: CommandContext,
  typed: string,
): Promise<Choice[]> {
  const { guildId } = interaction;
  if (guildId === null || digestRefusal(interaction) !== null) return [];
  const words = context.words(interaction.locale);
  const name = (interaction.options.getString('name') ?? '').trim().toLowerCase();
  const schedules = await context.store.schedules(guildId);
  const schedule = schedules.find(each => each.name.toLowerCase() === name);
  if (!schedule) return [];
  const rows = await context.store.editions(schedule.id, EXPLAINED_EDITIONS);
  const wanted = typed.trim().toLowerCase();
  return [{ name: words('whyNow'), value: NOW }, ...rows.map(row => choiceOf(row, words))]
    .filter(choice => choice.name.toLowerCase().includes(wanted) || choice.value.includes(wanted))
    .slice(0, AUTOCOMPLETE_CHOICES);
}
