import type { PageDocument } from './page-node.ts';

const LONGEST_CONTENT = 500;

/** What a page's meta elements state, by name in lower case, in the order of the page. */
export type Metas = ReadonlyMap<string, readonly string[]>;

/** meta elements by name, property, itemprop or http-equiv in lower case. */
export function metaElements(document: PageDocument): Metas {
  const metas = new Map<string, string[]>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const content = (meta.getAttribute('content') ?? '').replace(/\s+/g, ' ').trim();
    if (content === '' || content.length > LONGEST_CONTENT) continue;
    // below the head, an itemprop may be of a card or a comment
    const kinds =
      meta.parentNode?.localName === 'head'
        ? ['property', 'name', 'itemprop', 'http-equiv']
        : ['property', 'name'];
    const names = kinds.map(name => meta.getAttribute(name) ?? '');
    for (const key of new Set(names.map(name => name.trim().toLowerCase()))) {
      if (key === '') continue;
      const known = metas.get(key);
      if (known) known.push(content);
      else metas.set(key, [content]);
    }
  }
  return metas;
}

/** The first thing that any of these names states, by the order of the names. */
export function firstOf(metas: Metas, names: readonly string[]): string | null {
  for (const name of names) {
    const [content] = metas.get(name) ?? [];
    if (content !== undefined) return content;
  }
  return null;
}
