import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement } from './dom.ts';

/** Readability reads a page several times over: beyond this many elements it is not asked. */
const MOST_ELEMENTS = 20_000;
const LEAST_TEXT = 250;
/** Where pages say that their article stands, surest first. */
const ARTICLE_PLACES = ['[itemprop="articleBody"]', 'article', 'main', '[role="main"]', 'body'];

type ReadabilityDocument = ConstructorParameters<typeof Readability>[0];

/** Asked to keep the element rather than its HTML, and its classes, by which captions are known. */
function byReadability(document: PageDocument): PageElement | null {
  const reader = new Readability<PageElement>(document as ReadabilityDocument, {
    serializer: node => node as PageElement,
    keepClasses: true,
    disableJSONLD: true,
  });
  try {
    return reader.parse()?.content ?? null;
  } catch (error) {
    // a page nested deeper than the stack
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function hasFewElements(document: PageDocument): boolean {
  return Array.from(document.querySelectorAll('*')).length <= MOST_ELEMENTS;
}

const textLength = (element: PageElement): number => (element.textContent ?? '').trim().length;

/** The element that holds the article's text, and null for a page without any. Changes the document. */
export function mainElement(document: PageDocument): PageElement | null {
  const stated = statedPlace(document);
  if (!hasFewElements(document)) return stated;
  return byReadability(document) ?? stated;
}

function statedPlace(document: PageDocument): PageElement | null {
  for (const place of ARTICLE_PLACES) {
    const element = document.querySelector(place);
    if (element && textLength(element) >= LEAST_TEXT) return element;
  }
  return document.body;
}
