import { bylineOf } from './byline.ts';
import { type Block, type Pass, without } from './draft.ts';
import { headLength } from './head.ts';
import { postedLine } from './posted-line.ts';
import { isTimestampLine } from './timestamp-line.ts';

const NAME_ALONE = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'.-]+){1,3}$/u;

/**
 * "Ada Example" between the title and the date: a name or a section, which nothing settles. It is no part of the text, and
 * no byline is taken from it.
 */
const isNameAboveDate = (blocks: readonly Block[], index: number): boolean =>
  index > 0 &&
  NAME_ALONE.test(blocks[index]?.text ?? '') &&
  postedLine(blocks[index + 1]?.text ?? '') !== null;

/** Takes the date and the byline that the head states, once each: the first statement stands. Lines that
 * only tell of times go with them. */
export const takePostedLines: Pass = draft => {
  const head = headLength(draft.blocks);
  let { byline, published } = draft;
  const rest = without(draft, ({ text }, index) => {
    if (index >= head) return false;
    const posted = postedLine(text);
    const by = posted?.byline ?? bylineOf(text);
    if (!posted && by === null) return isTimestampLine(text) || isNameAboveDate(draft.blocks, index);
    published ??= posted?.published ?? null;
    byline ??= by;
    return true;
  });
  return { ...rest, byline, published };
};
