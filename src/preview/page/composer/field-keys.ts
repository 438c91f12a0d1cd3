export type FieldAct = 'choose' | 'submit' | 'close' | 'leave' | 'remove';

export interface FieldSituation {
  /** The list of rows is shown. */
  readonly open: boolean;
  /** Enter or Tab takes the active row. */
  readonly picks: boolean;
  readonly empty: boolean;
}

/** What a key does in an option's field, arrows apart; null leaves the key to the browser. */
export function fieldAct(
  key: string,
  shift: boolean,
  { open, picks, empty }: FieldSituation,
): FieldAct | null {
  switch (key) {
    case 'Enter':
      return picks ? 'choose' : 'submit';
    case 'Tab':
      return picks && !shift ? 'choose' : null;
    case 'Escape':
      return open ? 'close' : 'leave';
    case 'Backspace':
      return empty ? 'remove' : null;
    default:
      return null;
  }
}
