import type { Feed, Following } from '../../model/feed.ts';
import type { NewFollowing, PollRecord } from '../store.ts';
import { fold } from '../fold.ts';
import type { Database } from './database.ts';
import { FEED_COLUMNS, feedOf } from './feed-rows.ts';
import type { FeedRow } from './feed-rows.ts';
import { enterFollowing, followers, followingOf, grantTo } from './followings.ts';
import { dropDocument } from './documents.ts';
import { saveSource } from './sources.ts';
import { DEFAULT_RIGHTS } from '../../model/article.ts';

/** A feed that somebody follows unpaused is worth fetching. */
const WANTED = `feed.state = 'active'
  AND EXISTS (SELECT 1 FROM following WHERE following.source = feed.source AND paused = 0)`;

export function feed(database: Database, source: number): Feed | null {
  const row = database
    .query<FeedRow>(`SELECT ${FEED_COLUMNS} FROM feed WHERE source = :source`)
    .get({ source });
  return row ? feedOf(row) : null;
}

export function feedAt(database: Database, address: string): Feed | null {
  const row = database
    .query<FeedRow>(`SELECT ${FEED_COLUMNS} FROM feed WHERE address = :address`)
    .get({ address });
  return row ? feedOf(row) : null;
}

export function followFeed(
  database: Database,
  wanted: NewFollowing,
): { readonly following: Following; readonly isNew: boolean } {
  return database.transaction(() => {
    const source = feedAt(database, wanted.address)?.source ?? enterFeed(database, wanted);
    // whoever adds it has just fetched it: it is there again
    database
      .query(
        `UPDATE feed SET state = 'active', failing_since = NULL, failures = 0, reason = NULL, next_poll = :now
         WHERE source = :source AND state = 'gone'`,
      )
      .run({ source, now: wanted.followedAt });
    const known = followingOf(database, wanted.guild, source);
    if (known) return { following: known, isNew: false };
    enterFollowing(database, source, wanted);
    grantTo(database, wanted.guild, source);
    const following = followingOf(database, wanted.guild, source);
    if (!following) throw new Error(`feed ${source} was followed and is not there`);
    return { following, isNew: true };
  });
}

/** The source of an address followed earlier is found again, with the articles read then. */
function enterFeed(database: Database, { address, title, site, guild, followedAt }: NewFollowing): number {
  const scope = { guild, person: null };
  const source = saveSource(database, { kind: 'feed', name: title, address, rights: DEFAULT_RIGHTS }, scope);
  database
    .query(
      `INSERT INTO feed (source, address, title, site, state, next_poll, failures)
       VALUES (:source, :address, :title, :site, 'active', :now, 0) ON CONFLICT (source) DO NOTHING`,
    )
    .run({ source, address, title, site, now: followedAt });
  return source;
}

export function dueFeeds(database: Database, now: string, limit: number): Feed[] {
  return database
    .query<FeedRow>(
      `SELECT ${FEED_COLUMNS} FROM feed WHERE next_poll <= :now AND ${WANTED} ORDER BY next_poll, source LIMIT :limit`,
    )
    .all({ now, limit })
    .map(feedOf);
}

export const nextPoll = (database: Database): string | null =>
  database.query<{ next: string | null }>(`SELECT min(next_poll) AS next FROM feed WHERE ${WANTED}`).get()
    ?.next ?? null;

export const claimPoll = (database: Database, source: number, seen: string, heldUntil: string): boolean =>
  database
    .query(
      `UPDATE feed SET next_poll = :heldUntil WHERE source = :source AND next_poll = :seen AND state = 'active'`,
    )
    .run({ source, seen, heldUntil }).changes === 1;

export function recordPoll(
  database: Database,
  source: number,
  { at, nextPoll: next, outcome }: PollRecord,
): void {
  database.transaction(() => {
    switch (outcome.kind) {
      case 'read':
      case 'unchanged': {
        const { etag, lastModified } = outcome;
        database
          .query(
            `UPDATE feed SET next_poll = :next, last_success = :at, failing_since = NULL, failures = 0, reason = NULL,
               etag = :etag, last_modified = :lastModified WHERE source = :source`,
          )
          .run({ source, at, next, etag, lastModified });
        if (outcome.title !== undefined) rename(database, source, outcome.title);
        if (outcome.site !== undefined)
          database
            .query('UPDATE feed SET site = :site WHERE source = :source')
            .run({ source, site: outcome.site });
        return;
      }
      case 'failed':
      case 'gone':
        database
          .query(
            `UPDATE feed SET next_poll = :next, failing_since = coalesce(failing_since, :at), failures = failures + 1,
               reason = :reason, state = :state WHERE source = :source`,
          )
          .run({
            source,
            at,
            next,
            reason: outcome.reason,
            state: outcome.kind === 'gone' ? 'gone' : 'active',
          });
    }
  });
}

function rename(database: Database, source: number, title: string): void {
  database.query('UPDATE feed SET title = :title WHERE source = :source').run({ source, title });
  database
    .query('UPDATE source SET name = :title, name_folded = :folded WHERE id = :source')
    .run({ source, title, folded: fold(title) });
}

/** The source moves with its feed: what the old address serves one day is another feed. */
function takeAddress(database: Database, source: number, address: string): void {
  // nobody follows a source without a feed: its name in the table is free
  database
    .query(`UPDATE source SET address = address || '#' || id WHERE kind = 'feed' AND address = :address`)
    .run({ address });
  database.query('UPDATE source SET address = :address WHERE id = :source').run({ source, address });
  database.query('UPDATE feed SET address = :address WHERE source = :source').run({ source, address });
}

/** The old source's articles go with it when the new address is followed already: they are the same articles. */
export function moveFeed(database: Database, source: number, address: string): number {
  return database.transaction(() => {
    const there = feedAt(database, address);
    if (there?.source === source) return source;
    if (!there) {
      takeAddress(database, source, address);
      return source;
    }
    for (const { guild, ...wanted } of followers(database, source)) {
      const { channel, name, fullText, followedBy, followedAt, paused } = wanted;
      const { title, site } = there;
      followFeed(database, { guild, channel, address, title, site, name, fullText, followedBy, followedAt });
      if (paused)
        database
          .query(
            'UPDATE following SET paused = 1 WHERE guild = :guild AND source = :source AND followed_at = :followedAt',
          )
          .run({ guild, source: there.source, followedAt });
      unfollowFeed(database, guild, source);
    }
    return there.source;
  });
}

export function unfollowFeed(database: Database, guild: string, source: number): Following | null {
  return database.transaction(() => {
    const known = followingOf(database, guild, source);
    if (!known) return null;
    database.query('DELETE FROM following WHERE guild = :guild AND source = :source').run({ guild, source });
    database
      .query('DELETE FROM source_scope WHERE scope = :scope AND source = :source')
      .run({ scope: `guild:${guild}`, source });
    if (followers(database, source).length === 0) endFeed(database, source);
    return known;
  });
}

/** Nobody follows it any more: nothing of it is found, while what a posted digest cites can still be explained. */
function endFeed(database: Database, source: number): void {
  const paths = database
    .query<{ path: string }>('SELECT path FROM document WHERE source = :source')
    .all({ source });
  for (const { path } of paths) dropDocument(database, source, path);
  database.query('DELETE FROM feed WHERE source = :source').run({ source });
}
