/** What people set of a digest beside when and where, and how each edition was chosen. */
export const DIGEST_SCHEMA = `
ALTER TABLE schedule ADD COLUMN muted TEXT NOT NULL DEFAULT '[]';
ALTER TABLE schedule ADD COLUMN size INTEGER NOT NULL DEFAULT 5;
ALTER TABLE schedule ADD COLUMN only_sources TEXT NOT NULL DEFAULT '[]';
ALTER TABLE schedule ADD COLUMN without_sources TEXT NOT NULL DEFAULT '[]';
ALTER TABLE schedule ADD COLUMN when_empty TEXT NOT NULL DEFAULT 'skip';
ALTER TABLE schedule ADD COLUMN paused INTEGER NOT NULL DEFAULT 0;

-- apart from the ledger, so that it can go when it is old and the ledger stays
CREATE TABLE edition_account (
  schedule INTEGER NOT NULL,
  slot TEXT NOT NULL,
  kept_since TEXT NOT NULL,
  account TEXT NOT NULL,
  PRIMARY KEY (schedule, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_account_by_age ON edition_account (kept_since);
CREATE TRIGGER schedule_goes AFTER DELETE ON schedule BEGIN
  DELETE FROM edition_account WHERE schedule = OLD.id;
END;
`;
