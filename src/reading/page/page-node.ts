/** The part of a DOM node that reading uses; the DOM's own types are for browsers and are not loaded here. */
export interface PageNode {
  /** 1 element, 3 text, 4 CDATA section. */
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly parentNode: PageElement | null;
  readonly nextSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly firstChild: PageNode | null;
  readonly localName: string;
  readonly children: Iterable<PageElement>;
  innerHTML: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  remove(): void;
  replaceWith(node: PageNode): void;
}

export interface PageDocument extends PageElement {
  readonly documentElement: PageElement | null;
  readonly body: PageElement | null;
}

export const ELEMENT = 1;
export const TEXT = 3;
export const CDATA = 4;

export const isElement = (node: PageNode): node is PageElement => node.nodeType === ELEMENT;

/** An element and all around it, from within outwards, up to and with `outermost`. */
export function ancestorsUpTo(outermost: PageElement, element: PageElement): readonly PageElement[] {
  const found: PageElement[] = [];
  for (let at: PageElement | null = element; at; at = at === outermost ? null : at.parentNode) found.push(at);
  return found;
}

/** Characters of a text that are looked at for each letter that is counted: white space may be wide. */
const LOOSEST = { ahead: 1000, each: 20 };

export const lettersIn = (text: string): number => text.replace(/\s+/gu, '').length;

/** Letters of an element's text, white space aside, counted up to `most` and no further. */
export function lettersUpTo(element: PageElement, most: number): number {
  let letters = 0;
  const open: PageNode[] = [element];
  for (let node = open.pop(); node && letters <= most; node = open.pop()) {
    if (node.nodeType === TEXT)
      letters += lettersIn((node.textContent ?? '').slice(0, LOOSEST.ahead + most * LOOSEST.each));
    else for (const child of node.childNodes) open.push(child);
  }
  return letters;
}

/** The nearest element around one, itself included, with one of these names. */
export function enclosing(element: PageElement, names: ReadonlySet<string>): PageElement | null {
  for (let at: PageElement | null = element; at; at = at.parentNode) if (names.has(at.localName)) return at;
  return null;
}

/** An element with one of these names stands inside another, at any depth. */
export function holdsAny(element: PageElement, names: ReadonlySet<string>): boolean {
  const open: PageElement[] = Array.from(element.childNodes).filter(isElement);
  for (let next = open.pop(); next; next = open.pop()) {
    if (names.has(next.localName)) return true;
    for (const child of next.childNodes) if (isElement(child)) open.push(child);
  }
  return false;
}
