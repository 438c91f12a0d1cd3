/**
 * The first migration. An article's id never changes; its text is an immutable revision. `time_key` is the rowid of the
 * full-text index and encodes time (see time-key.ts); only articles that can be found have one.
 */
export const FIRST_SCHEMA = `
CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  address TEXT NOT NULL,
  keeps_full_text INTEGER NOT NULL,
  shown_share REAL NOT NULL,
  shown_sentences INTEGER NOT NULL,
  UNIQUE (kind, address)
) STRICT;

-- '*', 'guild:<id>' or 'person:<id>'
CREATE TABLE source_scope (
  scope TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES source (id),
  PRIMARY KEY (scope, source)
) STRICT, WITHOUT ROWID;

CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source INTEGER NOT NULL REFERENCES source (id),
  path TEXT NOT NULL,
  hash TEXT NOT NULL,
  cleaner TEXT NOT NULL,
  seen_at TEXT NOT NULL,
  UNIQUE (source, path)
) STRICT;

CREATE TABLE document_problem (
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  place TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (document, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE story (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;

CREATE TABLE article (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source INTEGER NOT NULL REFERENCES source (id),
  external_id TEXT NOT NULL,
  story INTEGER NOT NULL REFERENCES story (id),
  revision INTEGER REFERENCES revision (id) DEFERRABLE INITIALLY DEFERRED,
  state TEXT NOT NULL CHECK (state IN ('live', 'removed', 'erased')),
  removed_at TEXT,
  first_seen TEXT NOT NULL,
  cleaner TEXT NOT NULL,
  byline TEXT,
  publisher TEXT,
  publisher_folded TEXT,
  url TEXT,
  language TEXT,
  captions TEXT NOT NULL,
  published_instant TEXT,
  published_day TEXT,
  first_day TEXT,
  last_day TEXT,
  offset_minutes INTEGER,
  "precision" TEXT,
  basis TEXT,
  shingles BLOB NOT NULL,
  time_key INTEGER UNIQUE,
  UNIQUE (source, external_id),
  CHECK ((state = 'live') = (time_key IS NOT NULL))
) STRICT;
CREATE INDEX article_by_story ON article (story);
CREATE INDEX article_by_first_seen ON article (first_seen);
CREATE INDEX article_by_publication ON article (published_instant);

CREATE TABLE document_article (
  document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  article INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (document, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_by_article ON document_article (article);

CREATE TABLE revision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  article INTEGER NOT NULL REFERENCES article (id),
  cleaner TEXT NOT NULL,
  made_at TEXT NOT NULL,
  title TEXT,
  text TEXT
) STRICT;
CREATE INDEX revision_by_article ON revision (article);
CREATE TRIGGER revision_is_immutable BEFORE UPDATE ON revision
WHEN NEW.text IS NOT NULL OR NEW.article <> OLD.article OR NEW.id <> OLD.id
BEGIN SELECT RAISE(ABORT, 'a revision can be erased, never changed'); END;

-- what was found in the current revision
CREATE TABLE annotation (
  article INTEGER PRIMARY KEY REFERENCES article (id),
  revision INTEGER NOT NULL REFERENCES revision (id),
  findings TEXT NOT NULL
) STRICT;

CREATE VIEW searchable AS
  SELECT article.time_key AS time_key, revision.title AS title, revision.text AS text
  FROM article JOIN revision ON revision.id = article.revision
  WHERE article.time_key IS NOT NULL;
CREATE VIRTUAL TABLE article_text USING fts5 (
  title, text, content = 'searchable', content_rowid = 'time_key', detail = full,
  tokenize = 'porter unicode61 remove_diacritics 2'
);
-- words of a removed article leave the index at once, not at some later merge
INSERT INTO article_text (article_text, rank) VALUES ('secure-delete', 1);

CREATE TABLE shingle (
  hash INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES article (id),
  PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE story_join (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  story INTEGER NOT NULL REFERENCES story (id),
  article INTEGER NOT NULL REFERENCES article (id),
  came_from INTEGER NOT NULL REFERENCES story (id),
  reason TEXT NOT NULL
) STRICT;
CREATE INDEX story_join_by_article ON story_join (article);

CREATE TABLE facet (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  label TEXT NOT NULL,
  folded TEXT NOT NULL,
  UNIQUE (kind, label)
) STRICT;

-- what a person types begins words of the label; labels are never changed or deleted
CREATE VIRTUAL TABLE facet_text USING fts5 (
  folded, content = 'facet', content_rowid = 'id', prefix = '1 2 3', tokenize = 'unicode61 remove_diacritics 0'
);
CREATE TRIGGER facet_entered AFTER INSERT ON facet BEGIN
  INSERT INTO facet_text (rowid, folded) VALUES (NEW.id, NEW.folded);
END;

CREATE TABLE article_facet (
  article INTEGER NOT NULL REFERENCES article (id),
  facet INTEGER NOT NULL REFERENCES facet (id),
  PRIMARY KEY (article, facet)
) STRICT, WITHOUT ROWID;

-- autocomplete counts by source, so that a scope is a sum of few rows
CREATE TABLE facet_source (
  facet INTEGER NOT NULL REFERENCES facet (id),
  source INTEGER NOT NULL REFERENCES source (id),
  kind TEXT NOT NULL,
  articles INTEGER NOT NULL,
  newest INTEGER NOT NULL,
  PRIMARY KEY (facet, source)
) STRICT, WITHOUT ROWID;
CREATE INDEX facet_by_articles ON facet_source (source, kind, articles, newest);
CREATE TRIGGER facet_gained AFTER INSERT ON article_facet BEGIN
  INSERT INTO facet_source (facet, source, kind, articles, newest)
  SELECT facet.id, article.source, facet.kind, 1, article.id FROM article JOIN facet
  WHERE article.id = NEW.article AND facet.id = NEW.facet
  ON CONFLICT DO UPDATE SET articles = articles + 1, newest = max(newest, excluded.newest);
END;
CREATE TRIGGER facet_lost AFTER DELETE ON article_facet BEGIN
  UPDATE facet_source SET articles = articles - 1
  WHERE facet = OLD.facet AND source = (SELECT source FROM article WHERE id = OLD.article);
  DELETE FROM facet_source WHERE facet = OLD.facet AND articles = 0;
END;

CREATE TABLE schedule (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  guild TEXT NOT NULL,
  channel TEXT NOT NULL,
  name TEXT NOT NULL,
  name_folded TEXT NOT NULL,
  time TEXT NOT NULL,
  days TEXT NOT NULL,
  zone TEXT NOT NULL,
  topics TEXT NOT NULL,
  created_by TEXT NOT NULL,
  created_at TEXT NOT NULL,
  next_due TEXT NOT NULL,
  next_slot TEXT NOT NULL,
  version INTEGER NOT NULL,
  UNIQUE (guild, name_folded)
) STRICT;
CREATE INDEX schedule_by_due ON schedule (next_due);

-- the ledger outlives its schedule, whose id is never given again
CREATE TABLE edition (
  schedule INTEGER NOT NULL,
  slot TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('claimed', 'posted', 'skipped', 'failed')),
  mark TEXT NOT NULL,
  nonce TEXT NOT NULL,
  channel TEXT NOT NULL,
  claimed_at TEXT NOT NULL,
  held_at TEXT NOT NULL,
  closed_at TEXT,
  message TEXT,
  reason TEXT,
  shown TEXT NOT NULL DEFAULT '[]',
  PRIMARY KEY (schedule, slot)
) STRICT, WITHOUT ROWID;
CREATE INDEX edition_open ON edition (claimed_at) WHERE state = 'claimed';

CREATE TABLE preference (
  namespace TEXT NOT NULL,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  expires_at INTEGER,
  PRIMARY KEY (namespace, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX preference_by_expiry ON preference (expires_at) WHERE expires_at IS NOT NULL;
`;
