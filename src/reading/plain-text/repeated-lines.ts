import type { Block } from './draft.ts';
import { endsSentence, isLabelLike, isProse, wordCount } from './line-shapes.ts';

/** Two marks between paragraphs, and those paragraphs. */
const FEWEST_BLOCKS = 5;
const NONE: ReadonlySet<number> = new Set();

/** Places of each line that is no sentence, for those that stand in more than one. */
function placesOf(blocks: readonly Block[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  blocks.forEach(({ text }, index) => {
    if (endsSentence(text) || /[:：]$/u.test(text)) return;
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  });
  return new Map([...places].filter(([, found]) => found.length > 1));
}

/** A word alone between paragraphs, always the same one: the names in a transcript change. */
function isMark(text: string, places: readonly number[], blocks: readonly Block[]): boolean {
  const between = places.filter(
    index => isProse(blocks[index - 1]?.text ?? '') && isProse(blocks[index + 1]?.text ?? ''),
  );
  return wordCount(text) === 1 && isLabelLike(text) && /\p{Ll}/u.test(text) && between.length > 1;
}

/**
 * Places of the mark that a page sets above its advertisements again and again: always the same word, between two
 * paragraphs ("Advertentie"). Longer lines that come again may be a plan's meals or a poem's refrain.
 */
export function repeatedLines(blocks: readonly Block[]): ReadonlySet<number> {
  if (blocks.length < FEWEST_BLOCKS) return NONE;
  const marks = [...placesOf(blocks)].filter(([text, places]) => isMark(text, places, blocks));
  const [only] = marks;
  return new Set(only && marks.length === 1 ? only[1] : []);
}
