import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import { COMPONENT } from '../api-types.ts';
import type { Component } from '../api-types.ts';
import { html } from '../html.ts';
import { SelectBox } from './select-box.ts';

interface ModalInputProps {
  readonly input: Component;
  readonly label: string;
  readonly description: string;
  readonly value: string | readonly string[];
  readonly problem: string;
  readonly onValue: (value: string | readonly string[]) => void;
}

const PARAGRAPH = 2;
const LONGEST = 4_000;

/** One field of a modal with its label, hint and fault. */
export function ModalInput(props: ModalInputProps): VNode {
  const { input, label, description, problem } = props;
  const id = useId();
  return html`<div class="modal-field" data-problem=${problem !== ''}>
    <label for=${id}
      >${label}${input.required !== false && html`<span class="needed" aria-hidden="true"> *</span>`}</label
    >
    ${description !== '' && html`<p class="modal-hint">${description}</p>`}
    ${
      input.type === COMPONENT.textInput
        ? html`<${TextInput} ...${props} id=${id} />`
        : html`<${SelectBox}
            select=${{ ...input, placeholder: input.placeholder ?? label }}
            onChosen=${props.onValue}
          />`
    }
    ${problem !== '' && html`<p class="option-problem" role="alert" id=${`${id}-problem`}>${problem}</p>`}
  </div>`;
}

function TextInput({ input, value, problem, onValue, id }: ModalInputProps & { readonly id: string }): VNode {
  const shared = {
    id,
    name: input.custom_id,
    value,
    placeholder: input.placeholder ?? '',
    maxlength: input.max_length ?? LONGEST,
    required: input.required !== false,
    'aria-invalid': problem !== '',
    'aria-describedby': `${id}-problem`,
    onInput: (event: Event) => {
      onValue((event.currentTarget as HTMLInputElement).value);
    },
  };
  return input.style === PARAGRAPH
    ? html`<textarea rows="4" ...${shared}></textarea>`
    : html`<input type="text" autocomplete="off" ...${shared} />`;
}
