import { ingestFeed } from '../ingest/ingest-feed.ts';
import type { Feed as FollowedFeed } from '../model/feed.ts';
import type { Feed } from '../reading/feed/feed-reading.ts';
import type { Fetched, FetchedDocument } from '../sources/fetch/fetcher.ts';
import { nextPollAt, POLL_WAITS, type PollResult } from '../sources/poll-plan.ts';
import { type PollRecord, StoreUnavailable } from '../storage/store.ts';
import { feedAnswer } from './feed-answer.ts';
import { FEED_LIMITS, FEED_TYPES } from './feed-limits.ts';
import type { FeedParts } from './feed-parts.ts';
import { feedTitle } from './feed-title.ts';
import { firstReasons } from './first-reasons.ts';

const MINUTE = 60_000;
const A_PAGE = 'The address gives a web page now, not a feed.';
const OUR_FAULT = 'Broadsheet could not read the feed because of a fault of its own; its log says more.';

/** A feed that this process alone may fetch until then. */
export interface ClaimedFeed {
  readonly feed: FollowedFeed;
  /** The feed's next poll as it stands in the store. */
  readonly heldUntil: string;
}

/** null: somebody else has it. */
export async function claimFeed(
  feed: FollowedFeed,
  { store, clock }: FeedParts,
): Promise<ClaimedFeed | null> {
  const heldUntil = new Date(clock().getTime() + FEED_LIMITS.heldFor * MINUTE).toISOString();
  return (await store.claimPoll(feed.source, feed.nextPoll, heldUntil)) ? { feed, heldUntil } : null;
}

/** How often a feed brings something, as its last whole answer showed: a 304 says nothing of it. */
export type Rhythm = Pick<PollResult, 'feedMinutes' | 'newestEntries'>;

/** What all polls of one process have in common. */
export interface Polling {
  readonly parts: FeedParts;
  readonly signal: AbortSignal;
  /** By source. Lost with the process: until a feed changes it is then asked as often as one of which nothing is known. */
  readonly rhythms: Map<number, Rhythm>;
}

interface Attempt extends ClaimedFeed, Polling {}

/** Stopped in the middle: due at once when the bot is back, with the validators of the last whole reading. */
async function giveBack({ feed, heldUntil, parts }: Attempt): Promise<void> {
  await parts.store.claimPoll(feed.source, heldUntil, parts.clock().toISOString());
}

async function record(
  { feed, parts }: Attempt,
  outcome: PollRecord['outcome'],
  stated: Partial<PollResult>,
): Promise<void> {
  const now = parts.clock();
  const isSuccess = outcome.kind === 'read' || outcome.kind === 'unchanged';
  const result: PollResult = {
    now,
    outcome: isSuccess ? 'success' : 'failure',
    failures: isSuccess ? 0 : feed.failures + 1,
    freshSeconds: null,
    retryAfterSeconds: null,
    feedMinutes: null,
    ...stated,
  };
  const nextPoll = nextPollAt(result, parts.random()).toISOString();
  await parts.store.recordPoll(feed.source, { at: now.toISOString(), nextPoll, outcome });
}

async function fail(
  attempt: Attempt,
  reason: string,
  retryAfterSeconds: number | null = null,
): Promise<void> {
  const { feed, parts } = attempt;
  parts.log.warn({ feed: feed.address, failures: feed.failures + 1, reason }, 'A feed could not be fetched');
  await record(attempt, { kind: 'failed', reason }, { retryAfterSeconds });
}

/**
 * The permanent redirect is believed only here, where a feed stood at its end: one to a login or a parked domain is not
 * learned. The source that serves the feed from now on.
 */
async function learnMove({ feed, parts }: Attempt, movedTo: string | null): Promise<number> {
  if (movedTo === null || movedTo === feed.address) return feed.source;
  parts.log.info({ feed: feed.address, movedTo }, 'A feed has moved');
  return parts.store.moveFeed(feed.source, movedTo);
}

