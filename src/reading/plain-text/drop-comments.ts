import { isAddressLine } from './address-line.ts';
import { type Block, type Pass, withoutClutter } from './draft.ts';
import { isLabelLike, isProse, isSentence } from './line-shapes.ts';
import { isMomentLine } from './moment-line.ts';
import { THRESHOLDS } from './thresholds.ts';

/** "Comments (4)", "3 commentaires": one word and a count. */
const COUNTED = /^(?:\d{1,5} \p{L}{4,20}|\p{L}{4,20}\s?[([]\d{1,5}[)\]])$/u;
/** "Reply", "Répondre", "Melden" */
const BUTTON = /^\p{L}[\p{L} ]{2,18}$/u;
const FEWEST_COMMENTS = 2;
/** Lines between the label and the first comment's time. */
const NEAR = 6;

const INITIAL = /^\p{Lu}[\p{L}\p{N} ]{1,24} \p{Lu}\.$/u;

/** "Harbour Hal", "sleepless_in_northfield", "Hal B." */
const isWriter = (text: string): boolean => (isLabelLike(text) && !isAddressLine(text)) || INITIAL.test(text);

/** Who and when above what a reader wrote: "Harbour Hal" / "2 days ago". */
const isCommentHead = (blocks: readonly Block[], index: number): boolean =>
  isMomentLine(blocks[index]?.text ?? '') &&
  isWriter(blocks[index - 1]?.text ?? '') &&
  isSentence(blocks[index + 1]?.text ?? '');

/**
 * The same word below each of them: "Reply". Without it and without a count above, headings with times may as well be a
 * live report's.
 */
function haveSameButton(blocks: readonly Block[], heads: readonly number[]): boolean {
  const [button = '', ...others] = heads.map(head => blocks[head + 2]?.text ?? '');
  return heads.length >= FEWEST_COMMENTS && BUTTON.test(button) && others.every(text => text === button);
}

function commentsStart(blocks: readonly Block[]): number {
  // without a time nobody commented, and most articles have none
  if (!blocks.some(({ text }) => isMomentLine(text))) return -1;
  const prose = blocks.flatMap(({ text }, index) => (isProse(text) ? [index] : []));
  const above = prose[THRESHOLDS.fewestAboveComments - 1];
  if (above === undefined) return -1;
  const heads = blocks.flatMap((_, index) => (index > above && isCommentHead(blocks, index) ? [index] : []));
  const label = blocks.findIndex(
    ({ text }, index) =>
      index > above &&
      COUNTED.test(text) &&
      blocks.slice(index + 1, index + 1 + NEAR).some(block => isMomentLine(block.text)),
  );
  if (label >= 0 && heads.some(head => head > label)) return label;
  const [first] = heads;
  if (first === undefined || !haveSameButton(blocks, heads)) return -1;
  // "Readers’ comments"
  return isLabelLike(blocks[first - 2]?.text ?? '.') ? first - 2 : first - 1;
}

/** Takes out what readers wrote below the article, from the label above the first of them to the end. */
export const dropComments: Pass = draft => {
  const start = commentsStart(draft.blocks);
  return start < 0 ? draft : withoutClutter(draft, (_, index) => index >= start);
};
