import { numberOf, objectsOf, textOf } from '../api-object.ts';
import type { ApiObject, TypedOption } from '../protocol.ts';
import type { Command } from '../world/guild-objects.ts';

/** A file as somebody chooses it for an attachment option. */
export interface ChosenFile {
  readonly name: string;
  readonly contents: string | Uint8Array;
  /** What the sender says it is; "application/octet-stream" when absent. */
  readonly contentType?: string;
}

export type OptionValues = Readonly<Record<string, string | number | boolean | ChosenFile>>;

/** Keeps a chosen file and gives its id, which is what the option carries. */
export type Upload = (file: ChosenFile) => string;

export interface TypedValues {
  readonly values: OptionValues;
  readonly upload: Upload;
  /** The option being typed. */
  readonly focused?: string | undefined;
}

const ATTACHMENT = 11;

/**
 * Values by option name, given the types that the command declares; `path` names the subcommand, if any.
 * A name that the command does not have becomes text, for the emulator to refuse.
 * @throws Error where a file is given for an option of another type
 */
export function typedOptions(
  command: Command | undefined,
  path: readonly string[],
  typed: TypedValues,
): TypedOption[] {
  const [sub, ...rest] = path;
  const definitions = objectsOf(command, 'options');
  return sub === undefined ? leaves(definitions, typed) : nested(definitions, [sub, ...rest], typed);
}

function nested(
  definitions: readonly ApiObject[],
  [name = '', ...rest]: readonly string[],
  typed: TypedValues,
): TypedOption[] {
  const definition = definitions.find(d => textOf(d, 'name') === name);
  const inside = objectsOf(definition, 'options');
  const options = rest.length > 0 ? nested(inside, rest, typed) : leaves(inside, typed);
  return [{ name, type: numberOf(definition, 'type') ?? 1, options }];
}

const leaves = (definitions: readonly ApiObject[], { values, upload, focused }: TypedValues): TypedOption[] =>
  Object.entries(values).map(([name, given]) => {
    const definition = definitions.find(d => d['name'] === name);
    const type = numberOf(definition, 'type') ?? 3;
    if (typeof given === 'object' && type !== ATTACHMENT) throw new Error(`"${name}" takes no file`);
    const value = typeof given === 'object' ? upload(given) : given;
    return { name, type, value, ...(name === focused ? { focused: true } : {}) };
  });
