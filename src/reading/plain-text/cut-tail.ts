import type { Pass } from './draft.ts';
import { isProse } from './line-shapes.ts';

/**
 * Cuts what hangs below the last paragraph where clutter was found there: headlines of other pages, clipped teasers,
 * labels. Below an article that ends cleanly nothing is cut, not even a line without a full stop.
 */
export const cutTail: Pass = draft => {
  const last = draft.blocks.findLastIndex(({ text }) => isProse(text));
  const tail = draft.blocks.slice(last + 1);
  const isCluttered = draft.clutterAtEnd || tail.some(block => block.afterClutter);
  if (last < 0 || tail.length === 0 || !isCluttered) return draft;
  return { ...draft, blocks: draft.blocks.slice(0, last + 1), clutterAtEnd: true };
};
