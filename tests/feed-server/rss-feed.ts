import type { Answer } from './feed-server.ts';

/** An entry of a feed, as the test wants it; what is left out is not in the feed. */
export interface FeedEntry {
  readonly title: string;
  readonly id?: string;
  readonly link?: string;
  /** HTML, as in the description of most feeds. */
  readonly description?: string;
  readonly published?: Date;
  readonly author?: string;
}

export interface RssFeed {
  readonly title?: string;
  readonly link?: string;
  /** Minutes: the feed's own wish not to be asked more often. */
  readonly ttl?: number;
  readonly entries: readonly FeedEntry[];
}

const escaped = (value: string): string =>
  value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const tag = (name: string, value: string | undefined, attributes = ''): string =>
  value === undefined ? '' : `<${name}${attributes}>${escaped(value)}</${name}>`;

const item = (entry: FeedEntry): string =>
  [
    '<item>',
    tag('title', entry.title),
    tag('link', entry.link),
    tag('guid', entry.id, ' isPermaLink="false"'),
    tag('author', entry.author),
    tag('pubDate', entry.published?.toUTCString()),
    tag('description', entry.description),
    '</item>',
  ].join('');

/** RSS 2.0. */
export const rssText = (feed: RssFeed): string =>
  [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0"><channel>',
    tag('title', feed.title ?? 'Harbour Courier'),
    tag('link', feed.link),
    tag('ttl', feed.ttl?.toString()),
    tag('description', 'News of the harbour'),
    ...feed.entries.map(item),
    '</channel></rss>',
  ].join('\n');

export const RSS_TYPE = 'application/rss+xml; charset=utf-8';

/** A feed that is always the same. */
export const rssAnswer = (feed: RssFeed, headers: Readonly<Record<string, string>> = {}): Answer => ({
  headers: { 'content-type': RSS_TYPE, ...headers },
  body: rssText(feed),
});

const HOUR = 3_600_000;

/**
 * Invented entries, newest first, an hour apart.
 * @param site web address without a slash at its end
 * @param newest publication of the first
 */
export const someEntries = (count: number, site: string, newest: Date): FeedEntry[] =>
  Array.from({ length: count }, (_, index) => {
    const number = count - index;
    return {
      id: `courier-${number}`,
      title: `The ferry to quay ${number} sails again`,
      link: `${site}/articles/${number}`,
      description: `<p>The ferry to quay ${number} took up its service on schedule, the harbour office said.</p>`,
      published: new Date(newest.getTime() - index * HOUR),
    };
  });

/** The same entries at each request, but with ids and links that are new each time, as careless servers make them. */
export const changingIdsAnswer = (feed: RssFeed): Answer => {
  let asked = 0;
  return (_request, response) => {
    asked += 1;
    const entries = feed.entries.map((entry, index) => ({
      ...entry,
      id: `visit-${asked}-${index}`,
      ...(entry.link === undefined ? {} : { link: `${entry.link}?visit=${asked}` }),
    }));
    response.writeHead(200, { 'content-type': RSS_TYPE });
    response.end(rssText({ ...feed, entries }));
  };
};
