import type { RawDocument, ReadArticle, ReadProblem, ReadResult } from '../../model/article.ts';
import { blockTexts } from '../page/block-texts.ts';
import { parsePage } from '../page/dom.ts';
import { pageDraft } from '../page/page-draft.ts';
import { articleOf } from '../plain-text/read-plain-text.ts';
import type { Feed, FeedItem } from './feed-reading.ts';

/** An entry's own id; the same id may stand in two files, so a file's entries carry its path as well. */
function externalIdOf(item: FeedItem, place: number, raw: RawDocument): string {
  const own = item.id ?? item.link ?? item.title ?? String(place);
  return raw.url === null ? `${raw.path}#${own}` : own;
}

/** A whole page is parsed once; of a piece the parser would only find that it has no body. */
const asPage = (html: string): string => `<html><head></head><body>${html}</body></html>`;

function articleIn(item: FeedItem, feed: Feed, externalId: string): ReadArticle | null {
  const { body } = parsePage(asPage(item.contentHtml ?? ''));
  if (!body) return null;
  const { title, link: url, author: byline, published } = item;
  const language = item.language ?? feed.language;
  const stated = { title, url, byline, published, publisher: item.source ?? feed.title, language };
  const article = articleOf(pageDraft(blockTexts(body), stated), { externalId, url });
  return article && { ...article, language };
}

/** The articles of a feed; an entry without any text is told by its place. */
export function feedArticles(feed: Feed, raw: RawDocument): ReadResult {
  const articles: ReadArticle[] = [];
  const problems: ReadProblem[] = [];
  if (feed.items.length === 0) problems.push({ where: raw.path, reason: 'The feed has no entries.' });
  feed.items.forEach((item, index) => {
    const article = articleIn(item, feed, externalIdOf(item, index + 1, raw));
    if (article) articles.push(article);
    else problems.push({ where: `${raw.path}#${index + 1}`, reason: 'The entry has no text of its own.' });
  });
  return { articles, problems };
}
