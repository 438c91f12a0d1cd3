import { OPTION } from '../api-types.ts';
import type { Channel, CommandOption, Role, User } from '../api-types.ts';

/** Names that an option may point at. */
export interface Directory {
  readonly channels: readonly Channel[];
  readonly roles: readonly Role[];
  readonly users: readonly User[];
}

export type OptionValue = string | number | boolean;
export type ValueReading = { readonly value: OptionValue } | { readonly problem: string };

const TRUE = new Set(['true', 'yes', 'on', '1']);
const FALSE = new Set(['false', 'no', 'off', '0']);

/** Turns typed text into the option's value, or says what is wrong with it in words for the person. */
export function readValue(option: CommandOption, raw: string, directory: Directory): ValueReading {
  const text = raw.trim();
  if (option.choices && option.choices.length > 0) return readChoice(option.choices, text);
  switch (option.type) {
    case OPTION.integer:
    case OPTION.number:
      return readNumber(option, text);
    case OPTION.boolean:
      return readBoolean(text);
    case OPTION.channel:
      return readReference(text, 'channel', channelNames(directory, option.channel_types));
    case OPTION.role:
      return readReference(text, 'role', roleNames(directory));
    case OPTION.user:
      return readReference(text, 'member', userNames(directory));
    case OPTION.mentionable:
      return readReference(text, 'member or role', [...userNames(directory), ...roleNames(directory)]);
    case OPTION.attachment:
      return { problem: 'A file cannot be typed: choose it, drop it here or paste it.' };
    default:
      return readText(option, raw);
  }
}

function readChoice(choices: NonNullable<CommandOption['choices']>, text: string): ValueReading {
  const wanted = text.toLowerCase();
  const choice =
    choices.find(({ name }) => name.toLowerCase() === wanted) ??
    choices.find(({ value }) => String(value).toLowerCase() === wanted);
  if (choice) return { value: choice.value };
  return { problem: `Choose one of: ${choices.map(({ name }) => name).join(', ')}.` };
}

function readText(option: CommandOption, text: string): ValueReading {
  const least = option.min_length ?? 0;
  const most = option.max_length ?? 6_000;
  if (text.length < least) return { problem: `Write at least ${least} characters.` };
  if (text.length > most) return { problem: `Write at most ${most} characters.` };
  return { value: text };
}

function readNumber(option: CommandOption, text: string): ValueReading {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return { problem: 'Write a number.' };
  if (option.type === OPTION.integer && !Number.isInteger(value)) return { problem: 'Write a whole number.' };
  if (option.min_value !== undefined && value < option.min_value)
    return { problem: `The least is ${option.min_value}.` };
  if (option.max_value !== undefined && value > option.max_value)
    return { problem: `The most is ${option.max_value}.` };
  return { value };
}

function readBoolean(text: string): ValueReading {
  const word = text.toLowerCase();
  if (TRUE.has(word)) return { value: true };
  return FALSE.has(word) ? { value: false } : { problem: 'Write true or false.' };
}

export interface Named {
  readonly id: string;
  readonly label: string;
}

/** `#news`, `news`, `<#123…>` and the bare id all name the same channel. */
function readReference(text: string, what: string, named: readonly Named[]): ValueReading {
  const id = /^<?[#@]?[!&]?(\d{15,20})>?$/.exec(text)?.[1];
  const plain = (name: string): string => name.toLowerCase().replace(/^[#@]/, '');
  const found =
    named.find(entry => entry.id === id) ?? named.find(entry => plain(entry.label) === plain(text));
  return found ? { value: found.id } : { problem: `There is no such ${what} here.` };
}

export function channelNames({ channels }: Directory, types?: readonly number[]): readonly Named[] {
  return channels
    .filter(channel => !types || types.length === 0 || types.includes(channel.type))
    .map(channel => ({ id: channel.id, label: `#${channel.name ?? channel.id}` }));
}

export function roleNames({ roles }: Directory): readonly Named[] {
  return roles.map(({ id, name }) => ({ id, label: name.startsWith('@') ? name : `@${name}` }));
}

export function userNames({ users }: Directory): readonly Named[] {
  return users.map(user => ({ id: user.id, label: `@${user.global_name ?? user.username}` }));
}
