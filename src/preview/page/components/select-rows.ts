import { COMPONENT } from '../api-types.ts';
import type { Component, PartialEmoji } from '../api-types.ts';
import { channelNames, roleNames, userNames } from '../composer/option-values.ts';
import type { Directory, Named } from '../composer/option-values.ts';

export interface SelectRow {
  readonly value: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly emoji?: PartialEmoji | undefined;
}

/** What a select menu offers: its own options, or the server's channels, roles or people. */
export function selectRows(select: Component, directory: Directory): readonly SelectRow[] {
  switch (select.type) {
    case COMPONENT.channelSelect:
      return channelNames(directory, select.channel_types).map(fromNamed);
    case COMPONENT.roleSelect:
      return roleNames(directory).map(fromNamed);
    case COMPONENT.userSelect:
      return userNames(directory).map(fromNamed);
    case COMPONENT.mentionableSelect:
      return [...userNames(directory), ...roleNames(directory)].map(fromNamed);
    default:
      return (select.options ?? []).map(({ value, label, description, emoji }) => ({
        value,
        label,
        description,
        emoji,
      }));
  }
}

const fromNamed = ({ id, label }: Named): SelectRow => ({ value: id, label });

/** Values that stand chosen when the message comes. */
export function defaultValues(select: Component): readonly string[] {
  const own = (select.options ?? []).filter(option => option.default === true).map(({ value }) => value);
  return [...own, ...(select.default_values ?? []).map(({ id }) => id)];
}

/** How many values may be chosen: Discord's default is exactly one. */
export function selectBounds(select: Component): { readonly least: number; readonly most: number } {
  return { least: select.min_values ?? 1, most: select.max_values ?? 1 };
}

/** The choice after a row was pressed; one more than allowed is not added. */
export function toggleValue(chosen: readonly string[], value: string, most: number): readonly string[] {
  if (chosen.includes(value)) return chosen.filter(other => other !== value);
  if (most === 1) return [value];
  return chosen.length < most ? [...chosen, value] : chosen;
}