const newestInstants = ({ items }: Feed): string[] =>
  items
    .flatMap(item => item.published?.instant ?? [])
    .sort()
    .slice(-POLL_WAITS.mostEntries);

async function takeIn(attempt: Attempt, fetched: FetchedDocument, read: Feed): Promise<void> {
  const { feed, parts, signal } = attempt;
  // its followers get a feed that is read anyway
  if ((await learnMove(attempt, fetched.movedTo)) !== feed.source) return;
  const { fetcher, wait, context, store } = parts;
  const keepsFullText = (await store.source(feed.source))?.rights.keepsFullText ?? true;
  const report = await ingestFeed(
    {
      source: feed.source,
      address: fetched.address,
      feed: read,
      isBacklog: feed.lastSuccess === null,
      keepsFullText,
      pages: feed.fullText && keepsFullText ? { fetcher, wait } : null,
      signal,
    },
    context,
  );
  const { added, revised, problems, isComplete } = report;
  const counts = { added, revised, problems: problems.length };
  const first = problems.length > 0 ? { first: firstReasons(problems) } : {};
  parts.log.info({ feed: feed.address, ...counts, ...first }, 'A feed was read');
  if (signal.aborted && !isComplete) {
    await giveBack(attempt);
    return;
  }
  const etag = isComplete ? fetched.etag : null;
  const lastModified = isComplete ? fetched.lastModified : null;
  const title = feedTitle(read, feed.address);
  const rhythm = { feedMinutes: read.minutes, newestEntries: newestInstants(read) };
  attempt.rhythms.set(feed.source, rhythm);
  await record(
    attempt,
    { kind: 'read', etag, lastModified, title, site: read.link },
    { freshSeconds: fetched.freshSeconds, ...rhythm },
  );
}

async function takeAnswer(attempt: Attempt, fetched: Fetched): Promise<void> {
  const { feed, parts, signal } = attempt;
  switch (fetched.kind) {
    case 'document': {
      const answer = feedAnswer(fetched);
      if (answer.kind === 'feed') await takeIn(attempt, fetched, answer.feed);
      else await fail(attempt, answer.kind === 'page' ? A_PAGE : answer.reason);
      return;
    }
    case 'not-modified': {
      const etag = fetched.etag ?? feed.etag;
      const lastModified = fetched.lastModified ?? feed.lastModified;
      await record(
        attempt,
        { kind: 'unchanged', etag, lastModified },
        { freshSeconds: fetched.freshSeconds, ...attempt.rhythms.get(feed.source) },
      );
      return;
    }
    case 'gone':
      parts.log.warn({ feed: feed.address }, 'A feed is gone for good');
      await record(attempt, { kind: 'gone', reason: fetched.reason }, {});
      return;
    case 'failed':
      if (signal.aborted) await giveBack(attempt);
      else await fail(attempt, fetched.reason, fetched.retryAfterSeconds);
  }
}

/**
 * Fetches a claimed feed, reads it and records what came of it. Never rejects: what one feed does stops no other.
 * @param given the feed's bytes where they were fetched a moment ago
 */
export async function pollFeed(
  claimed: ClaimedFeed,
  polling: Polling,
  given: FetchedDocument | null = null,
): Promise<void> {
  const attempt: Attempt = { ...claimed, ...polling };
  const { parts, signal } = polling;
  const { address, etag, lastModified, source } = claimed.feed;
  try {
    const request = { address, accept: FEED_TYPES, etag, lastModified, signal };
    await takeAnswer(attempt, given ?? (await parts.fetcher.fetch(request)));
  } catch (error) {
    parts.log.error({ err: error, feed: address, source }, 'A feed could not be read');
    // without the store nothing can be recorded either: the claim runs out
    if (error instanceof StoreUnavailable) return;
    await fail(attempt, OUR_FAULT).catch((failure: unknown) => {
      parts.log.error({ err: failure, source }, 'That a feed failed could not be recorded');
    });
  }
}
