/** Second migration: feeds that are followed, and articles that were in a feed before anybody followed it. */
export const FEED_SCHEMA = `
ALTER TABLE article ADD COLUMN backlog INTEGER NOT NULL DEFAULT 0;

CREATE TABLE feed (
  source INTEGER PRIMARY KEY REFERENCES source (id),
  address TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  site TEXT,
  state TEXT NOT NULL CHECK (state IN ('active', 'gone')),
  etag TEXT,
  last_modified TEXT,
  next_poll TEXT NOT NULL,
  last_success TEXT,
  failing_since TEXT,
  failures INTEGER NOT NULL,
  reason TEXT
) STRICT;
CREATE INDEX feed_by_poll ON feed (next_poll) WHERE state = 'active';

CREATE TABLE following (
  guild TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES feed (source),
  channel TEXT NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  full_text INTEGER NOT NULL,
  paused INTEGER NOT NULL,
  followed_by TEXT NOT NULL,
  followed_at TEXT NOT NULL,
  told_failing TEXT,
  PRIMARY KEY (guild, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX following_by_source ON following (source);
`;
