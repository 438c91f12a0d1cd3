export const TOPIC_WEIGHTS = {
  /** Times log(1 + stories). */
  stories: 1,
  /** Times the standard deviations by which its share has grown. */
  grown: 1,
} as const;

export const TOPIC_LIMITS = {
  /** Stories that a topic needs, where so many topics have them. */
  leastStories: 2,
  sharedTopics: 3,
  /** Stories' worth of weight of what is usual: the more, the more a topic must grow to be called rising. */
  prior: 20,
  /** Standard deviations of growth from which a topic rises. */
  rising: 1.3,
  /** A part of a name goes into the fuller one that has at least this share of its stories. */
  nearlyAsFrequent: 0.4,
  /** A people goes into its country unless that is so many times rarer. */
  rarer: 8,
  /** A label with more words is not taken for the full name of a shorter one. */
  longestWords: 5,
  /** Articles from which a topic of one alone is not related. */
  manyArticles: 4,
} as const;
