import { parseHTML } from 'linkedom';
import { withoutEndlessTags } from './endless-tags.ts';
import { withoutDeepNesting } from './nesting.ts';
import type { PageDocument } from './page-node.ts';

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
  const clean = withoutEndlessTags(withoutStrayBrackets(withoutDeepNesting(html)));
  const document = parsed(clean);
  return hasBody(document) ? document : parsed(`<html><head></head><body>${clean}</body></html>`);
}
