import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/storage/sqlite/database.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import { document, folder, incoming, publishedOn, read, saveTexts } from '../contracts/store-samples.ts';

describe('the schema', () => {
  it('lets no revision be changed', async () => {
    const database = openDatabase(':memory:');
    const store = openSqliteStore(database);
    await saveTexts(store, ['The bridge is open.']);
    expect(() => database.query("UPDATE revision SET text = 'Another text.'").run()).toThrow(/never changed/);
    expect(() => database.query('UPDATE revision SET article = 7').run()).toThrow(/never changed/);
    await store.close();
  });

  it('keeps the full-text index equal to what can be found', async () => {
    const database = openDatabase(':memory:');
    const store = openSqliteStore(database);
    const source = await store.saveSource(folder, null);
    const save = (text: string) =>
      store.saveDocument(document(source, 'a', [incoming(read('a', text, { title: text }))], { hash: text }));
    const [saved] = await save('The bridge is open.');
    await save('The bridge is shut.');
    await store.inheritPublication(saved?.article ?? -1, publishedOn('2024-11-18'), {
      paragraphs: [],
      sentences: [],
      quotations: [],
      dates: [],
      names: [],
    });
    await saveTexts(store, ['A tram.', 'A ferry.']);
    await store.removeArticle(saved?.article ?? -1);
    await store.dropDocument(source, '1.txt');
    database.query("INSERT INTO article_text (article_text, rank) VALUES ('integrity-check', 1)").run();
    database.query('CREATE VIRTUAL TABLE temp.word USING fts5vocab(main, article_text, row)').run();
    const words = database.query<{ term: string }>('SELECT term FROM temp.word ORDER BY term').all();
    expect(words.map(word => word.term)).toEqual(['a', 'tram']);
    await store.close();
  });
});
