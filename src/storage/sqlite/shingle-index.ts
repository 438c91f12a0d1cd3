import type { Database } from './database.ts';
import { WaitingShingles } from './waiting-shingles.ts';

/**
 * Shingles are spread over the index at random: entered article by article, each would write pages of its own. So new
 * ones wait in memory, in slices of the range of hashes, and one slice at a time is entered in order, a few pages wide.
 * Nothing is lost with the memory: what waits is read again from the articles themselves.
 */
const SLICES = 64;
const sliceOf = (hash: number): number => hash >>> 26;
/** Hashes that may wait: those of some fifteen hundred articles. */
const MOST_WAITING = 131_072;
/**
 * Articles that are kept for one hash. Words that more articles share ("Sign up for our newsletter …") would be looked up
 * again and again; copies of one text are found by the first of them.
 */
const MOST_HOLDERS = 8;
/** Rows that one statement enters. */
const ROWS = 16;

interface Waiting {
  readonly epoch: number;
  readonly slices: readonly WaitingShingles[];
  /** By slice: articles up to this id wait no more. */
  readonly through: number[];
  /** The slice that has waited longest. */
  next: number;
}

const waitingIn = new WeakMap<Database, Waiting>();

function waiting(database: Database): Waiting {
  const epoch = database.epoch();
  const known = waitingIn.get(database);
  if (known?.epoch === epoch) return known;
  const read = readWaiting(database, epoch);
  waitingIn.set(database, read);
  return read;
}

function readWaiting(database: Database, epoch: number): Waiting {
  const through = database
    .query<{ through: number }>('SELECT through FROM shingle_slice ORDER BY slice')
    .all()
    .map(row => row.through);
  const oldest = Math.min(...through);
  const slices = Array.from({ length: SLICES }, () => new WaitingShingles());
  const rows = database
    .query<{ id: number; shingles: Uint8Array }>(
      'SELECT id, shingles FROM article WHERE id > ? AND time_key IS NOT NULL ORDER BY id',
    )
    .all([oldest]);
  for (const { id, shingles } of rows)
    for (const hash of hashesOf(shingles))
      if (id > (through[sliceOf(hash)] ?? 0)) slices[sliceOf(hash)]?.add(hash, id, MOST_HOLDERS);
  return { epoch, slices, through, next: through.indexOf(oldest) };
}

/** Hashes as an article's row keeps them. */
export const bytesOf = (hashes: readonly number[]): Uint8Array =>
  new Uint8Array(Uint32Array.from(hashes).buffer);

// a copy, because a view of 32 bits needs an aligned start
export const hashesOf = (bytes: Uint8Array): Uint32Array => new Uint32Array(new Uint8Array(bytes).buffer);

/** Makes an article findable by its shingles. Call inside a transaction. */
export function enterShingles(database: Database, article: number, hashes: readonly number[]): void {
  const { slices, through } = waiting(database);
  for (const hash of hashes) {
    const slice = sliceOf(hash);
    if (article > (through[slice] ?? 0)) slices[slice]?.add(hash, article, MOST_HOLDERS);
    else enterPosting(database, hash, article);
  }
}

/** Call inside a transaction. */
export function leaveShingles(database: Database, article: number, hashes: Iterable<number>): void {
  const { slices } = waiting(database);
  const leave = database.query('DELETE FROM posting WHERE hash = ? AND article = ?');
  for (const hash of hashes)
    if (slices[sliceOf(hash)]?.remove(hash, article) !== true) leave.run([hash, article]);
}

/** Enters what has waited longest, until few enough wait. Call inside a transaction, once for some dozen articles. */
export function settleShingles(database: Database): void {
  const all = waiting(database);
  let count = all.slices.reduce((sum, slice) => sum + slice.size, 0);
  while (count > MOST_WAITING) {
    const pairs = all.slices[all.next]?.takeAll() ?? [];
    count -= pairs.length;
    enterPostings(database, pairs);
    const last = database.query<{ id: number }>('SELECT max(id) AS id FROM article').get()?.id ?? 0;
    database.query('UPDATE shingle_slice SET through = ? WHERE slice = ?').run([last, all.next]);
    all.through[all.next] = last;
    all.next = (all.next + 1) % SLICES;
  }
}

/** In the order of the hashes. Only what several articles had while it waited can be something that very many have. */
function enterPostings(database: Database, pairs: readonly (readonly [number, number])[]): void {
  const isAlone = ([hash]: readonly [number, number], at: number): boolean =>
    pairs[at - 1]?.[0] !== hash && pairs[at + 1]?.[0] !== hash;
  const alone = pairs.filter(isAlone);
  const whole = alone.length - (alone.length % ROWS);
  const many = database.query(
    `INSERT OR IGNORE INTO posting (hash, article) VALUES ${Array.from({ length: ROWS }, () => '(?, ?)').join(', ')}`,
  );
  for (let at = 0; at < whole; at += ROWS) many.run(alone.slice(at, at + ROWS).flat());
  const rest = [...alone.slice(whole), ...pairs.filter((pair, at) => !isAlone(pair, at))];
  for (const [hash, article] of rest) enterPosting(database, hash, article);
}

const enterPosting = (database: Database, hash: number, article: number): unknown =>
  database
    .query(
      `INSERT OR IGNORE INTO posting (hash, article) SELECT ?, ?
       WHERE (SELECT count(*) FROM (SELECT 1 FROM posting WHERE hash = ? LIMIT ${MOST_HOLDERS})) < ${MOST_HOLDERS}`,
    )
    .run([hash, article, hash]);

/**
 * Articles that have at least `fewest` of the hashes, each with their number as far as it is known: of hashes that very
 * many have, only some holders are.
 */
export function holdersOf(
  database: Database,
  hashes: readonly number[],
  fewest: number,
): [article: number, shared: number][] {
  const { slices } = waiting(database);
  const shared = new Map<number, number>();
  for (const hash of hashes) slices[sliceOf(hash)]?.countHolders(hash, shared);
  // hundreds of rows as one text: each row by itself takes longer to hand over than to find
  const row = database
    .query<{ articles: string }>(
      `SELECT json_group_array(article) AS articles
       FROM json_each(?) AS wanted CROSS JOIN posting ON posting.hash = wanted.value`,
    )
    .get([JSON.stringify(hashes)]);
  for (const article of JSON.parse(row?.articles ?? '[]') as number[])
    shared.set(article, (shared.get(article) ?? 0) + 1);
  return [...shared].filter(([, count]) => count >= fewest);
}
