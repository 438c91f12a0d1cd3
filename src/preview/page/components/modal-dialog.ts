import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { COMPONENT } from '../api-types.ts';
import type { Component } from '../api-types.ts';
import { html } from '../html.ts';
import { useSession } from '../session.ts';
import { Icon } from '../shell/icon.ts';
import type { OpenModal } from '../state.ts';
import { Markdown } from '../markdown/markdown-view.ts';
import { filledComponents, inputProblem, modalInputs, startValues } from './modal-fields.ts';
import type { ModalValues } from './modal-fields.ts';
import { ModalInput } from './modal-input.ts';

/** A modal as the browser's own dialog: focus stays in it, Escape puts it away. */
export function ModalDialog({ modal }: { readonly modal: OpenModal }): VNode {
  const { state, submitModal, closeModal } = useSession();
  const { form } = modal;
  const dialog = useRef<HTMLDialogElement>(null);
  const [values, setValues] = useState<ModalValues>(() => startValues(form.components));
  const [tried, setTried] = useState(false);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector<HTMLElement>('input, textarea, .select-box')?.focus();
  }, []);
  const isAbout = (about: { readonly kind: string; readonly opener?: string }): boolean =>
    about.kind === 'modal' && about.opener === modal.opener;
  const waiting = state.pending.some(({ about }) => isAbout(about));
  const failure = state.failures.findLast(({ about }) => isAbout(about));
  const submit = (event: Event): void => {
    event.preventDefault();
    setTried(true);
    const wrong = modalInputs(form.components).find(input => inputProblem(input, values) !== '');
    if (!wrong) submitModal(filledComponents(form.components, values));
    else dialog.current?.querySelector<HTMLElement>(`[name="${CSS.escape(wrong.custom_id ?? '')}"]`)?.focus();
  };
  const drawInput = (input: Component, label: string, description: string): VNode =>
    html`<${ModalInput}
      key=${input.custom_id}
      input=${input}
      label=${label}
      description=${description}
      value=${values.get(input.custom_id ?? '') ?? ''}
      problem=${tried ? inputProblem(input, values) : ''}
      onValue=${(value: string | readonly string[]) => {
        setValues(new Map([...values, [input.custom_id ?? '', value]]));
      }}
    />`;
  return html`<dialog
    class="modal"
    data-testid="modal"
    ref=${dialog}
    aria-labelledby="modal-title"
    onClose=${closeModal}
  >
    <form onSubmit=${submit} novalidate>
      <header>
        <h2 id="modal-title">${form.title}</h2>
        <button type="button" class="icon-button" aria-label="Close" onClick=${closeModal}>
          <${Icon} name="close" />
        </button>
      </header>
      <div class="modal-fields">${form.components.map(component => drawField(component, drawInput))}</div>
      ${failure && html`<p class="failure-line" role="alert"><${Icon} name="warning" />${failure.reason}</p>`}
      <footer>
        <button type="button" class="button" data-style="secondary" onClick=${closeModal}>Cancel</button>
        <button type="submit" class="button" data-style="primary" disabled=${waiting} aria-busy=${waiting}>
          Submit
        </button>
      </footer>
    </form>
  </dialog>`;
}

type DrawInput = (input: Component, label: string, description: string) => VNode;

function drawField(component: Component, drawInput: DrawInput): VNode | readonly VNode[] {
  switch (component.type) {
    case COMPONENT.actionRow:
      return (component.components ?? []).map(input => drawInput(input, input.label ?? '', ''));
    case COMPONENT.label:
      return component.component
        ? drawInput(component.component, component.label ?? '', component.description ?? '')
        : [];
    default:
      return html`<${Markdown} text=${component.content ?? ''} />`;
  }
}
