import type { Feed } from '../model/feed.ts';
import type { Store } from '../storage/store.ts';
import { feedTitle } from './feed-title.ts';
import type { FoundFeed } from './find-feed.ts';

/** http and https, with and without the closing slash: the same feed nearly always. */
export function addressVariants(address: string): string[] {
  const url = URL.parse(address);
  if (!url) return [];
  const paths = url.pathname.endsWith('/')
    ? [url.pathname, url.pathname.slice(0, -1)]
    : [url.pathname, `${url.pathname}/`];
  const rest = url.search;
  // another port is another server
  const schemes = url.port === '' ? ['https:', 'http:'] : [url.protocol];
  const all = schemes.flatMap(scheme => paths.map(path => `${scheme}//${url.host}${path}${rest}`));
  return [...new Set(all.flatMap(each => URL.parse(each)?.href ?? []))].filter(each => each !== address);
}

/** The feed is followed already, by its address, by where its redirects end, or by a variant that goes by the same title. */
export async function sharedFeed({ address, fetched, feed }: FoundFeed, store: Store): Promise<Feed | null> {
  for (const exact of new Set([address, fetched.address])) {
    const known = await store.feedAt(exact);
    if (known) return known;
  }
  for (const variant of new Set([address, fetched.address].flatMap(addressVariants))) {
    const known = await store.feedAt(variant);
    if (known?.title === feedTitle(feed, address)) return known;
  }
  return null;
}
