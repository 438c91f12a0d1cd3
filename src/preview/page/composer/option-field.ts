import type { VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { OPTION } from '../api-types.ts';
import { html } from '../html.ts';
import { OptionList } from './option-list.ts';
import { useFieldEntry } from './use-field-entry.ts';
import type { FieldEvents } from './use-field-entry.ts';

interface OptionFieldProps extends FieldEvents {
  readonly problem: string;
  readonly autofocus: boolean;
}

/** One option as a pill: its name and what was typed or chosen for it. */
export function OptionField(props: OptionFieldProps): VNode {
  const { draft, option, problem, autofocus } = props;
  const field = draft.fields.get(option.name) ?? { text: '' };
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const entry = useFieldEntry(props, field);
  useEffect(() => {
    if (autofocus) input.current?.focus();
  }, [autofocus]);
  const attributes = {
    'data-testid': `command-option-${option.name}`,
    'data-option': option.name,
    'aria-expanded': entry.open,
    'aria-controls': listId,
    'aria-activedescendant': entry.open && entry.active >= 0 ? `${listId}-${entry.active}` : undefined,
    'aria-invalid': problem !== '',
    'aria-label': `${option.name}: ${option.description}`,
    title: option.description,
    inputmode: option.type === OPTION.integer ? 'numeric' : 'text',
    maxlength: option.max_length,
    value: field.text,
    onInput: entry.onInput,
    onKeyDown: entry.onKeyDown,
    onFocus: entry.onFocus,
    onBlur: entry.onBlur,
  };
  return html`${
      entry.open &&
      html`<${OptionList}
        id=${listId}
        label=${option.description}
        rows=${entry.rows.map(({ label, value }) => ({ key: String(value), title: label }))}
        active=${entry.active}
        testid="choice"
        onChoose=${entry.choose}
      />`
    }
    <div class="option-pill" data-problem=${problem !== ''}>
      <span
        class="option-name"
        aria-hidden="true"
        onClick=${() => {
          input.current?.focus();
        }}
        >${option.name}</span
      >
      <input ref=${input} type="text" role="combobox" aria-autocomplete="list" ...${attributes} ...${PLAIN} />
      ${option.required !== true && html`<${RemoveButton} name=${option.name} onRemove=${props.onRemove} />`}
      ${problem !== '' && html`<span class="option-problem" role="alert">${problem}</span>`}
    </div>`;
}

/** Nothing that a phone would mend or fill in by itself. */
const PLAIN = { autocomplete: 'off', autocapitalize: 'off', spellcheck: false };

export function RemoveButton({
  name,
  onRemove,
}: {
  readonly name: string;
  readonly onRemove: () => void;
}): VNode {
  return html`<button type="button" class="pill-remove" aria-label=${`Remove ${name}`} onClick=${onRemove}>
    ×
  </button>`;
}
