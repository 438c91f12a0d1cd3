import { characters, listOf, numberOf, objectsOf, textOf } from '../api-object.ts';
import type { ApiObject, TypedOption } from '../protocol.ts';
import type { World } from '../world/world.ts';

const SUBCOMMAND = 1;
const GROUP = 2;

/**
 * What Discord's own client says before it sends a command: a sentence about the first option that does not fit,
 * or null when all fit. `partial`: still being typed (autocomplete), so nothing is required yet.
 */
export function optionFault(
  world: World,
  definitions: readonly ApiObject[],
  typed: readonly TypedOption[],
  partial = false,
): string | null {
  const subs = definitions.filter(d => d['type'] === SUBCOMMAND || d['type'] === GROUP);
  if (subs.length > 0) return subcommandFault(world, subs, typed, partial);
  for (const option of typed) {
    const definition = definitions.find(d => d['name'] === option.name);
    if (!definition) return `This command has no option "${option.name}".`;
    if (typed.filter(other => other.name === option.name).length > 1)
      return `"${option.name}" is given twice.`;
    const fault = partial ? null : valueFault(world, definition, option);
    if (fault !== null) return fault;
  }
  const missing = definitions.find(d => d['required'] === true && !typed.some(o => o.name === d['name']));
  return missing && !partial ? `"${textOf(missing, 'name') ?? ''}" is required.` : null;
}

function subcommandFault(
  world: World,
  subs: readonly ApiObject[],
  typed: readonly TypedOption[],
  partial: boolean,
): string | null {
  const [chosen, ...more] = typed;
  const definition = subs.find(sub => sub['name'] === chosen?.name);
  if (!chosen || !definition || more.length > 0)
    return `Choose one of: ${subs.map(sub => textOf(sub, 'name') ?? '').join(', ')}.`;
  return optionFault(world, objectsOf(definition, 'options'), chosen.options ?? [], partial);
}

function valueFault(world: World, definition: ApiObject, option: TypedOption): string | null {
  const name = `"${option.name}"`;
  const type = numberOf(definition, 'type') ?? 0;
  if (option.type !== type) return `${name} is of another type.`;
  const { value } = option;
  const choices = objectsOf(definition, 'choices');
  if (choices.length > 0 && !choices.some(choice => choice['value'] === value))
    return `${name} must be one of: ${choices.map(choice => textOf(choice, 'name') ?? '').join(', ')}.`;
  switch (type) {
    case 3:
      return typeof value === 'string' ? lengthFault(definition, name, value) : `${name} must be text.`;
    case 4:
      return Number.isSafeInteger(value)
        ? rangeFault(definition, name, value as number)
        : `${name} must be a whole number.`;
    case 5:
      return typeof value === 'boolean' ? null : `${name} must be true or false.`;
    case 10:
      return typeof value === 'number' && Number.isFinite(value)
        ? rangeFault(definition, name, value)
        : `${name} must be a number.`;
    default:
      return thingFault(world, definition, name, String(value));
  }
}

function lengthFault(definition: ApiObject, name: string, value: string): string | null {
  const length = characters(value);
  const min = Math.max(1, numberOf(definition, 'min_length') ?? 0);
  const max = numberOf(definition, 'max_length') ?? 6000;
  if (length < min) return `${name} must have at least ${min} characters.`;
  return length > max ? `${name} may have at most ${max} characters.` : null;
}

function rangeFault(definition: ApiObject, name: string, value: number): string | null {
  const min = numberOf(definition, 'min_value') ?? -(2 ** 53);
  const max = numberOf(definition, 'max_value') ?? 2 ** 53;
  if (value < min) return `${name} must be at least ${min}.`;
  return value > max ? `${name} must be at most ${max}.` : null;
}

/** A user (6), channel (7), role (8), either user or role (9) or file (11) must exist; a channel also be of an allowed type. */
function thingFault(world: World, definition: ApiObject, name: string, id: string): string | null {
  const isUser = world.members.has(id);
  const isRole = world.roles.has(id);
  switch (definition['type']) {
    case 6:
      return isUser ? null : `${name} must be a person of this server.`;
    case 8:
      return isRole ? null : `${name} must be a role of this server.`;
    case 9:
      return isUser || isRole ? null : `${name} must be a person or a role of this server.`;
    case 7: {
      const channel = world.channels.get(id);
      if (!channel) return `${name} must be a channel of this server.`;
      const types = listOf(definition, 'channel_types');
      return types.length === 0 || types.includes(channel.type)
        ? null
        : `${name} cannot be a channel of this kind.`;
    }
    case 11:
      return world.files.given(id) ? null : `${name} must be a file that was just uploaded: choose it again.`;
    default:
      return `${name} cannot be given here.`;
  }
}
