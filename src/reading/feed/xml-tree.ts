import { DOMParser } from 'linkedom';
import { CDATA, isElement, type PageElement, TEXT } from '../page/page-node.ts';
import { withoutNamedEntities } from '../page/html-text.ts';

const CDATA_START = '<![CDATA[';
const CDATA_END = ']]>';

/** Outside CDATA sections alone: inside one, "&eacute;" is for whoever reads the HTML there. */
function withoutHtmlEntities(xml: string): string {
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const open = xml.indexOf(CDATA_START, at);
    const close = open < 0 ? -1 : xml.indexOf(CDATA_END, open);
    const end = close < 0 ? xml.length : close + CDATA_END.length;
    parts.push(withoutNamedEntities(open < 0 ? xml.slice(at) : xml.slice(at, open)));
    if (open < 0) return parts.join('');
    // a section without an end holds the rest, as browsers have it
    parts.push(xml.slice(open, end), close < 0 ? CDATA_END : '');
    if (end >= xml.length) return parts.join('');
    at = end;
  }
}

/** An XML document's outermost elements, read tolerantly: unclosed and stray tags, HTML's entities, no declarations. */
export function xmlElements(xml: string): PageElement[] {
  const document = new DOMParser().parseFromString(
    withoutHtmlEntities(xml),
    'text/xml',
  ) as unknown as PageElement;
  return Array.from(document.childNodes).filter(isElement);
}

export const childElements = (element: PageElement): PageElement[] =>
  Array.from(element.childNodes).filter(isElement);

/** Text and CDATA of an element and all below it. */
export function deepText(element: PageElement): string {
  let text = '';
  const open: Iterator<PageElement['childNodes'] extends Iterable<infer Node> ? Node : never>[] = [
    element.childNodes[Symbol.iterator](),
  ];
  for (let top = open.at(-1); top; top = open.at(-1)) {
    const next = top.next();
    if (next.done === true) open.pop();
    else if (next.value.nodeType === TEXT || next.value.nodeType === CDATA)
      text += next.value.textContent ?? '';
    else if (isElement(next.value)) open.push(next.value.childNodes[Symbol.iterator]());
  }
  return text;
}
