import { byName } from './by-name.ts';
import type { LinkedData } from './linked-data.ts';
import type { Metas } from './meta-elements.ts';
import type { PageDocument, PageElement } from './page-node.ts';

const META_NAMES = [
  'author',
  'article:author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'citation_author',
];
const ELEMENTS = '[itemprop~="author"], [rel~="author"]';
const MOST_AUTHORS = 12;

const joined = (found: readonly (string | null)[]): string | null => {
  const named = [...new Set(found.filter(name => name !== null))].slice(0, MOST_AUTHORS);
  return named.length === 0 ? null : named.join(', ');
};

/** An element that names the author, alone or as one field of a description. */
const nameIn = (element: PageElement): string | null => {
  const field = element.querySelector('[itemprop~="name"]') ?? element;
  return byName(field.getAttribute('content') ?? field.textContent ?? '');
};

/** Of other stories: in a list of them, or beside a comment. */
const isElsewhere = (element: PageElement): boolean =>
  element.closest('aside, nav, footer, li') !== null ||
  element.closest('[itemprop~="comment"], [itemprop~="review"]') !== null;

/** Who wrote it, by JSON-LD, meta elements, microdata or `rel=author`, surest first; several names joined by commas. */
export function statedAuthor(document: PageDocument, data: LinkedData | null, metas: Metas): string | null {
  const described = joined((data?.authors ?? []).map(byName));
  if (described !== null) return described;
  for (const name of META_NAMES) {
    const stated = joined((metas.get(name) ?? []).map(byName));
    if (stated !== null) return stated;
  }
  const elements = Array.from(document.querySelectorAll(ELEMENTS)).filter(element => !isElsewhere(element));
  return joined(elements.map(nameIn));
}
