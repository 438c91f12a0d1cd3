import { copyrightLine } from './copyright-line.ts';
import { type Block, type Pass, withoutClutter } from './draft.ts';
import { isProse } from './line-shapes.ts';

/** Share of the text that may stand below a notice and still be the page's foot. */
const FOOT_SHARE = 0.2;

/** Where the foot of the page begins: at a copyright notice with hardly anything below it, and no paragraph. */
function footStart(blocks: readonly Block[]): number {
  const total = blocks.reduce((sum, { text }) => sum + text.length, 0);
  let above = 0;
  const at = blocks.findIndex(({ text }) => {
    above += text.length;
    return total - above <= total * FOOT_SHARE && copyrightLine(text) !== null;
  });
  return at < 0 || blocks.slice(at + 1).some(({ text }) => isProse(text)) ? blocks.length : at;
}

/** Takes copyright notices out, and the foot of the page below one; the first holder that one names is the publisher. */
export const takeCopyright: Pass = draft => {
  let { publisher } = draft;
  const foot = footStart(draft.blocks);
  const rest = withoutClutter(draft, ({ text }, index) => {
    const notice = copyrightLine(text);
    publisher ??= notice?.holder ?? null;
    return notice !== null || index >= foot;
  });
  return { ...rest, publisher };
};
