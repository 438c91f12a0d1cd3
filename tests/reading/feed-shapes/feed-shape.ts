import type { FeedItem } from '../../../src/reading/feed/feed-reading.ts';
import { readFeed } from '../../../src/reading/read-feed.ts';

/** What a reader of feeds is asked for, of one entry. */
export interface Entry {
  readonly id: string | null;
  readonly title: string | null;
  readonly link: string | null;
  /** "2023-05-03T16:30:00" in UTC, or as much of a day as is stated. */
  readonly date: string | null;
  readonly author: string | null;
  readonly summary: string | null;
  /** HTML. */
  readonly content: string | null;
  readonly source: string | null;
}

/** One small feed as the wild has them, and what a careful person reads in it. */
export interface FeedShape {
  readonly name: string;
  readonly source: string | Uint8Array;
  readonly contentType?: string;
  readonly address?: string;
  readonly feed?: { readonly title?: string | null; readonly link?: string | null };
  readonly items: readonly Partial<Entry>[];
}

function entryOf(item: FeedItem): Entry {
  const { id, title, link, published, author, summary, contentHtml, source } = item;
  const date =
    published && (published.precision === 'minute' ? published.instant.slice(0, 19) : published.day);
  return { id, title, link, date, author, summary, content: contentHtml, source };
}

const among = (entry: Entry, asked: Partial<Entry>): Partial<Entry> =>
  Object.fromEntries(Object.entries(entry).filter(([field]) => field in asked));

/** What the reader says of the fields that a shape states: the feed's, then each entry's. */
export function readShape({ source, contentType, address, feed, items }: FeedShape): unknown {
  const read = readFeed(Buffer.from(source), contentType ?? null, address ?? null);
  if (!read.ok) return read.reason;
  const head = { title: read.title, link: read.link };
  return {
    feed: Object.fromEntries(Object.entries(head).filter(([field]) => feed && field in feed)),
    items: read.items.map((item, place) => among(entryOf(item), items[place] ?? {})),
  };
}

export const expectedOf = ({ feed, items }: FeedShape): unknown => ({ feed: feed ?? {}, items });
