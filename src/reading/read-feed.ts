import { unreadCharset } from './charset/unread-charset.ts';
import { decodeBytes } from './decode-bytes.ts';
import { endedJson } from './feed/ended-json.ts';
import { feedSource } from './feed/feed-source.ts';
import type { FeedReading } from './feed/feed-reading.ts';
import { jsonFeed } from './feed/json-feed.ts';
import { markupText } from './feed/markup-text.ts';
import { mendedJson } from './page/mended-json.ts';
import { xmlFeed } from './feed/xml-feed.ts';

const NO_FEED =
  'This is no feed: no RSS, RDF, Atom or JSON Feed was found in it. Give the address of the feed itself.';
const A_PAGE = 'This is a web page, not a feed. Give the address of the feed that the page names.';
/** A feed shown as source on a page: its tags are escaped. */
const SHOWN_AS_SOURCE = /&lt;(?:rss|feed|rdf:RDF)\b/;

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const ended = endedJson(text);
    const mended: unknown = ended === null ? mendedJson(text) : JSON.parse(ended);
    if (mended === undefined) throw error;
    return mended;
  }
}

function readJson(text: string, address: string | null): FeedReading {
  try {
    return jsonFeed(parsedJson(text), address) ?? { ok: false, reason: NO_FEED };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, reason: `The JSON is broken: ${error.message}.` };
    throw error;
  }
}

/** A feed already decoded. */
export function readFeedText(text: string, address: string | null): FeedReading {
  const source = feedSource(text);
  if (source === '') return { ok: false, reason: 'The feed is empty.' };
  if (source.startsWith('{')) return readJson(source, address);
  const feed = xmlFeed(source, address);
  if (feed) return feed;
  const shown = SHOWN_AS_SOURCE.test(source) ? xmlFeed(markupText(source), address) : null;
  return shown ?? { ok: false, reason: /<html[\s>]/i.test(source.slice(0, 2000)) ? A_PAGE : NO_FEED };
}

/**
 * Reads RSS of any version, RDF, Atom, CDF and JSON Feed, tolerantly: what can be made out of a broken feed is given.
 * @param contentType media type as served, for its charset
 * @param address where the feed was fetched from, for its relative links
 */
export function readFeed(
  bytes: Uint8Array,
  contentType: string | null,
  address: string | null = null,
): FeedReading {
  const reason = unreadCharset(bytes, contentType);
  return reason === null ? readFeedText(decodeBytes(bytes, contentType), address) : { ok: false, reason };
}
