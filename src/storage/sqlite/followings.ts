import type { Following } from '../../model/feed.ts';
import type { NewFollowing } from '../store.ts';
import { fold } from '../fold.ts';
import type { Database } from './database.ts';
import { FEED_COLUMNS, feedOf } from './feed-rows.ts';
import type { FeedRow } from './feed-rows.ts';

interface FollowingRow extends FeedRow {
  guild: string;
  channel: string;
  name: string;
  full_text: number;
  paused: number;
  followed_by: string;
  followed_at: string;
  told_failing: string | null;
}

const FOLLOWINGS = `SELECT ${FEED_COLUMNS}, following.guild, following.channel, following.name, following.full_text,
  following.paused, following.followed_by, following.followed_at, following.told_failing
  FROM following JOIN feed ON feed.source = following.source`;

const followingFrom = (row: FollowingRow): Following => ({
  feed: feedOf(row),
  guild: row.guild,
  channel: row.channel,
  name: row.name,
  fullText: row.full_text === 1,
  paused: row.paused === 1,
  followedBy: row.followed_by,
  followedAt: row.followed_at,
  toldFailing: row.told_failing,
});

export function followingOf(database: Database, guild: string, source: number): Following | null {
  const row = database
    .query<FollowingRow>(`${FOLLOWINGS} WHERE following.guild = :guild AND following.source = :source`)
    .get({ guild, source });
  return row ? followingFrom(row) : null;
}

export const followings = (database: Database, guild: string): Following[] =>
  database
    .query<FollowingRow>(
      `${FOLLOWINGS} WHERE following.guild = :guild ORDER BY following.name_folded, following.source`,
    )
    .all({ guild })
    .map(followingFrom);

export const followers = (database: Database, source: number): Following[] =>
  database
    .query<FollowingRow>(
      `${FOLLOWINGS} WHERE following.source = :source ORDER BY following.followed_at, following.guild`,
    )
    .all({ source })
    .map(followingFrom);

export function enterFollowing(database: Database, source: number, wanted: NewFollowing): void {
  const { guild, channel, name, fullText, followedBy, followedAt } = wanted;
  database
    .query(
      `INSERT INTO following (guild, source, channel, name, name_folded, full_text, paused, followed_by, followed_at)
       VALUES (:guild, :source, :channel, :name, :folded, :fullText, 0, :followedBy, :followedAt)`,
    )
    .run({
      guild,
      source,
      channel,
      name,
      folded: fold(name),
      fullText: fullText ? 1 : 0,
      followedBy,
      followedAt,
    });
}

export function grantTo(database: Database, guild: string, source: number): void {
  database
    .query('INSERT INTO source_scope (scope, source) VALUES (:scope, :source) ON CONFLICT DO NOTHING')
    .run({ scope: `guild:${guild}`, source });
}

/** A feed that nobody read while it was paused is due at once; one that others read keeps its hour. */
export function setPaused(
  database: Database,
  guild: string,
  source: number,
  paused: boolean,
  now: string,
): Following | null {
  return database.transaction(() => {
    const isRead = followers(database, source).some(following => !following.paused);
    database
      .query('UPDATE following SET paused = :paused WHERE guild = :guild AND source = :source')
      .run({ guild, source, paused: paused ? 1 : 0 });
    if (!paused && !isRead)
      database
        .query('UPDATE feed SET next_poll = :now WHERE source = :source AND failures = 0')
        .run({ source, now });
    return followingOf(database, guild, source);
  });
}

/** A feed that is gone is told of at once, a failing one when it has failed for long. */
export const untoldFailures = (database: Database, failingBefore: string): Following[] =>
  database
    .query<FollowingRow>(
      `${FOLLOWINGS} WHERE (feed.failing_since <= :failingBefore OR feed.state = 'gone') AND feed.failing_since IS NOT NULL
         AND following.told_failing IS NOT feed.failing_since AND following.paused = 0
       ORDER BY feed.failing_since, following.source, following.guild`,
    )
    .all({ failingBefore })
    .map(followingFrom);

export const markFailureTold = (
  database: Database,
  guild: string,
  source: number,
  failingSince: string,
): boolean =>
  database
    .query(
      `UPDATE following SET told_failing = :failingSince
       WHERE guild = :guild AND source = :source AND told_failing IS NOT :failingSince`,
    )
    .run({ guild, source, failingSince }).changes === 1;
