import type { TypedOption } from '../../protocol.ts';
import type { CommandOption } from '../api-types.ts';
import type { CommandEntry } from './command-entries.ts';
import { readValue } from './option-values.ts';
import type { Directory, OptionValue } from './option-values.ts';

/** What stands in one option's field. */
export interface FieldDraft {
  readonly text: string;
  /** The value behind the text, where a row of a list was chosen. */
  readonly chosen?: OptionValue;
  /** A file on its way to the emulator. */
  readonly sending?: boolean;
  /** Why the last file was not taken. */
  readonly failure?: string;
}

/** A command being filled in: the options shown as fields, in order. */
export interface Draft {
  readonly entry: CommandEntry;
  readonly fields: ReadonlyMap<string, FieldDraft>;
}

export function newDraft(entry: CommandEntry, values: ReadonlyMap<string, string> = new Map()): Draft {
  const shown = entry.options.filter(option => option.required === true || values.has(option.name));
  return {
    entry,
    fields: new Map(shown.map(option => [option.name, { text: values.get(option.name) ?? '' }])),
  };
}

export function withField(draft: Draft, name: string, field: FieldDraft): Draft {
  return { ...draft, fields: new Map([...draft.fields, [name, field]]) };
}

export function withoutField(draft: Draft, name: string): Draft {
  return { ...draft, fields: new Map([...draft.fields].filter(([key]) => key !== name)) };
}

/** Options that can still be added. */
export function addable(draft: Draft): readonly CommandOption[] {
  return draft.entry.options.filter(option => !draft.fields.has(option.name));
}

export function shownOptions(draft: Draft): readonly CommandOption[] {
  return [...draft.fields.keys()].flatMap(
    name => draft.entry.options.find(option => option.name === name) ?? [],
  );
}

export interface DraftReading {
  readonly options: readonly TypedOption[];
  /** By option name; empty when the command can be run. */
  readonly problems: ReadonlyMap<string, string>;
}

/** All fields as values; an empty optional field counts as not given. */
export function readDraft(draft: Draft, directory: Directory): DraftReading {
  const options: TypedOption[] = [];
  const problems = new Map<string, string>();
  for (const option of shownOptions(draft)) {
    const field: FieldDraft = draft.fields.get(option.name) ?? { text: '' };
    if (field.sending === true) {
      problems.set(option.name, 'The file is still being sent.');
      continue;
    }
    if (field.text.trim() === '' && field.chosen === undefined) {
      if (option.required === true) problems.set(option.name, 'This one is needed.');
      continue;
    }
    const reading =
      field.chosen === undefined ? readValue(option, field.text, directory) : { value: field.chosen };
    if ('problem' in reading) problems.set(option.name, reading.problem);
    else options.push({ name: option.name, type: option.type, value: reading.value });
  }
  return { options, problems };
}

/** Options for an autocomplete request: what is filled in so far, and the one being typed as it stands. */
export function optionsWhileTyping(
  draft: Draft,
  focused: CommandOption,
  directory: Directory,
): readonly TypedOption[] {
  const others = readDraft(withoutField(draft, focused.name), directory).options;
  const text = draft.fields.get(focused.name)?.text ?? '';
  return [...others, { name: focused.name, type: focused.type, value: text, focused: true }];
}
