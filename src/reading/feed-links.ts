import { parsePage } from './page/dom.ts';
import type { PageDocument, PageElement } from './page/page-node.ts';
import { webAddress } from './web-address.ts';

/** A feed that a page names. */
export interface FeedLink {
  readonly address: string;
  /** As the page calls it, white space squeezed; null where it does not. */
  readonly title: string | null;
}

const FEED_TYPE = /^\s*application\/(?:(?:rss|atom|x\.atom|rdf)\+xml|feed\+json)\s*(?:;|$)/i;
const BOUNDS = { links: 500, anchors: 5000, found: 20, titleCharacters: 200 } as const;
/** "/feed", "/blog/rss.xml", "/index.rdf", "/news.atom", "/?feed=rss2", "/list?format=atom" */
const FEED_PATH =
  /\/(?:feeds?|rss2?|atom|rdf|index|feed-rss|rss-feed)(?:\.(?:xml|rss|rdf|atom|json|php))?\/?$|\.(?:rss|atom|rdf)$/i;
const PLAIN_INDEX = /\/index(?:\.(?:php|json))?\/?$/i;
const FEED_QUERY = /[?&](?:feed=(?:rss2?|atom|rdf|json)|format=(?:feed|rss|atom)|type=rss)(?:&|$)/i;
const FEED_WORD = /^(?:(?:our |web )?(?:rss|atom)(?:[ -]?feeds?)?(?: 2\.0| 1\.0)?|feeds?|rss news feed)$/i;

/** Feeds of comments, and of one topic or writer, stand behind the feed of all. */
const OF_COMMENTS = /comments?\b/i;
const OF_A_PART = /\b(?:categor(?:y|ies)|tags?|topics?|authors?|search|sections?)\b/i;

function rankOf({ address, title }: FeedLink): number {
  const words = `${URL.parse(address)?.pathname ?? ''} ${title ?? ''}`;
  if (OF_COMMENTS.test(words)) return 2;
  return OF_A_PART.test(words) ? 1 : 0;
}

function titleOf(text: string | null): string | null {
  const title = (text ?? '').replace(/\s+/gu, ' ').trim().slice(0, BOUNDS.titleCharacters);
  return title === '' ? null : title;
}

const hasRelation = (link: PageElement): boolean =>
  /(?:^|\s)(?:alternate|feed)(?:\s|$)/i.test(link.getAttribute('rel') ?? '');

function declared(page: PageDocument, base: string): FeedLink[] {
  return Array.from(page.querySelectorAll('link[rel][href]'))
    .slice(0, BOUNDS.links)
    .filter(link => hasRelation(link) && FEED_TYPE.test(link.getAttribute('type') ?? ''))
    .flatMap(link => {
      const address = webAddress(link.getAttribute('href'), base);
      return address === null ? [] : [{ address, title: titleOf(link.getAttribute('title')) }];
    });
}

const bareHost = (address: string): string => (URL.parse(address)?.host ?? '').replace(/^www\./, '');

/** feeds.harbour.example belongs to harbour.example, and the other way round. */
function isSameSite(a: string, b: string): boolean {
  const [one, other] = [bareHost(a), bareHost(b)];
  return one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);
}

function looksLikeFeed(anchor: PageElement, address: string): boolean {
  const url = URL.parse(address);
  if (!url || FEED_QUERY.test(url.search)) return url !== null;
  if (FEED_PATH.test(url.pathname) && !PLAIN_INDEX.test(url.pathname)) return true;
  return FEED_WORD.test(titleOf(anchor.textContent) ?? '');
}

function linked(page: PageDocument, base: string, address: string): FeedLink[] {
  const found: FeedLink[] = [];
  for (const anchor of Array.from(page.querySelectorAll('a[href]')).slice(0, BOUNDS.anchors)) {
    const target = webAddress(anchor.getAttribute('href'), base);
    if (target === null || !isSameSite(target, address) || !looksLikeFeed(anchor, target)) continue;
    found.push({ address: target, title: titleOf(anchor.getAttribute('title') ?? anchor.textContent) });
  }
  return found;
}

const withoutFragment = (address: string): string => address.replace(/#.*$/s, '');

/**
 * The feeds that a page declares in `link` elements, then those of its own site that it links to; the main feed before
 * feeds of a part, and those before feeds of comments.
 * @param address where the page was fetched from
 */
export function feedLinks(html: string, address: string): FeedLink[] {
  const page = parsePage(html);
  const base = webAddress(page.querySelector('base[href]')?.getAttribute('href'), address) ?? address;
  const byRank = (links: FeedLink[]): FeedLink[] => links.sort((a, b) => rankOf(a) - rankOf(b));
  const seen = new Set([withoutFragment(address)]);
  const found: FeedLink[] = [];
  for (const link of [...byRank(declared(page, base)), ...byRank(linked(page, base, address))]) {
    const target = withoutFragment(link.address);
    if (seen.has(target)) continue;
    seen.add(target);
    found.push({ ...link, address: target });
  }
  return found.slice(0, BOUNDS.found);
}
