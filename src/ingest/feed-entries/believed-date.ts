import type { FeedItem } from '../../reading/feed/feed-reading.ts';
import type { Publication } from '../../model/time.ts';
import { FEED_BOUNDS } from './feed-bounds.ts';

const HOUR = 3_600_000;
/** A date without a zone may be stated at UTC+14, and clocks go wrong by a little. */
const AHEAD = 15 * HOUR;
/** Before this the Web had no feeds: 1970-01-01 and 1900-01-01 are what programs write for "none". */
const EARLIEST = '1990-01-01';
/** All entries of one minute, and that minute just now: the feed states when it was made, not when they came out. */
const MADE_NOW = { entries: 3, within: HOUR } as const;

const minuteOf = (published: Publication): string => published.instant.slice(0, 16);

/** The feed stamps its entries with the moment of asking: "now", the same for each. */
function stampsItsEntries(dates: readonly Publication[], now: number): boolean {
  const [first] = dates;
  if (!first || dates.length < MADE_NOW.entries) return false;
  if (Math.abs(Date.parse(first.instant) - now) > MADE_NOW.within) return false;
  return dates.every(date => date.precision === 'minute' && minuteOf(date) === minuteOf(first));
}

/**
 * Entries with the dates that can be true: none that lies ahead (an hour more than zones differ), none from before
 * feeds, and none where the feed stamps all of its entries with the moment of asking. The rest is left as stated.
 * @param now ISO 8601 in UTC
 */
export function withBelievedDates(items: readonly FeedItem[], now: string): FeedItem[] {
  const instant = Date.parse(now);
  const isStamped = stampsItsEntries(
    items.flatMap(item => item.published ?? []),
    instant,
  );
  const isPossible = ({ instant: stated, day }: Publication): boolean =>
    Date.parse(stated) <= instant + AHEAD && day >= EARLIEST;
  return items.map(item =>
    item.published && (isStamped || !isPossible(item.published)) ? { ...item, published: null } : item,
  );
}

/** Published so long before it was first seen that it is found, but not announced. */
export const isNoNews = (published: Publication | null, now: string): boolean =>
  published !== null &&
  Date.parse(published.instant) < Date.parse(now) - FEED_BOUNDS.newsDays * 24 * HOUR &&
  (published.precision === 'day' || published.precision === 'minute');
