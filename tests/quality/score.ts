/** What was found against what is there. */
export interface Tally {
  gold: number;
  found: number;
  /** Found things that the gold does not have. */
  extra: number;
  /** Found, and the value or speaker is right. */
  right: number;
  /** Found, and a value or speaker was given. */
  answered: number;
  /** Found, and the given value or speaker is right. */
  answeredRight: number;
  /** One line for each fault, for the message of a failing test. */
  readonly faults: string[];
}

export const emptyTally = (): Tally => ({
  gold: 0,
  found: 0,
  extra: 0,
  right: 0,
  answered: 0,
  answeredRight: 0,
  faults: [],
});

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const f1 = (hits: number, gold: number, given: number): number => ratio(2 * hits, gold + given);

/** F1 of finding the very span. */
export const spanF1 = (t: Tally): number => f1(t.found, t.gold, t.found + t.extra);
/** F1 of finding the span with the right value. */
export const valueF1 = (t: Tally): number => f1(t.right, t.gold, t.found + t.extra);
/** Share of the found ones that are right, an open speaker that stays open among them. */
export const accuracy = (t: Tally): number => ratio(t.right, t.found);
/** Share of the given speakers that are right. */
export const precisionWhenAnswered = (t: Tally): number => ratio(t.answeredRight, t.answered);
