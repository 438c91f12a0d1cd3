import { numberOf, objectsOf, textOf } from '../api-object.ts';
import type { ApiObject, TypedOption } from '../protocol.ts';
import type { Command } from '../world/guild-objects.ts';

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/**
 * Values by option name, given the types that the command declares; `path` names the subcommand, if any.
 * A name that the command does not have becomes text, for the emulator to refuse. `focused`: the option being typed.
 */
export function typedOptions(
  command: Command | undefined,
  path: readonly string[],
  values: OptionValues,
  focused?: string,
): TypedOption[] {
  const [sub, ...rest] = path;
  const definitions = objectsOf(command, 'options');
  return sub === undefined
    ? leaves(definitions, values, focused)
    : nested(definitions, [sub, ...rest], values, focused);
}

function nested(
  definitions: readonly ApiObject[],
  [name = '', ...rest]: readonly string[],
  values: OptionValues,
  focused: string | undefined,
): TypedOption[] {
  const definition = definitions.find(d => textOf(d, 'name') === name);
  const inside = objectsOf(definition, 'options');
  const options = rest.length > 0 ? nested(inside, rest, values, focused) : leaves(inside, values, focused);
  return [{ name, type: numberOf(definition, 'type') ?? 1, options }];
}

const leaves = (
  definitions: readonly ApiObject[],
  values: OptionValues,
  focused: string | undefined,
): TypedOption[] =>
  Object.entries(values).map(([name, value]) => {
    const type = numberOf(
      definitions.find(d => d['name'] === name),
      'type',
    );
    return { name, type: type ?? 3, value, ...(name === focused ? { focused: true } : {}) };
  });
