import { SHARED_SCOPE } from '../../src/model/query.ts';
import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';
import { document, folder, incoming, query, read } from '../contracts/store-samples.ts';

/** Writes documents until it is killed, and tells the number of each once the store has said that it is saved. */
const store = openSqliteStore(process.argv[2] ?? '');
const source = await store.saveSource(folder, null);
for (let n = 1; ; n++) {
  const texts = [1, 2, 3].map(part =>
    incoming(read(`${n}#${part}`, `Bridge news number n${n} part ${part}.`)),
  );
  await store.saveDocument(document(source, String(n), texts));
  if (n % 7 === 0) await store.dropDocument(source, String(n - 3));
  if (n % 50 === 0) await store.search(SHARED_SCOPE, query('bridge'), { limit: 5 });
  process.stdout.write(`${n}\n`);
}
