import type { VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type { Component } from '../api-types.ts';
import { html } from '../html.ts';
import { useSession } from '../session.ts';
import { Icon } from '../shell/icon.ts';
import { emojiText } from './button-view.ts';
import { selectBounds, selectRows } from './select-rows.ts';
import type { SelectRow } from './select-rows.ts';
import { useSelect } from './use-select.ts';

interface SelectBoxProps {
  readonly select: Component;
  readonly waiting?: boolean;
  /** Called when the list closes with another choice that is within the bounds. */
  readonly onChosen: (values: readonly string[]) => void;
}

/** A select menu: a box which opens a listbox. */
export function SelectBox({ select, waiting = false, onChosen }: SelectBoxProps): VNode {
  const { directory } = useSession();
  const rows = selectRows(select, directory);
  const { most } = selectBounds(select);
  const { box, chosen, open, active, take, toggle, onKeyDown } = useSelect(select, rows, onChosen);
  const listId = useId();
  return html`<div class="select" ref=${box}>
    <button
      type="button"
      class="select-box"
      role="combobox"
      name=${select.custom_id}
      aria-haspopup="listbox"
      aria-expanded=${open}
      aria-controls=${listId}
      aria-activedescendant=${open ? `${listId}-${active}` : undefined}
      aria-label=${select.placeholder ?? 'Choose'}
      disabled=${select.disabled === true || waiting}
      onClick=${toggle}
      onKeyDown=${onKeyDown}
    >
      <${Chosen} rows=${rows.filter(row => chosen.includes(row.value))} placeholder=${select.placeholder} />
      <${Icon} name="chevron" />
    </button>
    ${
      open &&
      html`<${SelectList}
        id=${listId}
        rows=${rows}
        chosen=${chosen}
        active=${active}
        most=${most}
        onTake=${take}
      />`
    }
  </div>`;
}

function Chosen({
  rows,
  placeholder,
}: {
  readonly rows: readonly SelectRow[];
  readonly placeholder?: string;
}): VNode {
  if (rows.length === 0) return html`<span class="placeholder">${placeholder ?? 'Make a selection'}</span>`;
  return html`<span class="select-chosen">${rows.map(row => row.label).join(', ')}</span>`;
}

interface SelectListProps {
  readonly id: string;
  readonly rows: readonly SelectRow[];
  readonly chosen: readonly string[];
  readonly active: number;
  readonly most: number;
  readonly onTake: (row: SelectRow) => void;
}

function SelectList({ id, rows, chosen, active, most, onTake }: SelectListProps): VNode {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // below the last message there is no room: the log moves up until the list is seen whole
    list.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  useEffect(() => {
    list.current?.querySelector('[data-active="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return html`<div class="select-list" role="listbox" id=${id} aria-multiselectable=${most > 1} ref=${list}>
    ${rows.length === 0 && html`<p class="empty-list">Nothing to choose.</p>`}
    ${rows.map(
      (row, index) =>
        html`<div
          key=${row.value}
          id=${`${id}-${index}`}
          class="select-row"
          role="option"
          data-testid="choice"
          data-active=${index === active}
          aria-selected=${chosen.includes(row.value)}
          onPointerDown=${(event: Event) => {
            // keeps the focus in the box, where the keys are
            event.preventDefault();
          }}
          onClick=${() => {
            onTake(row);
          }}
        >
          ${row.emoji && html`<span class="emoji" aria-hidden="true">${emojiText(row.emoji)}</span>`}
          <span class="select-row-text">
            <span>${row.label}</span>${row.description && html`<small>${row.description}</small>`}
          </span>
          ${most > 1 && html`<span class="tick" aria-hidden="true">${chosen.includes(row.value) ? '✓' : ''}</span>`}
        </div>`,
    )}
  </div>`;
}
