import { type Block, type Pass, withoutClutter } from './draft.ts';
import { isFiguresLine } from './figures-line.ts';
import { isHeadingLike, isLabelLike, isProse, wordCount } from './line-shapes.ts';
import { isMomentLine } from './moment-line.ts';
import { THRESHOLDS } from './thresholds.ts';

const isEntry = ({ text }: Block): boolean =>
  isFiguresLine(text) || (isLabelLike(text) && !isMomentLine(text));

/** A headline, or running text where the page has none, stands right below the menu. */
function goesOn(blocks: readonly Block[], from: number): boolean {
  const [next] = blocks.slice(from, from + 1);
  if (!next) return false;
  const isHeadline = isHeadingLike(next.text) && wordCount(next.text) >= THRESHOLDS.headlineWords;
  return (isHeadline || isProse(next.text)) && blocks.slice(from).some(({ text }) => isProse(text));
}

/** Lines of a menu or ticker at the very top: "Home", "News", "Sport", "Lenburg 4° / -1°". Fewer than three may be a title. */
export const dropHeadMenu: Pass = draft => {
  const { blocks } = draft;
  const end = blocks.findIndex(block => !isEntry(block));
  const figures = blocks.slice(0, Math.max(0, end)).filter(({ text }) => isFiguresLine(text)).length;
  const isMenu = end >= THRESHOLDS.fewestMenuLines || figures > 1;
  return isMenu && goesOn(blocks, end) ? withoutClutter(draft, (_, index) => index < end) : draft;
};
