import { invalidForm } from '../api-error.ts';
import type { Fault } from '../api-error.ts';
import { characters, listOf, numberOf, objectOf, objectsOf, textOf } from '../api-object.ts';
import type { ApiObject } from '../protocol.ts';
import { schemaFaults } from './body-schema.ts';
import { LIMIT } from './limits.ts';

type Path = readonly (string | number)[];

/** Names of commands and options (https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming). */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/**
 * Checks one command to register.
 * @throws ApiError 50035
 */
export async function checkCommand(body: ApiObject): Promise<void> {
  const faults = [...(await schemaFaults('command', forSchema(body))), ...commandFaults(body, [])];
  if (faults.length > 0) throw invalidForm(faults);
}

/**
 * Checks a change to a command, together with what it leaves as it was.
 * @throws ApiError 50035
 */
export async function checkCommandEdit(body: ApiObject, command: ApiObject): Promise<void> {
  const faults = await schemaFaults('command-edit', forSchema(body));
  faults.push(...commandFaults({ ...command, ...body }, []));
  if (faults.length > 0) throw invalidForm(faults);
}

/**
 * Checks a bulk overwrite; paths begin with the command's position.
 * @throws ApiError 50035
 */
export async function checkCommandList(bodies: readonly ApiObject[]): Promise<void> {
  const faults: Fault[] = [];
  const seen = new Set<string>();
  const counts = new Map<number, number>();
  for (const [index, body] of bodies.entries()) {
    const inSchema = await schemaFaults('command', forSchema(body));
    faults.push(
      ...inSchema.map(fault => ({ ...fault, path: [index, ...fault.path] })),
      ...commandFaults(body, [index]),
    );
    const type = numberOf(body, 'type') ?? 1;
    const key = `${type} ${textOf(body, 'name') ?? ''}`;
    if (seen.has(key))
      faults.push({
        path: [index, 'name'],
        code: 'APPLICATION_COMMANDS_DUPLICATE_NAME',
        message: 'Application command names must be unique',
      });
    seen.add(key);
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const tooMany = [...counts].some(
    ([type, n]) => n > (type === 1 ? LIMIT.slashCommands : LIMIT.contextCommands),
  );
  if (tooMany)
    faults.push({ path: [], code: 'BASE_TYPE_BAD_LENGTH', message: 'Too many commands of one type.' });
  if (faults.length > 0) throw invalidForm(faults);
}

/** The published schema wants a number for the permissions, the documentation (and discord.js) a string of digits. */
function forSchema(body: ApiObject): ApiObject {
  const permissions = body['default_member_permissions'];
  return typeof permissions === 'string' && /^\d+$/.test(permissions)
    ? { ...body, default_member_permissions: Number(permissions) }
    : body;
}

function commandFaults(command: ApiObject, path: Path): Fault[] {
  const type = numberOf(command, 'type') ?? 1;
  if (type !== 1) {
    const extra = ['description', 'options'].filter(
      key => (textOf(command, key) ?? '') !== '' || listOf(command, key).length > 0,
    );
    return extra.map(key => ({
      path: [...path, key],
      code: 'APPLICATION_COMMAND_CONTEXT_MENU_FIELD',
      message: 'Context menu commands cannot have this field',
    }));
  }
  const faults = [
    ...nameFaults(command, path),
    ...optionFaults(objectsOf(command, 'options'), [...path, 'options']),
  ];
  if (!textOf(command, 'description'))
    faults.push({
      path: [...path, 'description'],
      code: 'BASE_TYPE_REQUIRED',
      message: 'This field is required',
    });
  if (size(command) > LIMIT.commandSize)
    faults.push({
      path,
      code: 'APPLICATION_COMMAND_TOO_LARGE',
      message: `Command exceeds maximum size (${LIMIT.commandSize})`,
    });
  return faults;
}

function nameFaults(named: ApiObject, path: Path): Fault[] {
  const localized = Object.values(objectOf(named, 'name_localizations') ?? {});
  const names = [named['name'], ...localized].filter(name => typeof name === 'string');
  if (names.every(name => NAME.test(name) && name === name.toLowerCase())) return [];
  return [
    {
      path: [...path, 'name'],
      code: 'APPLICATION_COMMAND_INVALID_NAME',
      message: 'Command name is invalid',
    },
  ];
}

function optionFaults(options: readonly ApiObject[], path: Path): Fault[] {
  const faults: Fault[] = [];
  const isSub = (option: ApiObject): boolean => option['type'] === 1 || option['type'] === 2;
  const subs = options.filter(isSub).length;
  if (subs > 0 && subs < options.length)
    faults.push({
      path,
      code: 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      message: 'Sub-command and sub-command group option types are mutually exclusive to all other types',
    });
  options.forEach((option, index) => {
    const here = [...path, index];
    const earlier = options.slice(0, index);
    faults.push(...nameFaults(option, here), ...oneOptionFaults(option, earlier, here));
    faults.push(...optionFaults(objectsOf(option, 'options'), [...here, 'options']));
  });
  return faults;
}

/** String, integer and number: a file, a person or a channel has no list of its own. */
const LISTED_TYPES = new Set([3, 4, 10]);

function oneOptionFaults(option: ApiObject, earlier: readonly ApiObject[], path: Path): Fault[] {
  const faults: Fault[] = [];
  const fault = (code: string, message: string, key?: string): void => {
    faults.push({ path: key === undefined ? path : [...path, key], code, message });
  };
  if (earlier.some(other => other['name'] === option['name']))
    fault('APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED', 'Option name is already used', 'name');
  if (option['required'] === true && earlier.some(other => other['required'] !== true))
    fault(
      'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
      'Required options must be placed before non-required options',
    );
  if (option['autocomplete'] === true && listOf(option, 'choices').length > 0)
    fault(
      'APPLICATION_COMMAND_OPTIONS_CHOICES_AUTOCOMPLETE',
      'Choices and autocomplete are mutually exclusive',
    );
  const lists = option['autocomplete'] === true || listOf(option, 'choices').length > 0;
  if (lists && !LISTED_TYPES.has(numberOf(option, 'type') ?? 0))
    fault(
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Choices and autocomplete are for options of text and numbers alone',
    );
  for (const [low, high] of [
    ['min_length', 'max_length'],
    ['min_value', 'max_value'],
  ] as const)
    if ((numberOf(option, low) ?? -Infinity) > (numberOf(option, high) ?? Infinity))
      fault('APPLICATION_COMMAND_OPTIONS_BAD_RANGE', 'The minimum exceeds the maximum', low);
  return faults;
}

/** Characters of names, descriptions and choice values, each in its longest language. */
function size(named: ApiObject): number {
  const longest = (key: string): number => {
    const localized = Object.values(objectOf(named, `${key}_localizations`) ?? {});
    const texts = [named[key], ...localized].filter(text => typeof text === 'string');
    return Math.max(0, ...texts.map(characters));
  };
  const children = [...objectsOf(named, 'options'), ...objectsOf(named, 'choices')];
  const own = longest('name') + longest('description') + characters(textOf(named, 'value'));
  return own + children.reduce((sum, child) => sum + size(child), 0);
}
