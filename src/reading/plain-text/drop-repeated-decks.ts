import { type Block, type Pass, without } from './draft.ts';
import { isProse, wordCount } from './line-shapes.ts';
import { THRESHOLDS } from './thresholds.ts';

const HEAD_BLOCKS = 8;
const LONGEST_DECK = 240;

/** Set twice with at most a caption between: the names above a transcript's speeches come again below running text. */
function isDeck(head: readonly Block[], first: number, second: number): boolean {
  const text = head[first]?.text ?? '';
  return (
    text.length <= LONGEST_DECK &&
    wordCount(text) > THRESHOLDS.labelWords &&
    !head.slice(first + 1, second).some(block => isProse(block.text))
  );
}

/** A line of the head that the page sets twice, above and below its picture: it introduces the text and is not part of it. */
export const dropRepeatedDecks: Pass = draft => {
  const head = draft.blocks.slice(0, HEAD_BLOCKS);
  const decks = new Set<string>();
  head.forEach(({ text }, second) => {
    const first = head.findIndex(block => block.text === text);
    if (first < second && isDeck(head, first, second)) decks.add(text);
  });
  return decks.size === 0
    ? draft
    : without(draft, ({ text }, index) => index < HEAD_BLOCKS && decks.has(text));
};
