/**
 * Sixth migration: the words of all texts, to offer for misspelt ones, and what each guild (or person) asks for.
 * `count_words` is an aggregate of ours: a JSON array of all words in order, each with what its row holds.
 */
export const SEARCH_SCHEMA = `
CREATE TABLE word (
  word TEXT PRIMARY KEY,
  backwards TEXT NOT NULL,
  spelled TEXT,
  articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO word (word, backwards, spelled, articles)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3
  FROM json_each((SELECT count_words(title, text) FROM searchable));
CREATE INDEX word_by_end ON word (backwards);
CREATE INDEX word_by_spelling ON word (spelled) WHERE spelled IS NOT NULL;

-- 'guild:<id>' or 'person:<id>'; weight falls by half in a month without use
CREATE TABLE label_use (
  reader TEXT NOT NULL,
  facet INTEGER NOT NULL REFERENCES facet (id),
  weight REAL NOT NULL,
  last_used TEXT NOT NULL,
  PRIMARY KEY (reader, facet)
) STRICT, WITHOUT ROWID;
`;
