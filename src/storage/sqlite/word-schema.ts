/** Words of new articles are counted some time after them (see waiting-words.ts): those up to this id are. */
export const WORD_SCHEMA = `
CREATE TABLE word_through (through INTEGER NOT NULL) STRICT;
INSERT INTO word_through (through) SELECT coalesce(max(id), 0) FROM article;
`;
