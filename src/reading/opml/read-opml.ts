import { decodeBytes } from '../decode-bytes.ts';
import { outlines } from './outlines.ts';

/** One feed of a list, as written there. */
export interface OpmlFeed {
  /** Of any form: not checked. */
  readonly address: string;
  readonly title: string | null;
}

export type OpmlReading =
  | {
      readonly ok: true;
      /** In the file's order, without repeats. */
      readonly feeds: readonly OpmlFeed[];
      /** Outlines with an address that were over the bound and not read. */
      readonly left: number;
    }
  | { readonly ok: false; readonly reason: string };

export const OPML_BOUNDS = {
  bytes: 1_048_576,
  feeds: 500,
  titleCharacters: 200,
  addressCharacters: 2000,
} as const;

const TOO_LARGE = 'The file is larger than 1 MB. Split it into smaller files.';
const NO_OPML = 'This is no OPML file. Export the list of feeds from your feed reader as OPML.';
const NO_FEEDS = 'The file names no feeds: it has no outline with an xmlUrl.';

const refused = (reason: string): OpmlReading => ({ ok: false, reason });

const squeezed = (text: string | undefined): string => (text ?? '').replace(/\s+/gu, ' ').trim();

function feedOf(attributes: ReadonlyMap<string, string>): OpmlFeed | null {
  const address = squeezed(attributes.get('xmlurl'));
  if (address === '') return null;
  const title = ['text', 'title'].map(name => squeezed(attributes.get(name))).find(text => text !== '');
  return {
    address: address.slice(0, OPML_BOUNDS.addressCharacters),
    title: title?.slice(0, OPML_BOUNDS.titleCharacters) ?? null,
  };
}

/**
 * The feeds of an OPML file, from outlines at any depth, of broken XML as far as it goes. Entities that the file declares
 * itself are never expanded, and nothing that it names is fetched.
 */
export function readOpml(bytes: Uint8Array): OpmlReading {
  if (bytes.length > OPML_BOUNDS.bytes) return refused(TOO_LARGE);
  const xml = decodeBytes(bytes, null);
  if (!/<(?:opml|outline)\b/i.test(xml)) return refused(NO_OPML);
  const feeds = new Map<string, OpmlFeed>();
  let left = 0;
  for (const attributes of outlines(xml)) {
    const feed = feedOf(attributes);
    if (!feed || feeds.has(feed.address)) continue;
    if (feeds.size < OPML_BOUNDS.feeds) feeds.set(feed.address, feed);
    else left += 1;
  }
  return feeds.size === 0 ? refused(NO_FEEDS) : { ok: true, feeds: [...feeds.values()], left };
}
