import { bylineOf } from './byline.ts';
import { type Pass, without } from './draft.ts';
import { headLength } from './head.ts';
import { postedLine } from './posted-line.ts';
import { isTimestampLine } from './timestamp-line.ts';

/** Takes the date and the byline that the head states, once each: the first statement stands. Lines that
 * only tell of times go with them. */
export const takePostedLines: Pass = draft => {
  const head = headLength(draft.blocks);
  let { byline, published } = draft;
  const rest = without(draft, ({ text }, index) => {
    if (index >= head) return false;
    const posted = postedLine(text);
    const by = posted?.byline ?? bylineOf(text);
    if (!posted && by === null) return isTimestampLine(text);
    published ??= posted?.published ?? null;
    byline ??= by;
    return true;
  });
  return { ...rest, byline, published };
};
