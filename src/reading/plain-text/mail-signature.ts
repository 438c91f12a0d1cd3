import { type Block, type Pass, withoutClutter } from './draft.ts';
import { isSentence } from './line-shapes.ts';

const MOST_LINES = 8;

/** "--" alone parts a mail from its signature (RFC 3676, 4.3), which is a few lines without a sentence. */
function signatureStart(blocks: readonly Block[]): number {
  const at = blocks.findLastIndex(({ text }) => text === '--');
  const below = blocks.slice(at + 1);
  const isSignature = at > 0 && below.length <= MOST_LINES && !below.some(({ text }) => isSentence(text));
  return isSignature ? at : blocks.length;
}

/** Takes out the lines below the "--" that ends a mail: "Sent from the newsroom of the Harbour Post". */
export const dropMailSignature: Pass = draft => {
  const start = signatureStart(draft.blocks);
  return start === draft.blocks.length ? draft : withoutClutter(draft, (_, index) => index >= start);
};
