import { useEffect, useRef, useState } from 'preact/hooks';
import type { RefObject } from 'preact';
import type { Component } from '../api-types.ts';
import { defaultValues, selectBounds, toggleValue } from './select-rows.ts';
import type { SelectRow } from './select-rows.ts';

export interface OpenSelect {
  readonly box: RefObject<HTMLDivElement>;
  readonly chosen: readonly string[];
  readonly open: boolean;
  readonly active: number;
  readonly take: (row: SelectRow) => void;
  readonly toggle: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

type Move = 'open' | 'next' | 'previous' | 'take' | 'close';

const KEYS_CLOSED: Readonly<Record<string, Move>> = {
  ArrowDown: 'open',
  ArrowUp: 'open',
  Enter: 'open',
  ' ': 'open',
};
const KEYS_OPEN: Readonly<Record<string, Move>> = {
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Enter: 'take',
  ' ': 'take',
  Escape: 'close',
  Tab: 'close',
};

/** How a select menu opens, moves and closes; several values are handed on when it closes, a single one at once. */
export function useSelect(
  select: Component,
  rows: readonly SelectRow[],
  onChosen: (values: readonly string[]) => void,
): OpenSelect {
  const { least, most } = selectBounds(select);
  const [chosen, setChosen] = useState<readonly string[]>(() => defaultValues(select));
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const sent = useRef(chosen.join('\n'));
  const box = useRef<HTMLDivElement>(null);
  const close = (values: readonly string[]): void => {
    setOpen(false);
    if (values.join('\n') === sent.current || values.length < least) return;
    sent.current = values.join('\n');
    onChosen(values);
  };
  const take = (row: SelectRow): void => {
    const values = toggleValue(chosen, row.value, most);
    setChosen(values);
    if (most === 1) close(values);
  };
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) close(chosen);
    };
    addEventListener('click', outside);
    return () => {
      removeEventListener('click', outside);
    };
  }, [open, chosen]);
  const moves: Readonly<Record<Move, () => void>> = {
    open: () => {
      setOpen(true);
    },
    next: () => {
      setActive((active + 1) % Math.max(1, rows.length));
    },
    previous: () => {
      setActive((active + rows.length - 1) % Math.max(1, rows.length));
    },
    take: () => {
      const row = rows[active];
      if (row) take(row);
    },
    close: () => {
      close(chosen);
    },
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = (open ? KEYS_OPEN : KEYS_CLOSED)[event.key];
    if (!move) return;
    moves[move]();
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { box, chosen, open, active, take, toggle: open ? moves.close : moves.open, onKeyDown };
}
