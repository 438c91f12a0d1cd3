import type { Feed } from '../reading/feed/feed-reading.ts';
import { type FeedLink, feedLinks } from '../reading/feed-links.ts';
import type { Fetched, FetchedDocument, Fetcher } from '../sources/fetch/fetcher.ts';
import { type FeedAnswer, feedAnswer } from './feed-answer.ts';
import type { FeedRefusal, OfferedFeed } from './feed-desk.ts';
import { FEED_LIMITS, FEED_TYPES } from './feed-limits.ts';
import { typedAddress } from './typed-address.ts';

export interface FoundFeed {
  readonly kind: 'found';
  readonly feed: Feed;
  readonly fetched: FetchedDocument;
  /** Where it is to be fetched from: a permanent redirect is followed, a temporary one is asked again each time. */
  readonly address: string;
  /** Further feeds of the page that was given. */
  readonly others: readonly OfferedFeed[];
}

/** Where sites keep a feed that their page does not name. */
const USUAL_PLACES = ['/feed', '/rss.xml', '/atom.xml', '/index.xml'];

const NO_FEED =
  'That page names no feed, and there is none in the usual places. Look on the site for a link called RSS, Atom or Feed and give its address.';
const NO_ENTRIES = 'That feed has no entries yet, so it cannot be tried. Add it again when it has one.';

const TOO_SLOW = `The site took longer than ${FEED_LIMITS.findFor} seconds to answer. Try it again later, or give the address of its feed.`;

const refusal = (problem: string): FeedRefusal => ({ kind: 'refused', problem });

interface Search {
  readonly fetcher: Fetcher;
  readonly signal: AbortSignal;
}

/** What an address gave; a refusal where it gave nothing. */
type Tried =
  | {
      readonly kind: 'answer';
      readonly asked: string;
      readonly fetched: FetchedDocument;
      readonly answer: FeedAnswer;
    }
  | { readonly kind: 'failed'; readonly reason: string; readonly isSilent: boolean };

function triedAs(asked: string, fetched: Fetched): Tried {
  switch (fetched.kind) {
    case 'document':
      return { kind: 'answer', asked, fetched, answer: feedAnswer(fetched) };
    case 'not-modified':
      return { kind: 'failed', reason: 'The server sent no document.', isSilent: false };
    case 'gone':
      return { kind: 'failed', reason: fetched.reason, isSilent: false };
    case 'failed':
      return {
        kind: 'failed',
        reason: fetched.reason,
        isSilent: fetched.status === null && !fetched.isFinal,
      };
  }
}

const tryAddress = async (address: string, { fetcher, signal }: Search): Promise<Tried> =>
  triedAs(address, await fetcher.fetch({ address, accept: FEED_TYPES, signal }));

/** Without a scheme typed, http is tried where https gives no answer at all. */
async function tryTyped(addresses: readonly [string, ...string[]], search: Search): Promise<Tried> {
  const [first, second] = addresses;
  const tried = await tryAddress(first, search);
  if (second === undefined || tried.kind === 'answer' || !tried.isSilent) return tried;
  const plain = await tryAddress(second, search);
  return plain.kind === 'answer' ? plain : tried;
}

const foundIn = (tried: Tried, others: readonly OfferedFeed[]): FoundFeed | null =>
  tried.kind === 'answer' && tried.answer.kind === 'feed'
    ? {
        kind: 'found',
        feed: tried.answer.feed,
        fetched: tried.fetched,
        address: tried.fetched.movedTo ?? tried.asked,
        others,
      }
    : null;

const usualPlaces = (page: string, known: readonly FeedLink[]): FeedLink[] =>
  USUAL_PLACES.map(path => ({ address: new URL(path, page).href, title: null })).filter(
    ({ address }) => !known.some(link => link.address === address),
  );

/** The first of a page's feeds that has entries. */
async function feedOfPage(html: string, page: string, search: Search): Promise<FoundFeed | FeedRefusal> {
  const links = feedLinks(html, page);
  const candidates = [...links.slice(0, FEED_LIMITS.linksTried), ...usualPlaces(page, links)];
  let isEmpty = false;
  let reason: string | null = null;
  for (const { address } of candidates) {
    if (search.signal.aborted) break;
    const tried = await tryAddress(address, search);
    const others = links.filter(link => link.address !== address).slice(0, FEED_LIMITS.othersNamed);
    const found = foundIn(tried, others);
    if (found && found.feed.items.length > 0) return found;
    isEmpty ||= found !== null;
    if (tried.kind === 'failed' && links.some(link => link.address === address)) reason ??= tried.reason;
  }
  if (isEmpty) return refusal(NO_ENTRIES);
  if (search.signal.aborted) return refusal(TOO_SLOW);
  return refusal(reason === null ? NO_FEED : `The feed that the page names could not be fetched: ${reason}`);
}

/**
 * Finds the feed behind what a person typed: a feed's address or any page's.
 * @param milliseconds for all that is fetched
 */
export async function findFeed(
  typed: string,
  fetcher: Fetcher,
  milliseconds = FEED_LIMITS.findFor * 1000,
): Promise<FoundFeed | FeedRefusal> {
  const address = typedAddress(typed);
  if (!address.ok) return refusal(address.problem);
  const search = { fetcher, signal: AbortSignal.timeout(milliseconds) };
  const tried = await tryTyped(address.addresses, search);
  if (tried.kind === 'failed') return refusal(search.signal.aborted ? TOO_SLOW : tried.reason);
  const { answer, fetched } = tried;
  switch (answer.kind) {
    case 'feed':
      return (answer.feed.items.length > 0 ? foundIn(tried, []) : null) ?? refusal(NO_ENTRIES);
    case 'page':
      return feedOfPage(answer.html, fetched.address, search);
    case 'neither':
      return refusal(answer.reason);
  }
}
