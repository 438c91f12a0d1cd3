import { Readability } from '@mozilla/readability';
import { dropBoilerplate } from './drop-boilerplate.ts';
import { fitsWithin } from './nesting.ts';
import type { PageDocument, PageElement } from './page-node.ts';

/** Readability reads a page several times over, call within call: beyond these bounds it is not asked. */
const READABLE = { nodes: 60_000, depth: 400 };
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
  return reader.parse()?.content ?? null;
}

const textLength = (element: PageElement): number => (element.textContent ?? '').trim().length;

/** The element that holds the article's text, and null for a page without any. Changes the document. */
export function mainElement(document: PageDocument): PageElement | null {
  const stated = statedPlace(document);
  if (!document.body || !fitsWithin(document.body, READABLE)) return stated;
  dropBoilerplate(document);
  return statedBody(document) ?? byReadability(document) ?? stated;
}

/** The page names exactly one element as its article's body. */
function statedBody(document: PageDocument): PageElement | null {
  const [only, second] = document.querySelectorAll('[itemprop~="articleBody"]');
  return only && !second && textLength(only) >= LEAST_TEXT ? only : null;
}

function statedPlace(document: PageDocument): PageElement | null {
  for (const place of ARTICLE_PLACES) {
    const element = document.querySelector(place);
    if (element && textLength(element) >= LEAST_TEXT) return element;
  }
  return document.body;
}
