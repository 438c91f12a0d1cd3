import type { LinkedData } from './linked-data.ts';
import { firstOf, type Metas } from './meta-elements.ts';
import type { PageDocument } from './page-node.ts';

const META_NAMES = [
  'og:title',
  'twitter:title',
  'parsely-title',
  'sailthru.title',
  'dc.title',
  'dcterms.title',
  'citation_title',
  'headline',
];
/** What sets the site's name apart from the headline: "Board keeps crane | Harbour Post". */
const SEPARATOR = /\s+[|–—·•»:-]\s+|\s*\|\s*/gu;
const LEAST_WORDS = 2;

const squeezed = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** A title without the name of its site, where the page's heading or the site's stated name shows what of it is the name. */
function withoutSite(title: string, headings: readonly string[], site: string | null): string {
  for (const { index, 0: separator } of title.matchAll(SEPARATOR)) {
    const before = title.slice(0, index);
    const after = title.slice(index + separator.length);
    if (headings.some(heading => same(heading, before))) return before;
    if (site !== null && same(after, site) && before.split(' ').length >= LEAST_WORDS) return before;
    if (headings.some(heading => same(heading, after)) && site !== null && same(before, site)) return after;
  }
  return title;
}

/** The page's own headline: as JSON-LD or meta elements state it, else its heading, else its title element. */
export function statedTitle(
  document: PageDocument,
  data: LinkedData | null,
  metas: Metas,
  site: string | null,
): string | null {
  const headings = Array.from(document.querySelectorAll('h1'), heading =>
    squeezed(heading.textContent),
  ).filter(text => text !== '');
  const title = squeezed(document.querySelector('title')?.textContent);
  const stated = data?.headline ?? firstOf(metas, META_NAMES);
  if (stated !== null) return withoutSite(stated, headings, site);
  const [only, second] = headings;
  const heading =
    only !== undefined && second === undefined ? only : headings.find(text => title.startsWith(text));
  return heading ?? (title === '' ? null : withoutSite(title, headings, site));
}
