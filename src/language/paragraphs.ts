import type { Span } from '../model/span.ts';

/** Hard-wrapped lines are at most this long; longer ones were never wrapped. */
const WIDEST_WRAP = 100;
/** Shorter blocks are lists and addresses. */
const NARROWEST_WRAP = 45;
/** One line alone is always as wide as its block: only several show a width. */
const FEWEST_WRAPPED_LINES = 3;
const END_MARK = /[.!?…:;]["'”’»)\]]*$/;

interface Line extends Span {
  readonly text: string;
}

/**
 * Paragraphs of a text. A line is one of its own unless it was cut by a hard wrap:
 * "in the face⏎of alleged threats".
 */
export function paragraphsOf(text: string): Span[] {
  const paragraphs: Span[] = [];
  for (const block of blocksOf(text)) {
    const widest = Math.max(...block.map(line => line.text.length));
    const width = block.length < FEWEST_WRAPPED_LINES ? 0 : widest;
    let start: Line | null = null;
    for (const [at, line] of block.entries()) {
      start ??= line;
      const next = block[at + 1];
      if (next && isWrapped(line, next, start, width)) continue;
      paragraphs.push({ start: start.start, end: line.end });
      start = null;
    }
  }
  return paragraphs;
}

/** Runs of lines without a blank one between them, each line without outer white space. */
function* blocksOf(text: string): Generator<Line[]> {
  let block: Line[] = [];
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const raw = match[0];
    const words = raw.trim();
    const start = match.index + (raw.length - raw.trimStart().length);
    const line = { start, end: start + words.length, text: words };
    const last = block.at(-1);
    const apart = last && (words === '' || /\n\r?\n/.test(text.slice(last.end, start)));
    // a block too long to be one paragraph is cut, so that nothing grows with the text
    if (apart || block.length >= 2_000) {
      yield block;
      block = [];
    }
    if (words !== '') block.push(line);
  }
  if (block.length > 0) yield block;
}

function isWrapped(line: Line, next: Line, start: Line, width: number): boolean {
  const continues = /^\p{Ll}/u.test(next.text);
  if (/^\p{Lu}/u.test(start.text) && continues && !END_MARK.test(line.text)) return true;
  if (width > WIDEST_WRAP || width < NARROWEST_WRAP) return false;
  const firstWord = /^\S+/.exec(next.text)?.[0].length ?? 0;
  const full = line.text.length + 1 + firstWord > width;
  return full && line.text.length > width * 0.6;
}
