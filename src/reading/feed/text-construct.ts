import type { PageElement } from '../page/page-node.ts';
import { htmlText } from '../page/html-text.ts';
import { childElements, deepText } from './xml-tree.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function fromBase64(text: string): string {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('utf8');
}

type Form = 'plain' | 'markup' | 'elements';

/** Atom 0.3 says so, in 1.0 it follows from a media type that is neither text nor XML. */
function isBase64(element: PageElement): boolean {
  const type = (element.getAttribute('type') ?? '').toLowerCase();
  const mode = (element.getAttribute('mode') ?? '').toLowerCase();
  return (
    mode === 'base64' || (mode === '' && /^(?:application|image|audio|video)\/(?!.*(?:xml|html))/.test(type))
  );
}

/** Atom says by `type` (0.3 also by `mode`) what an element holds; RSS says nothing and may hold markup. */
function formOf(element: PageElement, isAtom: boolean): Form {
  const type = (element.getAttribute('type') ?? '').toLowerCase();
  const mode = (element.getAttribute('mode') ?? '').toLowerCase();
  if (type === 'xhtml' || type.endsWith('+xml') || mode === 'xml') return 'elements';
  if (childElements(element).length > 0) return 'elements';
  if (type.includes('html') || mode === 'escaped') return 'markup';
  return isAtom && (type === '' || type.startsWith('text')) ? 'plain' : 'markup';
}

/** HTML of an element that holds text in any of the ways of RSS and Atom. */
export function constructHtml(element: PageElement, isAtom: boolean): string {
  const form = formOf(element, isAtom);
  if (form === 'elements') return element.innerHTML;
  const isEncoded = isBase64(element);
  const text = isEncoded ? fromBase64(deepText(element)) : deepText(element);
  return form === 'plain' && !isEncoded ? escaped(text) : text;
}

/** The same as plain text, white space squeezed. */
export const constructText = (element: PageElement, isAtom: boolean): string =>
  htmlText(constructHtml(element, isAtom));
