import type { PageDocument } from './page-node.ts';

const LONGEST_CONTENT = 500;

/** meta elements by name, property or itemprop in lower case; the first of each name counts. */
export function metaElements(document: PageDocument): ReadonlyMap<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = (meta.getAttribute('content') ?? '').replace(/\s+/g, ' ').trim();
    const names = [meta.getAttribute('property'), meta.getAttribute('name'), meta.getAttribute('itemprop')];
    for (const name of names) {
      const key = (name ?? '').trim().toLowerCase();
      if (key !== '' && content !== '' && content.length <= LONGEST_CONTENT && !metas.has(key)) {
        metas.set(key, content);
      }
    }
  }
  return metas;
}
