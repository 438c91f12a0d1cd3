import type { Block, Pass } from './draft.ts';
import { isHeadingLike, isHeadline, isProse, wordCount } from './line-shapes.ts';

const FEWEST_TITLE_WORDS = 2;
const LONGEST_KICKER_WORDS = 3;

function isTitle(block: Block, below: Block | undefined): boolean {
  if (!isHeadingLike(block.text) || wordCount(block.text) < FEWEST_TITLE_WORDS) return false;
  // "Will the bridge hold?" may open an article as well: only a date or byline right below shows that it is the title
  return !/[?!]["'”’]?$/u.test(block.text) || (below?.afterClutter === true && isHeadline(block.text));
}

/** "OPINION" between the title and a byline that was taken out. */
const isKickerBelow = ([first, second]: readonly Block[]): boolean =>
  first !== undefined &&
  wordCount(first.text) <= LONGEST_KICKER_WORDS &&
  /^[\p{Lu}\s&-]+$/u.test(first.text) &&
  second?.afterClutter === true;

/**
 * Takes the headline from the top, and a kicker above it ("WORLD"). A text that begins with a sentence states no title,
 * and a lone line without anything below it is no article's title either.
 */
export const takeTitle: Pass = draft => {
  const [first, second] = draft.blocks;
  if (!first || !draft.blocks.slice(1).some(({ text }) => isProse(text))) return draft;
  const hasKicker =
    second !== undefined && wordCount(first.text) <= LONGEST_KICKER_WORDS && isTitle(second, draft.blocks[2]);
  const isKicker = hasKicker && isHeadingLike(first.text) && wordCount(second.text) > LONGEST_KICKER_WORDS;
  const at = isKicker ? 1 : 0;
  const title = draft.blocks[at];
  if (!title || !isTitle(title, draft.blocks[at + 1])) return draft;
  const below = draft.blocks.slice(at + 1);
  const rest = isKickerBelow(below) ? below.slice(1) : below;
  return {
    ...draft,
    title: title.text,
    blocks: rest.filter(({ text }, index) => index > 5 || text !== title.text),
  };
};
