import type { Block } from './draft.ts';
import { endsSentence, widthOf } from './line-shapes.ts';

const HEAD_LINES = 12;
const LONG_LINE = 120;
/** One sentence of this length may be a deck above the byline, two are the article. */
const DECK = 60;

const isLong = ({ text }: Block, width: number): boolean => widthOf(text) >= width && endsSentence(text);

/** Number of blocks at the top where title, byline and date may stand: up to the first long sentence. */
export function headLength(blocks: readonly Block[]): number {
  const top = blocks.slice(0, HEAD_LINES);
  const body = top.findIndex(block => isLong(block, LONG_LINE));
  const [, second] = top.flatMap((block, index) => (isLong(block, DECK) ? [index] : []));
  return Math.min(top.length, body < 0 ? HEAD_LINES : body, second ?? HEAD_LINES);
}
