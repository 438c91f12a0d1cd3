import type { Block, Pass } from './draft.ts';
import { isProse } from './line-shapes.ts';

/** More than this share of the text is no tail: the article itself may be a list. */
const LARGEST_SHARE = 0.3;

const size = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/**
 * Cuts what hangs below the last paragraph where clutter was found there: headlines of other pages, clipped teasers,
 * labels. Below an article that ends cleanly nothing is cut, not even a line without a full stop.
 */
export const cutTail: Pass = draft => {
  const last = draft.blocks.findLastIndex(({ text }) => isProse(text));
  const tail = draft.blocks.slice(last + 1);
  const isCluttered = draft.clutterAtEnd || tail.some(block => block.afterClutter);
  if (last < 0 || tail.length === 0 || !isCluttered || size(tail) > size(draft.blocks) * LARGEST_SHARE)
    return draft;
  return { ...draft, blocks: draft.blocks.slice(0, last + 1), clutterAtEnd: true };
};
