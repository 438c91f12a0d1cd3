import { characters, listOf, numberOf, objectOf, objectsOf, textOf } from '../api-object.ts';
import type { ApiObject } from '../protocol.ts';
import { walkComponents } from '../validation/components.ts';

const TEXT_INPUT = 4;
/** User, role, mentionable and channel selects: their values are ids. */
const ID_SELECTS = new Set([5, 6, 7, 8]);

/** Inputs of a modal: in action rows, or each in a label. */
const inputsOf = (components: readonly unknown[]): ApiObject[] =>
  [...walkComponents(components, [])]
    .map(({ component }) => component)
    .filter(component => textOf(component, 'custom_id') !== undefined);

const givenFor = (filled: readonly ApiObject[], input: ApiObject): ApiObject | undefined =>
  inputsOf(filled).find(given => given['custom_id'] === input['custom_id']);

/** What Discord's own client says before it sends a form, or null when everything fits. */
export function modalFault(modal: ApiObject, filled: readonly ApiObject[]): string | null {
  for (const input of inputsOf(listOf(modal, 'components'))) {
    const given = givenFor(filled, input);
    const fault = input['type'] === TEXT_INPUT ? textFault(input, given) : choiceFault(input, given);
    if (fault !== null) return fault;
  }
  return null;
}

function textFault(input: ApiObject, given: ApiObject | undefined): string | null {
  const length = characters(textOf(given, 'value'));
  const min = numberOf(input, 'min_length') ?? 0;
  const max = numberOf(input, 'max_length') ?? 4000;
  if (length === 0) return input['required'] === false ? null : 'A required field is empty.';
  if (length < min) return `A field needs at least ${min} characters.`;
  return length > max ? `A field takes at most ${max} characters.` : null;
}

function choiceFault(input: ApiObject, given: ApiObject | undefined): string | null {
  const chosen = listOf(given, 'values').length;
  const min = numberOf(input, 'min_values') ?? 1;
  const max = numberOf(input, 'max_values') ?? 1;
  const isSelect = numberOf(input, 'type') === 3 || ID_SELECTS.has(numberOf(input, 'type') ?? 0);
  if (!isSelect || (chosen === 0 && input['required'] === false)) return null;
  return chosen < min || chosen > max ? `Choose ${min} to ${max}.` : null;
}

/** The modal's components as they go to the bot: its own shape, with the values filled in; and the ids among them. */
export function modalValues(
  modal: ApiObject,
  filled: readonly ApiObject[],
): { readonly components: readonly ApiObject[]; readonly ids: readonly string[] } {
  const ids: string[] = [];
  const fill = (input: ApiObject, id: number): ApiObject => {
    const given = givenFor(filled, input);
    const kept = { type: input['type'], id: numberOf(input, 'id') ?? id, custom_id: input['custom_id'] };
    if (input['type'] === TEXT_INPUT) return { ...kept, value: textOf(given, 'value') ?? '' };
    if (Array.isArray(given?.['values']) || ID_SELECTS.has(numberOf(input, 'type') ?? 0)) {
      const values = listOf(given, 'values').filter(value => typeof value === 'string');
      if (ID_SELECTS.has(numberOf(input, 'type') ?? 0)) ids.push(...values);
      return { ...kept, values };
    }
    return { ...kept, value: given?.['value'] ?? null };
  };
  const components = objectsOf(modal, 'components').map((component, index): ApiObject => {
    const frame = { type: component['type'], id: numberOf(component, 'id') ?? index * 2 + 1 };
    const labelled = objectOf(component, 'component');
    if (labelled) return { ...frame, component: fill(labelled, index * 2 + 2) };
    const row = objectsOf(component, 'components').map(input => fill(input, index * 2 + 2));
    return row.length > 0 ? { ...frame, components: row } : frame;
  });
  return { components, ids };
}
