import { COMPONENT } from '../api-types.ts';
import type { Component } from '../api-types.ts';
import { defaultValues, selectBounds } from './select-rows.ts';

/** What was typed or chosen, by custom id: text of a text input, values of a select. */
export type ModalValues = ReadonlyMap<string, string | readonly string[]>;

/** Inputs of the modal, in order, out of their action rows and labels. */
export function modalInputs(components: readonly Component[]): readonly Component[] {
  return components.flatMap(component => {
    if (component.type === COMPONENT.actionRow) return component.components ?? [];
    if (component.type === COMPONENT.label) return component.component ? [component.component] : [];
    return [];
  });
}

export function startValues(components: readonly Component[]): ModalValues {
  return new Map(
    modalInputs(components).map(input => [
      input.custom_id ?? '',
      input.type === COMPONENT.textInput ? (input.value ?? '') : defaultValues(input),
    ]),
  );
}

/** The modal's components as Discord sends them back: same shape, values filled in, texts left out. */
export function filledComponents(
  components: readonly Component[],
  values: ModalValues,
): readonly Component[] {
  const fill = (input: Component): Component => {
    const value = values.get(input.custom_id ?? '');
    const identity = { type: input.type, ...numberOf(input), custom_id: input.custom_id ?? '' };
    const given = typeof value === 'string' ? { value } : { values: value ?? [] };
    return { ...identity, ...given };
  };
  return components.map(component => {
    const identity = { type: component.type, ...numberOf(component) };
    if (component.type === COMPONENT.actionRow)
      return { ...identity, components: (component.components ?? []).map(fill) };
    if (component.type === COMPONENT.label && component.component)
      return { ...identity, component: fill(component.component) };
    return identity;
  });
}

const numberOf = ({ id }: Component): { id?: number } => (id === undefined ? {} : { id });

/** What keeps an input from being sent; empty when it is right. */
export function inputProblem(input: Component, values: ModalValues): string {
  const value = values.get(input.custom_id ?? '') ?? '';
  const required = input.required !== false;
  if (typeof value !== 'string') {
    const { least } = selectBounds(input);
    return required && value.length < Math.max(1, least) ? 'Choose at least one.' : '';
  }
  if (value.trim() === '') return required ? 'This one is needed.' : '';
  const least = input.min_length ?? 0;
  return value.length < least ? `Write at least ${least} characters.` : '';
}
