import { openSqliteStore } from '../../src/storage/sqlite/sqlite-store.ts';

/** Forgets one removed article after the other until it is killed, and tells how many once the store has said so. */
const store = openSqliteStore(process.argv[2] ?? '');
let forgotten = 0;
while ((await store.forgetRemoved('2999-01-01T00:00:00.000Z', 1)) === 1) {
  forgotten += 1;
  process.stdout.write(`${forgotten}\n`);
}
