import { decodeBytes } from '../reading/decode-bytes.ts';
import type { Feed } from '../reading/feed/feed-reading.ts';
import { readFeedText } from '../reading/read-feed.ts';
import { unreadableBytes } from '../reading/unreadable-bytes.ts';
import type { FetchedDocument } from '../sources/fetch/fetcher.ts';

/** What a server sent when a feed was asked for. */
export type FeedAnswer =
  | { readonly kind: 'feed'; readonly feed: Feed }
  | { readonly kind: 'page'; readonly html: string }
  /** A sentence. */
  | { readonly kind: 'neither'; readonly reason: string };

const NO_TEXT = /^\s*(?:image|audio|video|font)\/|^\s*application\/(?:pdf|zip|gzip|octet-stream|x-)/i;
const PAGE_START = /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype html|html|head|body)\b/i;

const isPage = (text: string, contentType: string | null): boolean =>
  PAGE_START.test(text.slice(0, 5000)) ||
  /^\s*(?:text\/html|application\/xhtml\+xml)/i.test(contentType ?? '');

/** Servers call feeds pages, and pages feeds: the bytes decide. */
export function feedAnswer({ bytes, contentType, address }: FetchedDocument): FeedAnswer {
  if (unreadableBytes(bytes) !== null && bytes.length > 0) {
    const type = NO_TEXT.test(contentType ?? '') ? ` (${(contentType ?? '').slice(0, 60)})` : '';
    return { kind: 'neither', reason: `The server sent neither a feed nor a page but other data${type}.` };
  }
  const text = decodeBytes(bytes, contentType);
  const feed = readFeedText(text, address);
  if (feed.ok) return { kind: 'feed', feed };
  return isPage(text, contentType) ? { kind: 'page', html: text } : { kind: 'neither', reason: feed.reason };
}
