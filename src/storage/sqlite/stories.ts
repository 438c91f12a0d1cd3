import type { Annotation } from '../../model/annotation.ts';
import type { Publication } from '../../model/time.ts';
import type { ShingleMatch } from '../store.ts';
import { rekey } from './article-index.ts';
import type { Database } from './database.ts';
import { SET_PUBLICATION, publicationParameters } from './publication-columns.ts';

export function shingleMatches(
  database: Database,
  shingles: readonly number[],
  limit: number,
): ShingleMatch[] {
  return database
    .query<ShingleMatch>(
      `SELECT article.id AS article, story, shared, length(shingles) / 4 AS size
       FROM (SELECT article, count(*) AS shared FROM shingle
             WHERE hash IN (SELECT value FROM json_each(:hashes)) GROUP BY article) AS overlap
       JOIN article ON article.id = overlap.article
       ORDER BY shared DESC, article.id LIMIT :limit`,
    )
    .all({ hashes: JSON.stringify(shingles), limit });
}

/** Whole stories become one: an article's earlier companions come with it. Returns the story's id. */
export function joinStories(database: Database, articles: readonly number[], reason: string): number {
  return database.transaction(() => {
    const joined = database
      .query<{ story: number }>(
        `SELECT DISTINCT story FROM article WHERE id IN (SELECT value FROM json_each(:articles)) ORDER BY story`,
      )
      .all({ articles: JSON.stringify(articles) })
      .map(row => row.story);
    const [story = 0, ...others] = joined;
    for (const other of others) moveStory(database, other, story, reason);
    return story;
  });
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
