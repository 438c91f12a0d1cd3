import type { Block } from './draft.ts';
import { endsSentence } from './line-shapes.ts';

const HEAD_LINES = 12;
const LONG_LINE = 120;

/** Number of blocks at the top where title, byline and date may stand: up to the first long sentence. */
export function headLength(blocks: readonly Block[]): number {
  const body = blocks.findIndex(({ text }) => text.length >= LONG_LINE && endsSentence(text));
  return Math.min(HEAD_LINES, body < 0 ? blocks.length : body);
}
