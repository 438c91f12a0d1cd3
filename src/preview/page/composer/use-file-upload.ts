import { useEffect, useRef } from 'preact/hooks';
import { OPTION } from '../api-types.ts';
import type { CommandOption } from '../api-types.ts';
import { withField } from './draft.ts';
import type { Draft, FieldDraft } from './draft.ts';
import { uploadFile } from './upload-file.ts';

export interface FileEvents {
  readonly onDragOver: (event: DragEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

export interface FileUpload {
  readonly upload: (option: CommandOption, file: File) => void;
  readonly events: FileEvents;
}

/** Sends chosen, dropped and pasted files; what is typed in other fields meanwhile stays. */
export function useFileUpload(draft: Draft, onChange: (draft: Draft) => void): FileUpload {
  const latest = useRef({ draft, onChange, closed: false, sent: 0 });
  Object.assign(latest.current, { draft, onChange });
  useEffect(
    () => () => {
      latest.current.closed = true;
    },
    [],
  );
  const put = (option: CommandOption, field: FieldDraft): void => {
    const next = withField(latest.current.draft, option.name, field);
    // two changes before the next drawing build on each other
    latest.current.draft = next;
    latest.current.onChange(next);
  };
  const upload = (option: CommandOption, file: File): void => {
    const number = (latest.current.sent += 1);
    put(option, { text: file.name, sending: true });
    void uploadFile(file).then(answer => {
      const field = latest.current.draft.fields.get(option.name);
      // left, taken away or chosen anew meanwhile
      if (latest.current.closed || field?.sending !== true || number !== latest.current.sent) return;
      put(
        option,
        'problem' in answer
          ? { text: '', failure: answer.problem }
          : { text: answer.name, chosen: answer.id },
      );
    });
  };
  return { upload, events: eventsFor(draft, upload) };
}

/** Files go to the first file option that has none yet, else they take the place of the first one's. */
function eventsFor(draft: Draft, upload: FileUpload['upload']): FileEvents {
  const options = draft.entry.options.filter(({ type }) => type === OPTION.attachment);
  const wanted = options.find(({ name }) => !draft.fields.get(name)?.text) ?? options[0];
  const take = (event: Event, file: File | undefined): void => {
    if (!wanted || !file) return;
    event.preventDefault();
    upload(wanted, file);
  };
  return {
    onDragOver: event => {
      // without this the browser would open the dropped file in the page's place
      if (wanted && event.dataTransfer?.types.includes('Files')) event.preventDefault();
    },
    onDrop: event => {
      take(event, event.dataTransfer?.files[0]);
    },
    onPaste: event => {
      take(event, event.clipboardData?.files[0]);
    },
  };
}
