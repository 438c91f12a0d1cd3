import { type Pass, without } from './draft.ts';

const HEAD_BLOCKS = 8;
const LONGEST_DECK = 240;

/** A line of the head that the page sets twice, above and below its picture: it introduces the text and is not part of it. */
export const dropRepeatedDecks: Pass = draft => {
  const head = draft.blocks.slice(0, HEAD_BLOCKS).map(({ text }) => text);
  const decks = new Set(
    head.filter((text, index) => text.length <= LONGEST_DECK && head.indexOf(text) !== index),
  );
  return decks.size === 0
    ? draft
    : without(draft, ({ text }, index) => index < HEAD_BLOCKS && decks.has(text));
};
