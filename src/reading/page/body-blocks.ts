import type { PageBlock } from './page-block.ts';
import { ancestorsUpTo, type PageElement } from './page-node.ts';

/** Letters, blocks and shares by which the element that holds the body is told from what stands around it. */
const BODY = { shortestProse: 80, mostLinked: 0.5, share: 0.9, blocks: 3 };

const isProse = ({ text, linked }: PageBlock): boolean =>
  text.length >= BODY.shortestProse && linked <= BODY.mostLinked;

/** Letters of running text: paragraphs, neither labels nor links. */
export const proseLetters = (blocks: readonly PageBlock[]): number =>
  blocks.filter(isProse).reduce((sum, { text }) => sum + text.length, 0);

/** Letters of running text below each element between a block and the main element. */
function proseWithin(main: PageElement, prose: readonly PageBlock[]): ReadonlyMap<PageElement, number> {
  const sizes = new Map<PageElement, number>();
  for (const { element, text } of prose) {
    for (const outer of ancestorsUpTo(main, element)) sizes.set(outer, (sizes.get(outer) ?? 0) + text.length);
  }
  return sizes;
}

/** The innermost element that still holds nearly all running text. */
function bodyElement(main: PageElement, prose: readonly PageBlock[]): PageElement {
  const sizes = proseWithin(main, prose);
  const least = (sizes.get(main) ?? 0) * BODY.share;
  const paragraphs = new Set(prose.map(block => block.element));
  let body = main;
  for (let inner: PageElement | undefined = main; inner && !paragraphs.has(inner);) {
    body = inner;
    inner = Array.from<PageElement>(inner.children).find(child => (sizes.get(child) ?? 0) >= least);
  }
  return body;
}

/**
 * The blocks of the element that holds the body: a deck, a date or a count of readers above it and an author's portrait
 * below it stand in elements of their own. All blocks where the running text is not in one place.
 */
export function bodyBlocks(main: PageElement, blocks: readonly PageBlock[]): readonly PageBlock[] {
  const prose = blocks.filter(isProse);
  if (prose.length < BODY.blocks) return blocks;
  const body = bodyElement(main, prose);
  if (body === main) return blocks;
  return blocks.filter(({ element }) => ancestorsUpTo(main, element).includes(body));
}
