import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { html } from '../html.ts';

export interface ListRow {
  readonly key: string;
  readonly title: string;
  readonly detail?: string;
  /** Small print after the title: "required", the options' names. */
  readonly badge?: string;
}

interface OptionListProps {
  readonly id: string;
  readonly label: string;
  readonly rows: readonly ListRow[];
  readonly active: number;
  readonly testid: string;
  readonly onChoose: (index: number) => void;
}

/** The list above the composer. Focus stays in the field; the list says which row is active. */
export function OptionList({ id, label, rows, active, testid, onChoose }: OptionListProps): VNode {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return html`<div class="option-list">
    <p class="option-list-label" aria-hidden="true">${label}</p>
    <div role="listbox" id=${id} aria-label=${label} ref=${list}>
      ${rows.map(
        (row, index) =>
          html`<div
            key=${row.key}
            id=${`${id}-${index}`}
            class="option-row"
            role="option"
            data-testid=${testid}
            data-active=${index === active}
            aria-selected=${index === active}
            onPointerDown=${(event: Event) => {
              // keeps the focus in the field
              event.preventDefault();
            }}
            onClick=${() => {
              onChoose(index);
            }}
          >
            <span class="option-title">${row.title}</span>
            ${row.badge && html`<span class="option-badge">${row.badge}</span>`}
            ${row.detail && html`<span class="option-detail">${row.detail}</span>`}
          </div>`,
      )}
    </div>
  </div>`;
}
