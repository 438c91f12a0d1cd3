import { useState } from 'preact/hooks';
import type { CommandOption } from '../api-types.ts';
import type { Draft, FieldDraft } from './draft.ts';
import { fieldAct } from './field-keys.ts';
import type { FieldAct } from './field-keys.ts';
import { movedRow } from './list-keys.ts';
import type { Suggestion } from './suggestions.ts';
import { useChoices } from './use-choices.ts';

export interface FieldEvents {
  readonly draft: Draft;
  readonly option: CommandOption;
  readonly onField: (field: FieldDraft) => void;
  /** A file was chosen for it. */
  readonly onFile: (file: File) => void;
  /** Enter in a settled field: run the command. */
  readonly onSubmit: () => void;
  /** A row was chosen: on to the next empty field. */
  readonly onDone: () => void;
  readonly onRemove: () => void;
  readonly onLeave: () => void;
}

export interface FieldEntry {
  readonly rows: readonly Suggestion[];
  readonly open: boolean;
  readonly active: number;
  readonly choose: (index: number) => void;
  readonly onInput: (event: Event) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
}

/** Typing in one option's field: its list opens and closes, rows are moved to and taken. */
export function useFieldEntry(events: FieldEvents, field: FieldDraft): FieldEntry {
  const { draft, option, onField } = events;
  const [focused, setFocused] = useState(false);
  const [closed, setClosed] = useState(false);
  const [moved, setMoved] = useState<number | null>(null);
  const settled = field.chosen !== undefined;
  const { rows, free } = useChoices(draft, option, focused && !settled);
  const active = Math.min(moved ?? (free ? -1 : 0), rows.length - 1);
  const open = focused && !closed && !settled && rows.length > 0;
  // an optional field that is left empty stays empty: its first row is not taken unasked
  const meant = field.text !== '' || moved !== null || option.required === true;
  const choose = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    onField({ text: row.label, chosen: row.value });
    setMoved(null);
    events.onDone();
  };
  const close = (): void => {
    setClosed(true);
  };
  const acts = actsOf(events, close, () => {
    choose(active);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const next = open ? movedRow(event.key, active, rows.length) : null;
    const situation = { open, picks: open && active >= 0 && meant, empty: field.text === '' };
    const act = fieldAct(event.key, event.shiftKey, situation);
    if (next !== null) setMoved(next);
    else if (act) acts[act]();
    else return;
    event.preventDefault();
  };
  const onInput = (event: Event): void => {
    setClosed(false);
    setMoved(null);
    onField({ text: (event.currentTarget as HTMLInputElement).value });
  };
  const onFocus = (): void => {
    setFocused(true);
    setClosed(false);
  };
  const onBlur = (): void => {
    setFocused(false);
  };
  return { rows, open, active, choose, onInput, onKeyDown, onFocus, onBlur };
}

function actsOf(
  events: FieldEvents,
  close: () => void,
  choose: () => void,
): Readonly<Record<FieldAct, () => void>> {
  return {
    choose,
    close,
    submit: events.onSubmit,
    leave: events.onLeave,
    remove: events.onRemove,
  };
}
