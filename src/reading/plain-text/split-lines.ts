import type { Block } from './draft.ts';

const LINE_END = /\r\n|[\n\r\u2028\u2029\v\f\u0085]/u;
/** Spaces that pages use for layout. */
const LAYOUT_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/gu;
const INVISIBLE = /[\u200b\u2060\ufeff\u200e\u200f\ufffc]|[\u0000-\u0008\u000e-\u001f\u007f]/gu;

const tidy = (line: string): string => line.replace(INVISIBLE, '').replace(LAYOUT_SPACE, ' ').trim();

/** Any line end, with hard and invisible spaces made plain: "Crane\u00a0vote\u200b\r\n" → "Crane vote". */
export function splitLines(text: string): Block[] {
  const blocks: Block[] = [];
  let breakBefore = true;
  for (const line of text.split(LINE_END).map(tidy)) {
    if (line !== '') blocks.push({ text: line, breakBefore, afterClutter: false });
    breakBefore = line === '';
  }
  return blocks;
}
