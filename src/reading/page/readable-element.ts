import { Readability } from '@mozilla/readability';
import { fitsWithin } from './nesting.ts';
import type { PageDocument, PageElement } from './page-node.ts';

/**
 * Readability reads a page several times over, call within call, and some of it anew at each level: beyond these bounds
 * it is not asked. A long article has some 5,000 nodes at 20 levels.
 */
const READABLE = { nodes: 15_000, steps: 500_000, depth: 400 };

type ReadabilityDocument = ConstructorParameters<typeof Readability>[0];

/**
 * The element that Readability takes for the article, kept as an element and with its classes, by which captions are
 * known. Takes the document apart.
 */
export function readableElement(document: PageDocument): PageElement | null {
  const root = document.documentElement;
  if (!root || !document.body || !fitsWithin(root, READABLE)) return null;
  const reader = new Readability<PageElement>(document as ReadabilityDocument, {
    serializer: node => node as PageElement,
    keepClasses: true,
    disableJSONLD: true,
  });
  try {
    return reader.parse()?.content ?? null;
  } catch (error) {
    // it climbs above the root of a page with a second body or html element inside
    if (error instanceof TypeError) return null;
    throw error;
  }
}
