import type { CommandOption } from '../api-types.ts';
import type { CommandEntry } from './command-entries.ts';

export type LineReading =
  /** Not a command: plain text. */
  | { readonly kind: 'text' }
  /** A slash and words that are not (yet) a whole command name. */
  | { readonly kind: 'unknown'; readonly query: string }
  | {
      readonly kind: 'command';
      readonly entry: CommandEntry;
      /** Text typed for each option, by the option's name. */
      readonly values: ReadonlyMap<string, string>;
      /** Something stands after the command's name, be it only a space. */
      readonly begun: boolean;
      /** Text that belongs to no option. */
      readonly stray: string;
    };

/**
 * Reads a typed line: `/digest create channel:#news time:08:00 topics:north korea`.
 * A value runs to the next ` name:` where `name` is an option of this command, so values may hold colons and spaces;
 * text before the first name goes to the first option.
 */
export function readLine(line: string, entries: readonly CommandEntry[]): LineReading {
  const text = line.trimStart();
  if (!text.startsWith('/')) return { kind: 'text' };
  const typed = text.slice(1);
  const entry = [...entries]
    .sort((a, b) => b.name.length - a.name.length)
    .find(({ name }) => startsWithWord(typed, name));
  if (!entry) return { kind: 'unknown', query: typed.trimEnd() };
  const rest = typed.slice(entry.name.length);
  return { kind: 'command', entry, begun: rest !== '', ...readOptions(rest, entry.options) };
}

function startsWithWord(typed: string, name: string): boolean {
  return typed.toLowerCase().startsWith(name) && /^(?:\s|$)/.test(typed.slice(name.length));
}

interface OptionsReading {
  readonly values: ReadonlyMap<string, string>;
  readonly stray: string;
}

function readOptions(rest: string, options: readonly CommandOption[]): OptionsReading {
  const values = new Map<string, string>();
  const marks = optionMarks(rest, options);
  const lead = rest.slice(0, marks[0]?.start ?? rest.length).trim();
  const first = options[0];
  const takesLead = first !== undefined && lead !== '' && !marks.some(mark => mark.name === first.name);
  if (takesLead) values.set(first.name, lead);
  for (const [index, mark] of marks.entries()) {
    const end = marks[index + 1]?.start ?? rest.length;
    values.set(mark.name, rest.slice(mark.end, end).trim());
  }
  return { values, stray: takesLead ? '' : lead };
}

interface OptionMark {
  readonly name: string;
  readonly start: number;
  /** Where the value begins. */
  readonly end: number;
}

function optionMarks(rest: string, options: readonly CommandOption[]): readonly OptionMark[] {
  const names = new Map(options.map(option => [option.name.toLowerCase(), option.name]));
  const phrases = [...rest.matchAll(/"[^"]*"/g)].map(
    match => [match.index, match.index + match[0].length] as const,
  );
  const marks: OptionMark[] = [];
  for (const match of rest.matchAll(/(?<=^|\s)([-_\p{L}\p{N}]{1,32}):/gu)) {
    const name = names.get((match[1] ?? '').toLowerCase());
    // "a since:b" inside quotation marks is a phrase to look for
    const quoted = phrases.some(([start, end]) => match.index > start && match.index < end);
    if (name === undefined || quoted) continue;
    marks.push({ name, start: match.index, end: match.index + match[0].length });
  }
  return marks;
}
