/** Bounds of following feeds. */
export const FEED_LIMITS = {
  /** Feeds that one guild may follow: more than anybody reads, and few enough to be polite with. */
  feedsAGuild: 100,
  /** Hosts that are asked at the same time; of one host, one feed at a time. */
  hostsAtOnce: 6,
  /** Due feeds looked at in one turn. */
  dueAtOnce: 500,
  /** For how long a claimed feed is left alone: whoever claimed it is dead by then. Minutes. */
  heldFor: 10,
  /** The runner asks the store at least so often, and not more often than this. Seconds. */
  longestSleep: 60,
  shortestSleep: 1,
  /** What is under way when the bot stops is waited for so long. Seconds. */
  stopFor: 15,
  /** A feed that fails for so long is told of. Hours. */
  tellAfter: 24,
  /** A channel that could not be reached is tried again after so long. Minutes. */
  tellAgainAfter: 60,
  /** Trying an address, with all feeds that its page names, takes no longer. Seconds. */
  findFor: 60,
  /** Feeds of a page that are tried before those in usual places. */
  linksTried: 4,
  /** Other feeds of the page that are named to the person. */
  othersNamed: 10,
  /** Characters of names and titles. */
  name: 100,
  title: 200,
  /** Entries shown when a feed is tried. */
  glimpses: 3,
} as const;

export const FEED_TYPES =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, text/html;q=0.5, */*;q=0.3';
