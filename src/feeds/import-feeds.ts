import { type OpmlFeed, readOpml } from '../reading/opml/read-opml.ts';
import type { FeedAsker, FeedRefusal, ImportedFeeds } from './feed-desk.ts';
import { FEED_LIMITS } from './feed-limits.ts';
import type { FeedParts } from './feed-parts.ts';
import { addressVariants } from './shared-feed.ts';
import { typedAddress } from './typed-address.ts';

export const TOO_MANY = `This server follows ${FEED_LIMITS.feedsAGuild} feeds already, which is the most. Remove one first.`;

type Parts = Pick<FeedParts, 'store' | 'clock'>;

/** Not fetched yet, so variants of an address are taken for the same feed without a look at their titles. */
async function knownAddress(address: string, { store }: Parts): Promise<string> {
  for (const each of [address, ...addressVariants(address)]) {
    if (await store.feedAt(each)) return each;
  }
  return address;
}

/** true: new to the guild; false: followed already; a sentence: refused. */
async function followOne(
  feed: OpmlFeed,
  asker: FeedAsker,
  sources: Set<number>,
  parts: Parts,
): Promise<boolean | string> {
  const typed = typedAddress(feed.address);
  if (!typed.ok) return typed.problem;
  const address = await knownAddress(typed.addresses[0], parts);
  const known = await parts.store.feedAt(address);
  if (known && sources.has(known.source)) return false;
  if (sources.size >= FEED_LIMITS.feedsAGuild) return TOO_MANY;
  const { guild, channel, person } = asker;
  const title = feed.title ?? address;
  const { following, isNew } = await parts.store.followFeed({
    guild,
    channel,
    address,
    title: title.slice(0, FEED_LIMITS.title),
    site: null,
    name: title.slice(0, FEED_LIMITS.name),
    fullText: false,
    followedBy: person,
    followedAt: parts.clock().toISOString(),
  });
  sources.add(following.feed.source);
  return isNew;
}

/** Follows every feed of an OPML file. None is fetched here: they are due, and the runner is polite. */
export async function importFeeds(
  asker: FeedAsker,
  bytes: Uint8Array,
  parts: Parts,
): Promise<ImportedFeeds | FeedRefusal> {
  const list = readOpml(bytes);
  if (!list.ok) return { kind: 'refused', problem: list.reason };
  const followed = await parts.store.followings(asker.guild);
  const sources = new Set(followed.map(({ feed }) => feed.source));
  const refused: { address: string; problem: string }[] = [];
  let added = 0;
  let known = 0;
  for (const feed of list.feeds) {
    const outcome = await followOne(feed, asker, sources, parts);
    if (typeof outcome === 'string') refused.push({ address: feed.address, problem: outcome });
    else if (outcome) added += 1;
    else known += 1;
  }
  if (list.left > 0)
    refused.push({
      address: '…',
      problem: `The file names ${list.left} more feeds; only the first ${list.feeds.length} were read.`,
    });
  return { kind: 'imported', added, known, refused };
}
