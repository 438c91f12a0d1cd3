import type { Persona, TypedOption } from '../../protocol.ts';
import { OPTION } from '../api-types.ts';
import type { Command, CommandOption } from '../api-types.ts';

/** One thing that can be run: a command, or one subcommand of it (`digest create`). */
export interface CommandEntry {
  /** Words after the slash, joined by a space. */
  readonly name: string;
  readonly command: string;
  /** Subcommand group and subcommand, outermost first; empty for a plain command. */
  readonly within: readonly { readonly name: string; readonly type: number }[];
  readonly description: string;
  /** Required ones first, as Discord asks for them. */
  readonly options: readonly CommandOption[];
}

const CHAT_INPUT = 1;

/** The slash commands this persona is shown; as in Discord, whoever lacks a command's permission does not see it. */
export function commandEntries(commands: readonly Command[], role: Persona['role']): readonly CommandEntry[] {
  return commands
    .filter(command => (command.type ?? CHAT_INPUT) === CHAT_INPUT)
    .filter(command => role === 'manager' || (command.default_member_permissions ?? null) === null)
    .flatMap(command => entriesOf(command, command.description ?? '', command.options ?? [], []))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function entriesOf(
  command: Command,
  description: string,
  options: readonly CommandOption[],
  within: CommandEntry['within'],
): CommandEntry[] {
  const nested = options.filter(isNesting);
  if (nested.length === 0) {
    const name = [command.name, ...within.map(step => step.name)].join(' ');
    return [{ name, command: command.name, within, description, options: requiredFirst(options) }];
  }
  return nested.flatMap(option =>
    entriesOf(command, option.description, option.options ?? [], [
      ...within,
      { name: option.name, type: option.type },
    ]),
  );
}

const isNesting = (option: CommandOption): boolean =>
  option.type === OPTION.subcommand || option.type === OPTION.subcommandGroup;

function requiredFirst(options: readonly CommandOption[]): readonly CommandOption[] {
  const required = (option: CommandOption): boolean => option.required === true;
  return [...options.filter(required), ...options.filter(option => !required(option))];
}

/** Entries for what was typed after the slash: names that begin with it, then names, then descriptions that hold it. */
export function matchEntries(entries: readonly CommandEntry[], typed: string): readonly CommandEntry[] {
  const query = typed.trim().toLowerCase();
  if (query === '') return entries;
  const ranked = entries.map(entry => ({ entry, rank: rankOf(entry, query) }));
  return ranked
    .filter(({ rank }) => rank < NO_MATCH)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

const NO_MATCH = 3;

function rankOf(entry: CommandEntry, query: string): number {
  if (entry.name.startsWith(query)) return 0;
  if (entry.name.includes(query)) return 1;
  return query.length > 2 && entry.description.toLowerCase().includes(query) ? 2 : NO_MATCH;
}

/** The options as the interaction carries them: inside their subcommand, and that inside its group. */
export function nestOptions(entry: CommandEntry, options: readonly TypedOption[]): readonly TypedOption[] {
  return entry.within.reduceRight<readonly TypedOption[]>(
    (inner, step) => [{ name: step.name, type: step.type, options: inner }],
    options,
  );
}
