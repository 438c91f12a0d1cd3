/**
 * Fifth migration: the words of all texts, to offer for misspelt ones, and what each guild (or person) asks for.
 * `words_of` is a function of ours: a JSON object of a text's words, each with its spelling without umlauts or null.
 */
export const SEARCH_SCHEMA = `
CREATE TABLE word (
  word TEXT PRIMARY KEY,
  backwards TEXT NOT NULL,
  spelled TEXT,
  articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO word (word, backwards, spelled, articles)
  SELECT entry.key, backwards(entry.key), max(entry.value), count(*)
  FROM searchable, json_each(words_of(searchable.title, searchable.text)) AS entry GROUP BY entry.key;
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
