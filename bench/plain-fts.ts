import { DatabaseSync } from 'node:sqlite';

interface Text {
  readonly title: string;
  readonly text: string;
}

/** SQLite's full-text index by itself, with the tokenizer and the durability of ours. */
export function openPlainFts(file: string) {
  const database = new DatabaseSync(file);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    CREATE VIRTUAL TABLE news USING fts5(title, text, tokenize = 'porter unicode61');
  `);
  const insert = database.prepare('INSERT INTO news (title, text) VALUES (?, ?)');
  const find = database.prepare('SELECT rowid FROM news WHERE news MATCH ? ORDER BY bm25(news) LIMIT 10');
  return {
    /** One transaction each, as articles come. */
    add: ({ title, text }: Text): void => {
      insert.run(title, text);
    },
    addAll: (texts: Iterable<Text>): void => {
      database.exec('BEGIN');
      for (const { title, text } of texts) insert.run(title, text);
      database.exec('COMMIT');
    },
    search: (words: string): number => find.all(words).length,
    close: (): void => {
      database.close();
    },
  };
}
