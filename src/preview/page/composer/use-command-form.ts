import { useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { CommandOption } from '../api-types.ts';
import { useSession } from '../session.ts';
import { readDraft, shownOptions, withField, withoutField } from './draft.ts';
import type { Draft, FieldDraft } from './draft.ts';
import { typedLine } from './typed-line.ts';
import type { FieldEvents } from './use-field-entry.ts';
import { useFileUpload } from './use-file-upload.ts';
import type { FileEvents } from './use-file-upload.ts';

export interface CommandFormProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  /** Back to the typed line, with this text left in it. */
  readonly onLeave: (text: string) => void;
}

export interface CommandFormState {
  readonly form: RefObject<HTMLDivElement>;
  readonly shown: readonly CommandOption[];
  readonly problemOf: (option: CommandOption) => string;
  /** The field that takes the focus when it appears. */
  readonly first: string | undefined;
  readonly submit: () => void;
  readonly add: (option: CommandOption) => void;
  readonly eventsOf: (option: CommandOption) => FieldEvents;
  /** Files dropped or pasted anywhere on the form. */
  readonly files: FileEvents;
}

/** Filling in a command: which fields stand there, what is wrong in them, and how it is run. */
export function useCommandForm({ draft, onChange, onLeave }: CommandFormProps): CommandFormState {
  const { directory, run } = useSession();
  const { upload, events: files } = useFileUpload(draft, onChange);
  const form = useRef<HTMLDivElement>(null);
  // a typed line that could not be run shows at once what is wrong with it
  const [tried, setTried] = useState(() => [...draft.fields.values()].some(({ text }) => text !== ''));
  const [added, setAdded] = useState<string | null>(null);
  const { options, problems } = readDraft(draft, directory);
  const shown = shownOptions(draft);
  const [opening] = useState(() => problems.keys().next().value ?? shown[0]?.name);
  const focusOn = (name: string): void => {
    form.current?.querySelector<HTMLElement>(`[data-option="${CSS.escape(name)}"]`)?.focus();
  };
  const submit = (): void => {
    setTried(true);
    const [wrong] = problems.keys();
    if (wrong !== undefined) {
      focusOn(wrong);
      return;
    }
    run(draft.entry, options, typedLine(draft));
    onLeave('');
  };
  const goOn = (from: CommandOption): void => {
    const next = shown.slice(shown.indexOf(from) + 1).find(({ name }) => draft.fields.get(name)?.text === '');
    if (next) focusOn(next.name);
  };
  const remove = (option: CommandOption): void => {
    if (option.required === true) onLeave(`/${draft.entry.name}`);
    else onChange(withoutField(draft, option.name));
  };
  const put = (option: CommandOption, field: FieldDraft): void => {
    onChange(withField(draft, option.name, field));
  };
  return {
    form,
    shown,
    problemOf: option => (tried ? (problems.get(option.name) ?? '') : ''),
    first: added ?? opening,
    submit,
    add: option => {
      setAdded(option.name);
      put(option, { text: '' });
    },
    eventsOf: option => ({
      draft,
      option,
      onField: put.bind(null, option),
      onFile: upload.bind(null, option),
      onSubmit: submit,
      onDone: goOn.bind(null, option),
      onRemove: remove.bind(null, option),
      onLeave: onLeave.bind(null, ''),
    }),
    files,
  };
}
