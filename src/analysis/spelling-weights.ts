export const SPELLING_WEIGHTS = {
  slip: -1,
  firstLetter: -0.4,
  /** Times log(1 + articles): a hundred times as frequent makes up for half a slip. */
  articles: 0.1,
} as const;

export const SPELLING_LIMITS = {
  /** Letters from which a word may hold one slip, and two. */
  oneSlip: 4,
  twoSlips: 7,
} as const;
