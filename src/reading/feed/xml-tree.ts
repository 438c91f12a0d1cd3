import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { withoutReferences } from './character-references.ts';
import { declaredEntities } from './declared-entities.ts';
import { TreeBuilder } from './tree-builder.ts';

/** An element of a feed. Names are in lower case with the prefix that the feed wrote. */
export interface FeedElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: FeedElement | null;
  /** Elements and runs of text. */
  readonly children: readonly (FeedElement | string)[];
}

const NONE: ReadonlyMap<string, string> = new Map();

/** Leads htmlparser2's tokens to the builder; inside CDATA nothing is decoded, for "&eacute;" there belongs to the HTML. */
function tokensTo(builder: TreeBuilder, xml: string): TokenizerCallbacks {
  const declared = declaredEntities(xml);
  let name = '';
  let attribute = '';
  let value = '';
  let attributes: Map<string, string> | null = null;
  const open = (): void => {
    builder.open(name, attributes ?? NONE);
    attributes = null;
  };
  const ignored = (): void => undefined;
  return {
    onopentagname: (start, end) => {
      name = xml.slice(start, end).toLowerCase();
    },
    onattribname: (start, end) => {
      attribute = xml.slice(start, end).toLowerCase();
      value = '';
    },
    onattribdata: (start, end) => {
      value += xml.slice(start, end);
    },
    onattribend: () => {
      attributes ??= new Map();
      if (!attributes.has(attribute)) attributes.set(attribute, withoutReferences(value, declared));
    },
    onopentagend: open,
    onselfclosingtag: () => {
      open();
      builder.close(name);
    },
    onclosetag: (start, end) => {
      builder.close(xml.slice(start, end).toLowerCase());
    },
    ontext: (start, end) => {
      builder.text(withoutReferences(xml.slice(start, end), declared));
    },
    oncdata: (start, end, endOffset) => {
      builder.text(xml.slice(start, end - endOffset));
    },
    oncomment: ignored,
    ondeclaration: ignored,
    onprocessinginstruction: ignored,
    onattribentity: ignored,
    ontextentity: ignored,
    onend: ignored,
  };
}

/**
 * A document's elements, read tolerantly: unclosed and stray tags, HTML's entities, a tail that was cut off. Of the
 * entities that it declares only plain words are known. The element returned stands above everything in the document and has no name.
 */
export function xmlTree(xml: string): FeedElement {
  const builder = new TreeBuilder();
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, tokensTo(builder, xml));
  tokenizer.write(xml);
  tokenizer.end();
  return builder.root;
}

export const childElements = (element: FeedElement): FeedElement[] =>
  element.children.filter(child => typeof child !== 'string');

/** All elements below this one, in document order. */
export function elementsBelow(element: FeedElement): FeedElement[] {
  const found: FeedElement[] = [];
  const open = childElements(element).reverse();
  for (let next = open.pop(); next; next = open.pop()) {
    found.push(next);
    for (const child of childElements(next).reverse()) open.push(child);
  }
  return found;
}

/** Text of an element and all below it. */
export function deepText(element: FeedElement): string {
  const parts: string[] = [];
  const open: (FeedElement | string)[] = [element];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') parts.push(next);
    else for (const child of next.children.toReversed()) open.push(child);
  }
  return parts.join('');
}
