import { webAddress } from '../web-address.ts';
import { deepText, type FeedElement } from './xml-tree.ts';

/** Written so that every reader takes it for the same address: it is kept as the feed has it. */
const CLEAN = /^https?:\/\/[a-z\d.-]+(?::\d{1,5})?(?:[/?#][\w\-.~:/?#[\]@!$&'()*+,;=%]*)?$/i;
const MOST_LINKS = 100;
const WITHOUT_SCHEME = /^(?:\/\/|(?=www\.[a-z\d-]+\.[a-z]))/i;

/** Addresses of feeds are mostly absolute; relative ones are resolved against xml:base, from the feed's own address in. */
function baseOf(element: FeedElement, address: string | null): string | null {
  const bases: string[] = [];
  for (let at: FeedElement | null = element; at; at = at.parent) {
    // CDF has its own attribute
    const base =
      at.attributes.get('xml:base') ?? (at.name === 'channel' ? at.attributes.get('base') : undefined);
    if (base !== undefined) bases.unshift(base);
  }
  return bases.reduce<string | null>((outer, base) => webAddress(base, outer) ?? outer, address);
}

/** As a web address; one without a scheme or base stays out. "&amp;" in an address was escaped once too often. */
export function resolved(link: string, element: FeedElement, address: string | null): string | null {
  const text = link.trim().replaceAll('&amp;', '&');
  if (text === '') return null;
  if (CLEAN.test(text)) return URL.canParse(text) ? text : null;
  const base = baseOf(element, address);
  return webAddress(text.replace(WITHOUT_SCHEME, `${base?.startsWith('http:') ? 'http' : 'https'}://`), base);
}

/** A relative id belongs to the base that the feed states for it; where it states none, it stays as it is. */
export function resolvedId(id: string, element: FeedElement): string {
  if (/^[a-z][a-z\d+.-]*:/i.test(id)) return id;
  const base = baseOf(element, null);
  return (base === null ? null : webAddress(id, base)) ?? id;
}

const relOf = (link: FeedElement): string => (link.attributes.get('rel') ?? 'alternate').trim().toLowerCase();

/** How well a link leads to the page itself: not to the feed, an enclosure or a comment form. */
function fitness(link: FeedElement): number {
  const rel = relOf(link);
  if (rel === 'canonical' || rel === 'bookmark') return 1;
  if (rel !== 'alternate' && !rel.endsWith('/alternate')) return 0;
  const type = (link.attributes.get('type') ?? '').toLowerCase();
  return type === '' || type.includes('html') ? 3 : 2;
}

/** Where a link points: Atom's `href`, else RSS's text, else RDF's resource. */
const targetOf = (link: FeedElement): string =>
  link.attributes.get('href') ?? link.attributes.get('rdf:resource') ?? deepText(link);

/** The page's address among a feed's or item's links: Atom's by relation, RSS's by its text. */
export function feedLink(
  links: readonly FeedElement[],
  owner: FeedElement,
  address: string | null,
): string | null {
  const best = links
    .slice(0, MOST_LINKS)
    .filter(link => fitness(link) > 0)
    .sort((a, b) => fitness(b) - fitness(a));
  for (const link of best) {
    const page = resolved(targetOf(link), link, address);
    if (page !== null) return page;
  }
  // CDF names its page on the item itself
  return resolved(owner.attributes.get('href') ?? '', owner, address);
}

/** Elements that hold the page's own address where `link` leads through a counter of clicks. */
export const OWN_LINKS: readonly string[] = ['feedburner:origlink', 'pheedo:origlink'];

/** The feed's own address where it states one (`rel="self"`), else null. */
export function selfLink(links: readonly FeedElement[]): string | null {
  const own = links.find(link => relOf(link) === 'self');
  return own ? webAddress(own.attributes.get('href') ?? '', null) : null;
}
