import { parseHTML } from 'linkedom';

/** The part of a DOM node that reading uses; the DOM's own types are for browsers and are not loaded here. */
export interface PageNode {
  /** 1 element, 3 text, 4 CDATA section. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageElement | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly children: Iterable<PageElement>;
  innerHTML: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  remove(): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/** "<" that opens no tag, comment or declaration is text: one run of it, not thousands of nodes. */
const withoutStrayBrackets = (html: string): string => html.replace(/<(?![a-z/!?])/gi, '&lt;');

const parsed = (html: string): PageDocument => {
  const { document } = parseHTML(html) as { document: PageDocument };
  return document;
};

/** linkedom puts nothing into a body that the page leaves to the browser to imply. */
function hasBody(document: PageDocument): boolean {
  const root = document.documentElement;
  return root?.localName === 'html' && Array.from(root.children).some(child => child.localName === 'body');
}

/** An HTML page or a piece of one as a document that always has a body. Never throws. */
export function parsePage(html: string): PageDocument {
  const clean = withoutStrayBrackets(html);
  const document = parsed(clean);
  return hasBody(document) ? document : parsed(`<html><head></head><body>${clean}</body></html>`);
}
