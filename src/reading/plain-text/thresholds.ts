/**
 * Bounds by which lines are told apart. Lengths are in columns: a Chinese or Japanese character takes two. A sentence of
 * the article lost is worse than a line of the page left, so each is set to the side of keeping.
 */
export const THRESHOLDS = {
  /** A block of so many words is running text even where its last sentence lacks the full stop. */
  unendedProseWords: 40,
  /** Running text is at least this long … */
  shortestProse: 40,
  /** … and of its words at most this share begin with a capital or a figure: an address or a list of names has more. */
  largestCapitalShare: 0.65,
  /** A label or an entry of a menu has at most so many words … */
  labelWords: 4,
  /** … and columns. */
  labelWidth: 32,
  /** A headline has at least so many words; fewer may as well be an item of the article's own list. */
  headlineWords: 4,
  /** And at most so many. */
  longestHeadline: 18,
  /** A headline that ends with a question mark or a call has at most so many; a longer one is a sentence of the text. */
  longestQuestion: 12,
  /** Entries above the title that make a menu. */
  fewestMenuLines: 3,
  /** Share of a run of short lines that must be known clutter for its neighbours in the run to go with it. */
  clutterInRun: 1 / 3,
  /** Share of figures and signs in a line of prices or degrees. */
  figuresShare: 0.35,
  /** More than this share of the text is no foot of a page: the article itself may be a list. */
  largestFoot: 0.3,
  /** A foot that nothing but its shape shows may be so large. */
  largestBareFoot: 0.2,
  /** Share of longer words of a headline that the article does not have, where it belongs to another story. */
  foreignWords: 0.6,
  /** Paragraphs of the article that stand above comments of its readers. */
  fewestAboveComments: 2,
  /** Different matters of a web page (cookies, an account, a newsletter) in one block that make it the page's own voice. */
  fewestWebMatters: 2,
} as const;
