import type { PageElement } from '../page/page-node.ts';
import { webAddress } from '../web-address.ts';
import { deepText } from './xml-tree.ts';

/** Addresses of feeds are mostly absolute; relative ones are resolved against xml:base, from the feed's own address in. */
function baseOf(element: PageElement, address: string | null): string | null {
  const bases: string[] = [];
  for (let at: PageElement | null = element; at; at = at.parentNode) {
    const base = typeof at.getAttribute === 'function' ? at.getAttribute('xml:base') : null;
    if (base !== null) bases.unshift(base);
  }
  return bases.reduce<string | null>((outer, base) => webAddress(base, outer) ?? outer, address);
}

/** As a web address; one without a scheme or base stays out. */
export const resolved = (link: string, element: PageElement, address: string | null): string | null =>
  webAddress(link, baseOf(element, address));

const relOf = (link: PageElement): string => (link.getAttribute('rel') ?? 'alternate').toLowerCase();

/** How well a link leads to the page itself: not to the feed, an enclosure or a comment form. */
function fitness(link: PageElement): number {
  const rel = relOf(link);
  if (rel !== 'alternate' && !rel.endsWith('/alternate')) return 0;
  const type = (link.getAttribute('type') ?? '').toLowerCase();
  return type === '' || type.includes('html') ? 2 : 1;
}

/** The page's address among a feed's or item's links: Atom's `href` by relation, else RSS's text. */
export function feedLink(
  links: readonly PageElement[],
  owner: PageElement,
  address: string | null,
): string | null {
  const best = links.filter(link => fitness(link) > 0).sort((a, b) => fitness(b) - fitness(a));
  for (const link of best) {
    const page = resolved(link.getAttribute('href') ?? deepText(link), link, address);
    if (page !== null) return page;
  }
  // CDF names its page on the item itself
  return resolved(owner.getAttribute('href') ?? owner.getAttribute('HREF') ?? '', owner, address);
}

/** The feed's own address where it states one (`rel="self"`), else null. */
export function selfLink(links: readonly PageElement[]): string | null {
  const own = links.find(link => relOf(link) === 'self');
  return own ? webAddress(own.getAttribute('href') ?? '', null) : null;
}
