/**
 * Third migration: shingles are entered in the order of their hashes, some time after their articles (see
 * shingle-index.ts), and names are counted once for a whole transaction, no longer by a trigger for each.
 */
export const INDEX_SCHEMA = `
CREATE TABLE posting (
  hash INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;
INSERT INTO posting (hash, article) SELECT hash, article FROM shingle;
DROP TABLE shingle;

-- shingles of articles up to this id stand among the postings; those of later ones are found by their articles
CREATE TABLE shingle_slice (
  slice INTEGER PRIMARY KEY,
  through INTEGER NOT NULL
) STRICT;
WITH RECURSIVE slices (slice) AS (SELECT 0 UNION ALL SELECT slice + 1 FROM slices WHERE slice < 63)
INSERT INTO shingle_slice (slice, through) SELECT slice, (SELECT coalesce(max(id), 0) FROM article) FROM slices;

DROP TRIGGER facet_gained;
`;
