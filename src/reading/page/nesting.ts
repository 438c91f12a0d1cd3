import { isElement, type PageElement, type PageNode } from './page-node.ts';

/** Parsers need time that goes with the square of the depth; browsers themselves stop at 512. */
const DEEPEST_SOURCE = 2000;
const TAG = /<(\/?)([a-z][a-z\d:-]{0,40})/gi;
/** Elements that are commonly left open, and end by themselves. */
const OFTEN_OPEN =
  /^(?:p|li|dt|dd|tr|td|th|tbody|thead|option|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;

/** More tags are open at once, by a rough count, than any written document has. */
function nestsTooDeep(markup: string): boolean {
  let depth = 0;
  for (const [, closing, name = ''] of markup.matchAll(TAG)) {
    if (OFTEN_OPEN.test(name)) continue;
    depth = closing === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST_SOURCE) return true;
  }
  return false;
}

/** All tags but those that cannot hold one another, or hold text alone. */
const NESTING_TAG = /<(?!\/?(?:p|br|meta|link|title|script|style)[\s/>])[^<>]*>/gi;

/** Markup that nests too deep, as its paragraphs without what is around them; other markup as it is. */
export const withoutDeepNesting = (markup: string): string =>
  nestsTooDeep(markup) ? markup.replace(NESTING_TAG, ' ') : markup;

/** An element and all below it in document order, down to `deepest` levels. */
export function* elementsWithin(element: PageElement, deepest: number): Generator<PageElement> {
  yield element;
  if (deepest > 0) for (const child of element.children) yield* elementsWithin(child, deepest - 1);
}

export interface TreeBounds {
  /** Elements and pieces of text. */
  readonly nodes: number;
  /** The same, each counted once for every element around it. */
  readonly steps: number;
  /** Levels below the first element. */
  readonly depth: number;
}

const TEXT_STEP = 200;

/** A long text is as much work as many short ones. */
const weightOf = (node: PageNode): number =>
  isElement(node) ? 1 : 1 + Math.floor((node.textContent ?? '').length / TEXT_STEP);

/** An element and all below it stay within these bounds. Stops counting at the first that is passed. */
export function fitsWithin(element: PageElement, bounds: TreeBounds): boolean {
  const open = [{ element, depth: 0 }];
  let [nodes, steps] = [0, 0];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const child of next.element.childNodes) {
      const weight = weightOf(child);
      nodes += weight;
      steps += (next.depth + 1) * weight;
      if (nodes > bounds.nodes || steps > bounds.steps || next.depth >= bounds.depth) return false;
      if (isElement(child)) open.push({ element: child, depth: next.depth + 1 });
    }
  }
  return true;
}
