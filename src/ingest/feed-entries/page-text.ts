import type { ReadArticle } from '../../model/article.ts';
import { readDocument } from '../../reading/read-document.ts';
import type { Feed } from '../../reading/feed/feed-reading.ts';
import type { FetchedDocument, Fetcher } from '../../sources/fetch/fetcher.ts';
import { faultReason } from '../fault-reason.ts';
import type { KeyedEntry } from './known-entries.ts';
import { isSameArticle } from './same-article.ts';

const PAGES = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1';
const TOO_MANY_REQUESTS = 429;
const UNAVAILABLE = 503;

export type PageText =
  | { readonly kind: 'article'; readonly article: ReadArticle }
  /** The page adds nothing, and will not. */
  | { readonly kind: 'useless'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string; readonly isOverloaded: boolean };

const useless = (reason: string): PageText => ({ kind: 'useless', reason });

const isHtml = (contentType: string | null): boolean =>
  contentType === null || /^\s{0,9}(?:text\/html|application\/xhtml\+xml)/i.test(contentType);

const isFrontPage = (address: string): boolean => {
  const url = URL.parse(address);
  return url !== null && url.pathname === '/' && url.search === '';
};

/** What the feed states goes before what the page states, its text alone apart. */
function joined(entry: KeyedEntry, feed: Feed, page: ReadArticle): ReadArticle {
  const { title, link, author, published } = entry.item;
  return {
    externalId: entry.key,
    title: title ?? page.title,
    byline: author ?? page.byline,
    publisher: entry.item.source ?? feed.title ?? page.publisher,
    url: link,
    language: entry.item.language ?? feed.language ?? page.language,
    published: published ?? page.published,
    text: page.text,
    captions: page.captions,
  };
}

async function articleOn(fetched: FetchedDocument, entry: KeyedEntry, feed: Feed): Promise<PageText> {
  const { bytes, address } = fetched;
  const type = fetched.contentType;
  if (!isHtml(type)) return useless(`The entry’s link leads to no page but to ${type ?? 'something else'}.`);
  if (isFrontPage(address) && !isFrontPage(entry.item.link ?? ''))
    return useless('The entry’s link leads to the front page only.');
  const contentType = type ?? 'text/html';
  const { articles, problems } = await readDocument({ path: entry.key, bytes, contentType, url: address });
  const [page] = articles;
  if (!page) return useless(problems[0]?.reason ?? 'The entry’s page has no text of an article.');
  if (!isSameArticle({ title: entry.item.title, words: entry.words }, page))
    return useless(
      'The entry’s page shows something else: it may ask for consent, a login or a subscription.',
    );
  if (page.text.length <= entry.words.length)
    return useless('The entry’s page has no more text than the feed.');
  return { kind: 'article', article: joined(entry, feed, page) };
}

/** Reads the entry's page; its text counts only where it is the same article and more of it. */
export async function pageText(
  entry: KeyedEntry,
  feed: Feed,
  fetcher: Fetcher,
  signal: AbortSignal,
): Promise<PageText> {
  const { link } = entry.item;
  if (link === null) return useless('The entry has no link.');
  const fetched = await fetcher.fetch({ address: link, accept: PAGES, signal });
  switch (fetched.kind) {
    case 'document':
      try {
        return await articleOn(fetched, entry, feed);
      } catch (error) {
        // a fault of ours in one page must not cost the feed
        return useless(`The entry’s page could not be read: ${faultReason(error)}.`);
      }
    case 'gone':
      return useless(fetched.reason);
    case 'not-modified':
      return { kind: 'failed', reason: 'The server sent no page.', isOverloaded: false };
    case 'failed': {
      const { reason, status, isFinal } = fetched;
      if (isFinal) return useless(reason);
      return { kind: 'failed', reason, isOverloaded: status === TOO_MANY_REQUESTS || status === UNAVAILABLE };
    }
  }
}
