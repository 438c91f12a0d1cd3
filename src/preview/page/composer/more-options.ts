import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CommandOption } from '../api-types.ts';
import { html } from '../html.ts';
import { movedRow } from './list-keys.ts';
import { OptionList } from './option-list.ts';

interface MoreOptionsProps {
  readonly options: readonly CommandOption[];
  readonly autofocus: boolean;
  readonly onAdd: (option: CommandOption) => void;
  readonly onSubmit: () => void;
  readonly onLeave: () => void;
}

const LIST_ID = 'more-options';

/** "+3 more": the optional options that are not shown yet. */
export function MoreOptions({ options, autofocus, onAdd, onSubmit, onLeave }: MoreOptionsProps): VNode {
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (autofocus) button.current?.focus();
  }, []);
  const add = (index: number): void => {
    const option = options[index];
    setOpen(false);
    setActive(0);
    if (option) onAdd(option);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const moved = open ? movedRow(event.key, active, options.length) : null;
    if (moved !== null) setActive(moved);
    else if (event.key === 'ArrowUp' && options.length > 0) setOpen(true);
    else if (event.key === 'Enter' && open) add(active);
    else if (event.key === 'Enter') onSubmit();
    else if (event.key === 'Escape' && open) setOpen(false);
    else if (event.key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  };
  const label = options.length === 0 ? 'No more options' : `+${options.length} more`;
  return html`${
      open &&
      html`<${OptionList}
        id=${LIST_ID}
        label="Optional"
        rows=${options.map(({ name, description }) => ({ key: name, title: name, detail: description }))}
        active=${active}
        testid="more-option"
        onChoose=${add}
      />`
    }
    <button
      type="button"
      ref=${button}
      class="more-options"
      data-empty=${options.length === 0}
      aria-haspopup="listbox"
      aria-expanded=${open}
      aria-controls=${LIST_ID}
      aria-activedescendant=${open ? `${LIST_ID}-${active}` : undefined}
      onClick=${() => {
        setOpen(!open && options.length > 0);
      }}
      onBlur=${() => {
        setOpen(false);
      }}
      onKeyDown=${onKeyDown}
    >
      ${label}
    </button>`;
}
