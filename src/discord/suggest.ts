import type { ApplicationCommandOptionChoiceData, AutocompleteInteraction } from 'discord.js';
import type { Facet } from '../storage/store.ts';
import type { CommandContext } from './command.ts';
import { visibleText } from './escape.ts';
import { AUTOCOMPLETE_CHOICES, CHOICE_CHARACTERS } from './limits.ts';
import { scopeOf } from './scope.ts';

type Choice = ApplicationCommandOptionChoiceData<string>;

/** Option name → what completes it. */
export const FACETS: Readonly<Record<string, Facet['kind']>> = {
  topic: 'topic',
  words: 'topic',
  speaker: 'speaker',
  source: 'publisher',
};

/** Labels as choices, in their order; one that Discord would refuse is left out: cut, it would find something else. */
export const choicesOf = (labels: readonly string[]): Choice[] =>
  [...new Set(labels.map(visibleText))]
    .filter(label => label !== '' && label.length <= CHOICE_CHARACTERS)
    .slice(0, AUTOCOMPLETE_CHOICES)
    .map(label => ({ name: label, value: label }));

/** Completes the option being typed from the corpus, ranked by the store. Answers with nothing rather than fail. */
export async function suggestFacets(
  interaction: AutocompleteInteraction,
  context: Pick<CommandContext, 'store' | 'log'>,
): Promise<void> {
  const typed = interaction.options.getFocused(true);
  const kind = FACETS[typed.name];
  const found = kind
    ? await context.store
        .facets(scopeOf(interaction), kind, typed.value, AUTOCOMPLETE_CHOICES)
        .catch((fault: unknown) => {
          context.log.warn({ err: fault, option: typed.name }, 'no suggestions: the store failed');
          return [];
        })
    : [];
  await interaction.respond(choicesOf(found.map(facet => facet.label)));
}
