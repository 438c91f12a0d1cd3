import type { Scope } from '../../model/query.ts';
import type { SettledBlock, StoryReason } from '../store.ts';
import type { Database } from './database.ts';
import { SOURCES_IN_SCOPE, scopeNames } from './scopes.ts';
import { hashesOf } from './shingle-index.ts';

interface Member {
  id: number;
  story: number;
}

/** Articles that can be found whose text is a copy of this one's, and this one. */
function withCopies(database: Database, article: number): Member[] {
  const label = database
    .query<{ label: number }>(
      `SELECT label FROM story_copy JOIN article ON id = article AND article.revision = story_copy.revision
       WHERE story_copy.article = :article`,
    )
    .get({ article })?.label;
  return label === undefined
    ? database
        .query<Member>('SELECT id, story FROM article WHERE id = :article AND time_key IS NOT NULL')
        .all({ article })
    : database
        .query<Member>(
          `SELECT id, story FROM story_copy JOIN article ON id = article AND article.revision = story_copy.revision
           WHERE label = :label AND time_key IS NOT NULL`,
        )
        .all({ label });
}

/** The story's oldest article that can be found: whoever has it keeps the story's number. */
const holderOf = (database: Database, story: number): number | null =>
  database
    .query<{ id: number | null }>(
      'SELECT min(id) AS id FROM article WHERE story = :story AND time_key IS NOT NULL',
    )
    .get({ story })?.id ?? null;

/** Blocks with their stories in one transaction. A story that grows keeps its number; one that is parted keeps it once. */
export function placeStories(database: Database, blocks: readonly SettledBlock[]): void {
  database.transaction(() => {
    for (const block of blocks) placeBlock(database, block);
  });
}

function placeBlock(database: Database, { label, level, dissolved, stories }: SettledBlock): void {
  const dissolve = database.query('UPDATE story_account SET block = NULL WHERE block = :block');
  for (const block of dissolved) dissolve.run({ block });
  const enter = database.query(
    'UPDATE story_account SET block = :label, level = :level WHERE article = :account',
  );
  for (const { accounts } of stories) for (const account of accounts) enter.run({ label, level, account });
  const members = stories.map(({ accounts }) => accounts.flatMap(account => withCopies(database, account)));
  // before anything is moved: which of the parts of a story keeps its number
  const numbers = members.map(each => claimedBy(database, each));
  for (const [at, { reasons }] of stories.entries()) {
    moveTo(database, members[at] ?? [], numbers[at] ?? [], reasons.length > 0);
    explain(database, members[at] ?? [], reasons);
  }
}

function claimedBy(database: Database, members: readonly Member[]): number[] {
  const own = new Set(members.map(member => member.id));
  const claimed = [...new Set(members.map(member => member.story))].filter(story =>
    own.has(holderOf(database, story) ?? -1),
  );
  return claimed.toSorted((a, b) => a - b);
}

function moveTo(
  database: Database,
  members: readonly Member[],
  claimed: readonly number[],
  isJoined: boolean,
): void {
  const [kept, ...given] = claimed;
  if (members.length === 0) return;
  const story = kept ?? database.query('INSERT INTO story DEFAULT VALUES').run().id;
  const reason = isJoined ? 'accounts of one event' : 'no other account of the event';
  for (const member of members) {
    if (member.story === story) continue;
    database
      .query(
        'INSERT INTO story_join (story, article, came_from, reason) VALUES (:story, :id, :from, :reason)',
      )
      .run({ story, id: member.id, from: member.story, reason });
    database.query('UPDATE article SET story = :story WHERE id = :id').run({ story, id: member.id });
  }
  // what is gone from search and was cited goes with its story
  for (const from of given)
    database
      .query('UPDATE article SET story = :story WHERE story = :from AND time_key IS NULL')
      .run({ story, from });
}

function explain(
  database: Database,
  members: readonly Member[],
  reasons: SettledBlock['stories'][number]['reasons'],
): void {
  const explained = new Set(reasons.map(({ article }) => article));
  const forget = database.query('DELETE FROM story_reason WHERE article = :article');
  for (const { id } of members) if (!explained.has(id)) forget.run({ article: id });
  const enter = database.query(
    `INSERT INTO story_reason (article, beside, reason) VALUES (:article, :beside, :reason)
     ON CONFLICT DO UPDATE SET beside = excluded.beside, reason = excluded.reason
     WHERE beside <> excluded.beside OR reason <> excluded.reason`,
  );
  for (const { article, beside, reason } of reasons) enter.run({ article, beside, reason });
}

/** Stories in which these articles are now, also of those that are gone from search. */
export function presentStories(database: Database, articles: readonly number[]): ReadonlyMap<number, number> {
  const rows = database
    .query<Member>('SELECT id, story FROM article WHERE id IN (SELECT value FROM json_each(:articles))')
    .all({ articles: JSON.stringify(articles) });
  return new Map(rows.map(({ id, story }) => [id, story]));
}

/** Why an article is in its story, with the other article that it is there for. Only what is in scope is named. */
export function storyReasons(database: Database, scope: Scope, article: number): StoryReason[] {
  const scopes = scopeNames(scope);
  const own = database
    .query<{ story: number; shingles: Uint8Array }>(
      `SELECT story, shingles FROM article
       WHERE id = :article AND time_key IS NOT NULL AND source IN ${SOURCES_IN_SCOPE}`,
    )
    .get({ article, scopes });
  if (!own) return [];
  const others = database.query<{ id: number; shingles: Uint8Array }>(
    `SELECT id, shingles FROM article
     WHERE id IN (SELECT value FROM json_each(:others)) AND id <> :article AND story = :story
       AND time_key IS NOT NULL AND source IN ${SOURCES_IN_SCOPE} ORDER BY id`,
  );
  const inStory = (ids: readonly number[]) =>
    others.all({ others: JSON.stringify(ids), article, story: own.story, scopes });
  const copies = inStory(withCopies(database, article).map(member => member.id)).map(
    ({ id, shingles }): StoryReason => ({
      article: id,
      reason: `near-duplicate text, ${percentShared(own.shingles, shingles)} %`,
    }),
  );
  // what is said of the pair at its other article stands for what is not said here
  const stated = database
    .query<StoryReason>(
      `SELECT beside AS article, reason FROM story_reason WHERE article = :article
       UNION ALL SELECT article, reason FROM story_reason WHERE beside = :article`,
    )
    .all({ article });
  const visible = new Set(inStory(stated.map(reason => reason.article)).map(other => other.id));
  const named = new Set<number>();
  const accounts = stated.flatMap(({ article: other, reason }): StoryReason[] => {
    if (!visible.has(other) || named.has(other)) return [];
    named.add(other);
    return [{ article: other, reason }];
  });
  return [...copies, ...accounts];
}

/** Percent of the smaller text's sampled runs of words that stand in the larger. */
function percentShared(a: Uint8Array, b: Uint8Array): number {
  const [first, second] = [new Set(hashesOf(a)), new Set(hashesOf(b))];
  const smaller = Math.min(first.size, second.size);
  return smaller === 0 ? 100 : Math.round((100 * first.intersection(second).size) / smaller);
}
