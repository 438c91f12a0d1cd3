import type { Block, Pass } from './draft.ts';
import { without } from './draft.ts';
import { endsSentence } from './line-shapes.ts';
import { isPictureCaption } from './picture-caption.ts';
import { endsWithCredit, isCreditLine } from './picture-credit.ts';

const LONGEST_ALTERNATIVE = 200;

/** Most paragraphs stand apart by blank lines, so that lines close together belong together. */
const isSpaced = (blocks: readonly Block[]): boolean =>
  blocks.filter(block => block.breakBefore).length >= blocks.length / 2;

/** The line above a caption that says the same in short, as pages set for those who cannot see the picture. */
function isAlternative(block: Block | undefined, caption: Block, spaced: boolean): boolean {
  if (!block || block.text.length > LONGEST_ALTERNATIVE) return false;
  if (!caption.breakBefore) return spaced;
  return isCreditLine(caption.text) && !endsSentence(block.text);
}

/** Takes captions and credits out of the body, each as a caption of its own. */
export const takeCaptions: Pass = draft => {
  const { blocks } = draft;
  const spaced = isSpaced(blocks);
  const taken = new Set<number>();
  blocks.forEach((block, index) => {
    const isLast = index === blocks.length - 1;
    if (!isPictureCaption(block.text) && !isCreditLine(block.text) && !endsWithCredit(block.text, isLast))
      return;
    taken.add(index);
    if (isAlternative(blocks[index - 1], block, spaced)) taken.add(index - 1);
  });
  if (taken.size === 0) return draft;
  const captions = blocks.filter((_, index) => taken.has(index)).map(({ text }) => text);
  return { ...without(draft, (_, index) => taken.has(index)), captions: [...draft.captions, ...captions] };
};
