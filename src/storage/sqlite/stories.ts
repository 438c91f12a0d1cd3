import type { Annotation } from '../../model/annotation.ts';
import type { Publication } from '../../model/time.ts';
import type { ShingleMatch } from '../store.ts';
import { rekey } from './article-index.ts';
import type { Database } from './database.ts';
import { SET_PUBLICATION, publicationParameters } from './publication-columns.ts';
import { hashesOf, holdersOf } from './shingle-index.ts';

export function shingleMatches(
  database: Database,
  shingles: readonly number[],
  limit: number,
): ShingleMatch[] {
  const fewest = shingles.length > SHORT_TEXT ? CHANCE + 1 : 1;
  const likely = holdersOf(database, shingles, fewest);
  if (likely.length === 0) return [];
  const candidates = likely.sort(byCount).slice(0, limit);
  const rows = database
    .query<{ id: number; story: number; shingles: Uint8Array }>(
      'SELECT id, story, shingles FROM article WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id',
    )
    .all([JSON.stringify(candidates.map(([id]) => id))]);
  const wanted = new Set(shingles);
  return rows
    .map(({ id, story, shingles: bytes }) => {
      const own = hashesOf(bytes);
      const shared = own.reduce((sum, hash) => sum + (wanted.has(hash) ? 1 : 0), 0);
      return { article: id, story, shared, size: own.length };
    })
    .sort((a, b) => b.shared - a.shared);
}

/** Hashes. A longer text shares a few runs of words with hundreds of others by chance: "told reporters on Monday that". */
const SHORT_TEXT = 16;
const CHANCE = 3;

const byCount = ([a, sharedByA]: [number, number], [b, sharedByB]: [number, number]): number =>
  sharedByB - sharedByA || a - b;

/**
 * These articles are copies of one text, with what they are copies of already. Their stories become one until it is
 * settled which accounts belong together. Returns the story's id.
 */
export function joinStories(database: Database, articles: readonly number[], reason: string): number {
  return database.transaction(() => {
    labelCopies(database, articles);
    const joined = database
      .query<{ story: number }>(
        `SELECT DISTINCT story FROM article WHERE id IN (SELECT value FROM json_each(:articles)) ORDER BY story`,
      )
      .all({ articles: JSON.stringify(articles) })
      .map(row => row.story);
    const [story = 0, ...others] = joined;
    for (const other of others) moveStory(database, other, story, reason);
    database
      .query(
        `INSERT OR IGNORE INTO story_unsettled (article)
         SELECT id FROM article WHERE time_key IS NOT NULL
           AND (id IN (SELECT value FROM json_each(:articles)) OR (:isMoved AND story = :story))`,
      )
      .run({ articles: JSON.stringify(articles), isMoved: others.length > 0 ? 1 : 0, story });
    return story;
  });
}

/** One label for the copies, the smallest of their revisions: a text that changes leaves it by having another revision. */
function labelCopies(database: Database, articles: readonly number[]): void {
  const rows = database
    .query<{ article: number; revision: number; label: number | null }>(
      `SELECT id AS article, article.revision AS revision, label FROM article
       LEFT JOIN story_copy ON story_copy.article = id AND story_copy.revision = article.revision
       WHERE id IN (SELECT value FROM json_each(:articles)) AND article.revision IS NOT NULL`,
    )
    .all({ articles: JSON.stringify(articles) });
  if (rows.length === 0) return;
  const label = Math.min(...rows.map(row => row.label ?? row.revision));
  const known = new Set(rows.flatMap(row => (row.label === null || row.label === label ? [] : [row.label])));
  const relabel = database.query('UPDATE story_copy SET label = :label WHERE label = :known');
  for (const other of known) relabel.run({ label, known: other });
  const enter = database.query(
    `INSERT INTO story_copy (article, revision, label) VALUES (:article, :revision, :label)
     ON CONFLICT DO UPDATE SET revision = excluded.revision, label = excluded.label`,
  );
  for (const { article, revision } of rows) enter.run({ article, revision, label });
}

function moveStory(database: Database, other: number, story: number, reason: string): void {
  database
    .query(
      `INSERT INTO story_join (story, article, came_from, reason)
       SELECT :story, id, :other, :reason FROM article WHERE story = :other`,
    )
    .run({ story, other, reason });
  database.query('UPDATE article SET story = :story WHERE story = :other').run({ story, other });
}

/** Only an article that states no date of its own takes one. */
export function inheritPublication(
  database: Database,
  article: number,
  published: Publication,
  annotation: Annotation,
): void {
  database.transaction(() => {
    const open = database
      .query<{ id: number }>(
        `SELECT id FROM article
         WHERE id = :article AND state = 'live' AND coalesce(basis, 'inherited') = 'inherited'`,
      )
      .get({ article });
    if (!open) return;
    rekey(database, article, () => {
      database
        .query(`UPDATE article SET ${SET_PUBLICATION} WHERE id = :article`)
        .run({ article, ...publicationParameters({ ...published, basis: 'inherited' }) });
    });
    database
      .query('UPDATE annotation SET findings = :findings WHERE article = :article')
      .run({ article, findings: JSON.stringify(annotation) });
  });
}
