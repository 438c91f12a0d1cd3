import type { Block } from './draft.ts';

const LINE_END = /\r\n|[\n\r\u2028\u2029\v\f\u0085]/u;
/** Spaces that pages use for layout. */
const LAYOUT_SPACE = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/gu;
const INVISIBLE = /[\u200b\u2060\ufeff\u200e\u200f\ufffc]|[\u0000-\u0008\u000e-\u001f\u007f]/gu;
/** First lines of paragraphs are a minority: where most lines are set in, the text is a quotation or a column. */
const MOST_INDENTED = 0.5;
const FEWEST_INDENTED = 2;
const DEEPEST_INDENT = 10;

const plain = (line: string): string => line.replace(INVISIBLE, '').replace(LAYOUT_SPACE, ' ').trimEnd();

const indentOf = (line: string): number => line.length - line.trimStart().length;

/** Depth of indentation from which a line begins a paragraph: "   The museum will …" among lines that are flush; else none. */
function indentOfParagraphs(lines: readonly string[]): number {
  const indents = lines.filter(line => line !== '').map(indentOf);
  const flush = indents.reduce((least, indent) => Math.min(least, indent), DEEPEST_INDENT);
  const indented = indents.filter(indent => indent > flush && indent <= flush + DEEPEST_INDENT).length;
  return indented >= FEWEST_INDENTED && indented <= indents.length * MOST_INDENTED ? flush + 1 : Infinity;
}

/** Any line end, with hard and invisible spaces made plain: "Crane\u00a0vote\u200b\r\n" → "Crane vote". */
export function splitLines(text: string): Block[] {
  const lines = text.split(LINE_END).map(plain);
  const deep = indentOfParagraphs(lines);
  const blocks: Block[] = [];
  let breakBefore = true;
  for (const line of lines) {
    if (line !== '')
      blocks.push({
        text: line.trim(),
        breakBefore: breakBefore || indentOf(line) >= deep,
        afterClutter: false,
      });
    breakBefore = line === '';
  }
  return blocks;
}
