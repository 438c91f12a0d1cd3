import type { Feed } from '../model/feed.ts';
import { writeOpml } from '../reading/opml/write-opml.ts';
import type { FetchedDocument } from '../sources/fetch/fetcher.ts';
import type { AddedFeed, FeedAsker, FeedDesk, FeedRefusal, ListedFeed } from './feed-desk.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { FeedParts } from './feed-parts.ts';
import { feedTitle } from './feed-title.ts';
import { findFeed } from './find-feed.ts';
import { newestGlimpses } from './glimpses.ts';
import { importFeeds, TOO_MANY } from './import-feeds.ts';
import { sharedFeed } from './shared-feed.ts';

/** What the desk asks of the runner. */
export interface Reading {
  readNow(feed: Feed, fetched: FetchedDocument): Promise<void>;
  wake(): void;
}

type Request = Parameters<FeedDesk['add']>[1];

const LIST_TITLE = 'Feeds followed with Broadsheet';

async function add(
  asker: FeedAsker,
  request: Request,
  parts: FeedParts,
  reading: Reading,
): Promise<AddedFeed | FeedRefusal> {
  const { store, fetcher, clock } = parts;
  const found = await findFeed(request.address, fetcher);
  if (found.kind === 'refused') return found;
  const shared = await sharedFeed(found, store);
  const followed = await store.followings(asker.guild);
  const isKnown = shared !== null && followed.some(({ feed }) => feed.source === shared.source);
  if (!isKnown && followed.length >= FEED_LIMITS.feedsAGuild) return { kind: 'refused', problem: TOO_MANY };
  const address = shared?.address ?? found.address;
  const title = feedTitle(found.feed, address);
  const named = request.name?.trim() ?? '';
  const now = clock().toISOString();
  const { following, isNew } = await store.followFeed({
    guild: asker.guild,
    channel: asker.channel,
    address,
    title,
    site: found.feed.link,
    name: (named === '' ? title : named).slice(0, FEED_LIMITS.name),
    fullText: request.fullText,
    followedBy: asker.person,
    followedAt: now,
  });
  if (following.feed.lastSuccess === null) await reading.readNow(following.feed, found.fetched);
  else reading.wake();
  const { items } = found.feed;
  const entries = newestGlimpses(items, now);
  return { kind: 'added', following, isNew, entries, entryCount: items.length, others: found.others };
}

async function exportOpml(guild: string, { store, clock }: FeedParts): Promise<string> {
  const listed = (await store.followings(guild)).map(({ name, feed }) => ({
    name,
    title: feed.title,
    address: feed.address,
    site: feed.site,
  }));
  return writeOpml(LIST_TITLE, listed, clock().toISOString());
}

/** Older faults of a feed are past. */
const LATELY_MILLISECONDS = 14 * 86_400_000;

async function list(guild: string, { store, clock }: FeedParts): Promise<ListedFeed[]> {
  const followings = await store.followings(guild);
  const since = new Date(clock().getTime() - LATELY_MILLISECONDS).toISOString();
  const leftOut = await store.leftOut(
    followings.map(({ feed }) => feed.source),
    since,
  );
  return followings.map(following => {
    const out = leftOut.get(following.feed.source);
    return out ? { ...following, leftOut: out } : following;
  });
}

/** What guilds do with feeds. */
export const openDesk = (parts: FeedParts, reading: Reading): FeedDesk => ({
  add: (asker, request) => add(asker, request, parts, reading),
  list: guild => list(guild, parts),
  remove: (guild, source) => parts.store.unfollowFeed(guild, source),
  pause: async (guild, source, paused) => {
    const following = await parts.store.setPaused(guild, source, paused, parts.clock().toISOString());
    if (!paused) reading.wake();
    return following;
  },
  importOpml: async (asker, bytes) => {
    const imported = await importFeeds(asker, bytes, parts);
    reading.wake();
    return imported;
  },
  exportOpml: guild => exportOpml(guild, parts),
});
