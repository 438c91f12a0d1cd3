import type { ReadArticle } from '../../model/article.ts';
import { feedArticles } from '../../reading/feed/feed-articles.ts';
import type { Feed } from '../../reading/feed/feed-reading.ts';
import type { KeyedEntry } from './known-entries.ts';

/** The article in what the feed itself gives of an entry; null where that is no text. */
export function entryArticle(entry: KeyedEntry, feed: Feed, address: string): ReadArticle | null {
  const raw = { path: entry.key, bytes: new Uint8Array(), contentType: null, url: address };
  const [article] = feedArticles({ ...feed, items: [entry.item] }, raw).articles;
  return article ? { ...article, externalId: entry.key } : null;
}

/** Why an entry is no article: a sentence, null where there is nothing to tell. */
export function noArticleReason({ item, words }: KeyedEntry, readsPages: boolean): string | null {
  // a picture or a recording and nothing else was never meant to be read
  if (words === '' && item.contentHtml !== null) return null;
  if (item.title === null) return 'The entry has neither title nor text.';
  return readsPages
    ? 'The entry has a title alone, and its page gave no text.'
    : 'The entry has a title alone. Follow the feed with full text to read its page.';
}
