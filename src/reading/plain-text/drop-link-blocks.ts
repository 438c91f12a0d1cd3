import { type Block, type Pass, without } from './draft.ts';
import { headLength } from './head.ts';
import { endsSentence, isClipped, isHeadingLike } from './line-shapes.ts';
import { isInlineLink, isLinkLabel } from './link-label.ts';
import { postedLine } from './posted-line.ts';

const LONGEST_TEASER = 300;

/** "BY Ada Example May 3, 2023 0": who and when, under a headline; the number counts comments. */
const isCardLine = (text: string): boolean => postedLine(text.replace(/ \d{1,5}$/, '')) !== null;

/** Where the link card that may begin at `from` ends: headline, then who and when, then teaser. `from`: there is none. */
function cardEnd(blocks: readonly Block[], from: number): number {
  const text = (index: number): string => blocks[index]?.text ?? '';
  const hasMeta = isCardLine(text(from + 1));
  if (!hasMeta) return from;
  const teaser = from + 2;
  const next = blocks[teaser];
  if (!next || next.text.length > LONGEST_TEASER) return teaser;
  const isTeaser = isClipped(next.text) || (endsSentence(next.text) && isCardAt(blocks, teaser + 1));
  return isTeaser ? teaser + 1 : teaser;
}

const isCardAt = (blocks: readonly Block[], index: number): boolean =>
  index >= blocks.length ||
  isLinkLabel(blocks[index]?.text ?? '') ||
  isCardLine(blocks[index + 1]?.text ?? '');

/** Headlines without more, right under a label: the first anywhere, further ones in the same group of lines. */
function headlinesEnd(blocks: readonly Block[], from: number): number {
  let end = from;
  for (let block = blocks[end]; block !== undefined; block = blocks[++end]) {
    const isFirst = end === from;
    if (!isHeadingLike(block.text) || (!isFirst && block.breakBefore)) break;
  }
  const follower = blocks[end];
  return follower && end > from && isClipped(follower.text) && follower.text.length <= LONGEST_TEASER
    ? end + 1
    : end;
}

/**
 * Takes out links to other articles wherever they stand: a label ("READ ALSO") with what follows from it, and cards
 * (headline, "BY Ada Example May 3, 2023", clipped teaser) without one. The article's own head is left alone.
 */
export const dropLinkBlocks: Pass = draft => {
  const { blocks } = draft;
  const out = new Set<number>();
  const take = (from: number, to: number): void => {
    for (let index = from; index < to; index += 1) out.add(index);
  };
  const head = headLength(blocks);
  for (let index = 0; index < blocks.length; index += 1) {
    const text = blocks[index]?.text ?? '';
    const isLabel = isLinkLabel(text);
    if (isInlineLink(text)) out.add(index);
    if (!isLabel && index < head) continue;
    const from = isLabel ? index + 1 : index;
    const card = cardEnd(blocks, from);
    const end = card === from && isLabel ? headlinesEnd(blocks, from) : card;
    if (isLabel || end > from) take(index, end);
    index = Math.max(index, end - 1);
  }
  return without(draft, (_, index) => out.has(index));
};
