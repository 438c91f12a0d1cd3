import type { Feed } from '../../model/feed.ts';

export interface FeedRow {
  source: number;
  address: string;
  title: string;
  site: string | null;
  state: Feed['state'];
  etag: string | null;
  last_modified: string | null;
  next_poll: string;
  last_success: string | null;
  failing_since: string | null;
  failures: number;
  reason: string | null;
  wants_full_text: number;
}

export const FEED_COLUMNS = `feed.source, feed.address, feed.title, feed.site, feed.state, feed.etag,
  feed.last_modified, feed.next_poll, feed.last_success, feed.failing_since, feed.failures, feed.reason,
  EXISTS (SELECT 1 FROM following AS reader
          WHERE reader.source = feed.source AND reader.full_text = 1 AND reader.paused = 0) AS wants_full_text`;

export const feedOf = (row: FeedRow): Feed => ({
  source: row.source,
  address: row.address,
  title: row.title,
  site: row.site,
  state: row.state,
  etag: row.etag,
  lastModified: row.last_modified,
  nextPoll: row.next_poll,
  lastSuccess: row.last_success,
  failingSince: row.failing_since,
  failures: row.failures,
  reason: row.reason,
  fullText: row.wants_full_text === 1,
});
