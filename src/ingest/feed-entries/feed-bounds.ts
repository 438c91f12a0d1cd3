/** Bounds of one reading of a feed. Counts unless the name says otherwise. */
export const FEED_BOUNDS = {
  /** Entries read of one answer, in the feed's order: the newest come first. */
  entries: 5000,
  /** Entries saved in one go: between two of them the bot answers, and may be stopped. */
  chunk: 40,
  /** A longer key (an id may be anything) is kept as its hash. */
  keyCharacters: 300,
  /** An entry that states an older date than this when it is first seen is no news any more. */
  newsDays: 7,
} as const;

/** Reading the pages of entries that the feed gives as teasers only. */
export const PAGE_BOUNDS = {
  /** Pages fetched in one reading of a feed. */
  pages: 30,
  /** Only the newest so many entries of a feed are worth a page. */
  newestEntries: 90,
  /** Readings of the feed in which one page is asked for. */
  tries: 3,
  /** No further page is begun after so long, in milliseconds. */
  time: 120_000,
  /** Between two pages, in milliseconds. */
  pause: 1000,
  /** Characters up to which a text is a teaser; one in Han, kana or Hangul says as much as three others. */
  teaserCharacters: 700,
  /** The same where the feed gives a summary and nothing else. */
  summaryCharacters: 1500,
  /** Share of the title's and teaser's words that the page must have to be the same article. */
  sharedWords: 0.5,
} as const;
