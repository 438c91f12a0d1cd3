/** What makes a story matter in a digest; `tests/analysis/digest-choice.test.ts` holds the signs. */
export const DIGEST_WEIGHTS = {
  /** Each by log(1 + n). */
  articles: 1,
  publishers: 1,
  /** Falls by half in the hours that `halfLifeOf` gives. */
  freshness: 1.2,
  /** For each story like it, or of the same topic, that is already chosen. */
  sameTopic: -0.8,
  /** For each story of the same publisher that is already chosen. */
  sameSource: -0.25,
  /** It was shown before and has something new. */
  update: -0.5,
} as const;

export const DIGEST_LIMITS = {
  /** Freshness falls by half in half of what an edition spans, within these. */
  shortestFreshHours: 12,
  longestFreshHours: 48,
  /** What was published longer than this before an edition's span is no news, however late it came in. */
  lateHours: 72,
  /** Freshness of a first edition that has nothing but older stories, counted from the newest of them. */
  olderFreshHours: 168,
  /** What is older than the newest of them by more than this is not in it. */
  olderSpanHours: 336,
  /** Two stories tell the same from this cosine of title and opening on: the second is left out. */
  alikeCosine: 0.6,
  /** A sentence of a story told before is new from this share of words on that nothing known of the story has. */
  newStems: 0.25,
  /** The first sentence of a later account is known where one known sentence has this share of its words. */
  knownLead: 0.75,
  /** A muted word is looked for in the title and so much of the text; further down its sentences alone are not shown. */
  openingCharacters: 400,
} as const;
