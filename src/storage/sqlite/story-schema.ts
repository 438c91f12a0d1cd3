/**
 * Accounts of one event as one story. An account stands for an article and its copies; a block holds the accounts that
 * are weighed against each other. What has changed is noted by the database itself, so that no crash between saving an
 * article and settling its story forgets it, and words of a removed article are gone at once.
 */
export const STORY_SCHEMA = `
CREATE TABLE story_unsettled (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL UNIQUE
) STRICT;

-- articles with one label are copies of one text; a row of another revision than the article's says nothing
CREATE TABLE story_copy (
  article INTEGER PRIMARY KEY REFERENCES article (id),
  revision INTEGER NOT NULL,
  label INTEGER NOT NULL
) STRICT;
CREATE INDEX story_copy_by_label ON story_copy (label);

-- days since 1970, minutes since 1970; block is null where the account's story is not settled
CREATE TABLE story_account (
  article INTEGER PRIMARY KEY REFERENCES article (id),
  day INTEGER NOT NULL,
  is_dated INTEGER NOT NULL,
  first_day INTEGER,
  last_day INTEGER,
  minute INTEGER,
  terms BLOB NOT NULL,
  names TEXT NOT NULL,
  block INTEGER,
  level INTEGER NOT NULL
) STRICT;
CREATE INDEX story_account_by_day ON story_account (day);
CREATE INDEX story_account_by_block ON story_account (block, day);

-- why an article is in one story with another
CREATE TABLE story_reason (
  article INTEGER PRIMARY KEY REFERENCES article (id),
  beside INTEGER NOT NULL REFERENCES article (id),
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX story_reason_by_beside ON story_reason (beside);

CREATE TRIGGER story_article_comes AFTER UPDATE OF time_key ON article WHEN NEW.time_key IS NOT NULL BEGIN
  INSERT OR REPLACE INTO story_unsettled (article) VALUES (NEW.id);
END;
CREATE TRIGGER story_article_entered AFTER INSERT ON article WHEN NEW.time_key IS NOT NULL BEGIN
  INSERT OR REPLACE INTO story_unsettled (article) VALUES (NEW.id);
END;
CREATE TRIGGER story_article_goes AFTER UPDATE OF time_key ON article WHEN NEW.time_key IS NULL BEGIN
  UPDATE story_account SET block = NULL, level = 0
  WHERE block = (SELECT block FROM story_account WHERE article = NEW.id);
  DELETE FROM story_account WHERE article = NEW.id;
  DELETE FROM story_reason WHERE article = NEW.id OR beside = NEW.id;
  INSERT OR REPLACE INTO story_unsettled (article) VALUES (NEW.id);
END;

-- until now a story held copies alone
INSERT INTO story_copy (article, revision, label)
  SELECT id, revision, min(revision) OVER (PARTITION BY story) FROM article
  WHERE revision IS NOT NULL AND story IN (SELECT story FROM article GROUP BY story HAVING count(*) > 1);
INSERT INTO story_unsettled (article) SELECT id FROM article WHERE time_key IS NOT NULL ORDER BY id;
`;
