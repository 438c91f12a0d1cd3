import { decodeBytes } from './decode-bytes.ts';
import type { FeedReading } from './feed/feed-reading.ts';
import { nestsTooDeep } from './page/nesting.ts';
import { jsonFeed } from './feed/json-feed.ts';
import { xmlFeed } from './feed/xml-feed.ts';

const NO_FEED =
  'This is no feed: no RSS, RDF, Atom or JSON Feed was found in it. Give the address of the feed itself.';
const TOO_DEEP = 'The feed’s tags are nested too deeply, or are never closed.';
const A_PAGE = 'This is a web page, not a feed. Give the address of the feed that the page names.';

function readJson(text: string): FeedReading {
  try {
    return jsonFeed(JSON.parse(text)) ?? { ok: false, reason: NO_FEED };
  } catch (error) {
    if (error instanceof SyntaxError) return { ok: false, reason: `The JSON is broken: ${error.message}.` };
    throw error;
  }
}

/** A feed already decoded. */
export function readFeedText(text: string, address: string | null): FeedReading {
  const start = text.trimStart();
  if (start === '') return { ok: false, reason: 'The feed is empty.' };
  if (start.startsWith('{')) return readJson(start);
  if (nestsTooDeep(text)) return { ok: false, reason: TOO_DEEP };
  return (
    xmlFeed(text, address) ?? {
      ok: false,
      reason: /<html[\s>]/i.test(start.slice(0, 2000)) ? A_PAGE : NO_FEED,
    }
  );
}

/**
 * Reads RSS of any version, RDF, Atom, CDF and JSON Feed, tolerantly: what can be made out of a broken feed is given.
 * @param contentType media type as served, for its charset
 * @param address where the feed was fetched from, for its relative links
 */
export const readFeed = (
  bytes: Uint8Array,
  contentType: string | null,
  address: string | null = null,
): FeedReading => readFeedText(decodeBytes(bytes, contentType), address);
