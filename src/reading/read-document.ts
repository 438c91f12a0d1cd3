import type { RawDocument, ReadArticle, ReadResult } from '../model/article.ts';
import { unreadCharset } from './charset/unread-charset.ts';
import { decodeBytes } from './decode-bytes.ts';
import { type DocumentKind, documentKind } from './document-kind.ts';
import { feedArticles } from './feed/feed-articles.ts';
import { readJson } from './formats/read-json.ts';
import { readJsonLines } from './formats/read-json-lines.ts';
import { readMarkdown } from './formats/read-markdown.ts';
import { readPlainText } from './plain-text/read-plain-text.ts';
import { readFeedText } from './read-feed.ts';
import { pageReading } from './read-page.ts';
import { unreadableBytes } from './unreadable-bytes.ts';

const NO_TEXT = 'No text of an article was found in it.';

const problem = (raw: RawDocument, reason: string): ReadResult => ({
  articles: [],
  problems: [{ where: raw.path, reason }],
});

const single = (article: ReadArticle | null, raw: RawDocument): ReadResult =>
  article ? { articles: [article], problems: [] } : problem(raw, NO_TEXT);

/** Of a paid page the public part is read, and the problem says so. */
function readPageDocument(html: string, raw: RawDocument): ReadResult {
  const { article, problem: reason } = pageReading(html, { externalId: raw.path, url: raw.url });
  if (!article) return problem(raw, reason ?? NO_TEXT);
  return { articles: [article], problems: reason === null ? [] : [{ where: raw.path, reason }] };
}

function readFeedDocument(text: string, raw: RawDocument): ReadResult {
  const feed = readFeedText(text, raw.url);
  return feed.ok ? feedArticles(feed, raw) : problem(raw, feed.reason);
}

const READERS: Readonly<Record<DocumentKind, (text: string, raw: RawDocument) => ReadResult>> = {
  text: (text, raw) => single(readPlainText(text, { externalId: raw.path, url: raw.url }), raw),
  markdown: readMarkdown,
  html: readPageDocument,
  json: readJson,
  'json-lines': readJsonLines,
  feed: readFeedDocument,
};

/**
 * Bytes to clean articles: plain text, Markdown, HTML, JSON, JSON lines and feeds, told by media type, ending and bytes.
 * Never rejects for bad input: what cannot be read becomes a problem with its reason, and the rest is read.
 */
export async function readDocument(raw: RawDocument): Promise<ReadResult> {
  const reason = unreadCharset(raw.bytes, raw.contentType) ?? unreadableBytes(raw.bytes);
  if (reason !== null) return Promise.resolve(problem(raw, reason));
  const text = decodeBytes(raw.bytes, raw.contentType);
  if (text.trim() === '') return Promise.resolve(problem(raw, 'The file is empty.'));
  return Promise.resolve(READERS[documentKind(raw, text)](text, raw));
}
