import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { html } from '../html.ts';
import { Icon } from '../shell/icon.ts';
import type { FieldDraft } from './draft.ts';
import { fieldAct } from './field-keys.ts';
import { RemoveButton } from './option-field.ts';
import type { FieldEvents } from './use-field-entry.ts';

interface FileFieldProps extends FieldEvents {
  readonly problem: string;
  readonly autofocus: boolean;
}

/** A file option as a pill: its name, and the file that was chosen for it. */
export function FileField(props: FileFieldProps): VNode {
  const { draft, option, autofocus, onFile } = props;
  const field: FieldDraft = draft.fields.get(option.name) ?? { text: '' };
  const problem = props.problem === '' ? (field.failure ?? '') : props.problem;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (autofocus) input.current?.focus();
  }, [autofocus]);
  const onInput = (event: Event): void => {
    const chooser = event.currentTarget as HTMLInputElement;
    const file = chooser.files?.[0];
    if (file) onFile(file);
    // choosing the same file again is a change too
    chooser.value = '';
  };
  return html`<div class="option-pill" data-problem=${problem !== ''}>
    <label class="file-choice">
      <span class="option-name" aria-hidden="true">${option.name}</span>
      <${Icon} name="file" />
      <span class="file-choice-name" data-chosen=${field.chosen !== undefined}>${labelOf(field)}</span>
      <input
        ref=${input}
        type="file"
        class="file-input"
        data-testid=${`command-option-${option.name}`}
        data-option=${option.name}
        aria-label=${`${option.name}: ${option.description}. ${labelOf(field)}`}
        aria-invalid=${problem !== ''}
        title=${option.description}
        onChange=${onInput}
        onKeyDown=${keysOf(props, field)}
      />
    </label>
    ${option.required !== true && html`<${RemoveButton} name=${option.name} onRemove=${props.onRemove} />`}
    ${problem !== '' && html`<span class="option-problem" role="alert">${problem}</span>`}
  </div>`;
}

function labelOf({ text, sending, chosen }: FieldDraft): string {
  if (sending === true) return `Sending ${text}…`;
  return chosen === undefined ? 'Choose a file or drop it here' : text;
}

/** Enter opens the chooser while there is no file, and runs the command once there is one. */
function keysOf(events: FieldEvents, { text }: FieldDraft): (event: KeyboardEvent) => void {
  return event => {
    const act = fieldAct(event.key, event.shiftKey, { open: false, picks: false, empty: true });
    if (act === 'submit' && text !== '') events.onSubmit();
    else if (act === 'leave') events.onLeave();
    else if (act === 'remove' && text !== '') events.onField({ text: '' });
    else if (act === 'remove') events.onRemove();
    else return;
    event.preventDefault();
  };
}
