import { webAddress } from '../web-address.ts';
import type { LinkedData } from './linked-data.ts';
import { firstOf, type Metas } from './meta-elements.ts';
import type { PageDocument } from './page-node.ts';

const bareHost = (address: string): string =>
  new URL(address).hostname.replace(/^(?:www|m|mobile|amp)\./, '');

/** The front page is no article's address: some systems name it as canonical on every page. */
const isFrontPage = (address: string): boolean => {
  const { pathname, search } = new URL(address);
  return pathname === '/' && search === '';
};

/**
 * The article's own address, http or https. A page may only rename itself within its own host: a copy that points
 * elsewhere keeps the address it was fetched from.
 */
export function statedAddress(
  document: PageDocument,
  data: LinkedData | null,
  metas: Metas,
  fetched: string | null,
): string | null {
  const own = webAddress(fetched, null);
  const link = document.querySelector('link[rel~="canonical"]')?.getAttribute('href');
  const claims = [link, firstOf(metas, ['og:url', 'twitter:url', 'parsely-link']), data?.url].map(claim =>
    webAddress(claim, own),
  );
  if (own === null) return claims.find(claim => claim !== null) ?? null;
  const fits = (claim: string | null): claim is string =>
    claim !== null && bareHost(claim) === bareHost(own) && (!isFrontPage(claim) || isFrontPage(own));
  return claims.find(fits) ?? own;
}
