import type { Feed } from '../reading/feed/feed-reading.ts';
import { FEED_LIMITS } from './feed-limits.ts';

/** As the feed calls itself, else its address; bounded. */
export const feedTitle = (feed: Pick<Feed, 'title'>, address: string): string =>
  (feed.title ?? address).slice(0, FEED_LIMITS.title);
