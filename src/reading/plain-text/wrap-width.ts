import type { Block } from './draft.ts';
import { endsSentence, widthOf } from './line-shapes.ts';

const NARROWEST_COLUMN = 28;
const WIDEST_COLUMN = 104;
/** Lines that go on in lower case below one that stops inside its sentence: a list of headlines has none. */
const FEWEST_CONTINUED = 2;
const CONTINUED_SHARE = 0.25;
const LONG_LINES_SHARE = 0.1;
/** Share of neighbouring lines of which the first stops inside a sentence at a column's width. */
const WRAPPED_SHARE = 0.5;
/** The fullest lines but for the odd one that was set wider. */
const FULL_LINE_QUANTILE = 0.9;
/** Short lines are no less full in a narrow column: a long word may leave so much of it free. */
const FULL_SHARE = 0.75;

/** Lines right above another one, with that one. */
const pairsOf = (blocks: readonly Block[]): { upper: Block; lower: Block }[] =>
  blocks.flatMap((lower, index) => {
    const upper = blocks[index - 1];
    return upper && !lower.breakBefore ? [{ upper, lower }] : [];
  });

const goesOn = (text: string): boolean => /^["“„«]?[\p{Ll}\p{N}]/u.test(text);

/** The text was broken into lines at a column's width, as printed pages and old mail are. */
export function isHardWrapped(blocks: readonly Block[]): boolean {
  // a line above, and two that go on
  if (blocks.length <= FEWEST_CONTINUED) return false;
  const long = blocks.filter(block => block.text.length > WIDEST_COLUMN).length;
  if (long > blocks.length * LONG_LINES_SHARE) return false;
  const pairs = pairsOf(blocks);
  const width = columnWidth(pairs.map(({ upper }) => upper));
  if (width < NARROWEST_COLUMN) return false;
  const wrapped = pairs.filter(
    ({ upper: { text } }) =>
      text.length >= width * FULL_SHARE && text.length <= WIDEST_COLUMN && !endsSentence(text),
  );
  const continued = wrapped.filter(({ lower }) => goesOn(lower.text));
  return (
    continued.length >= FEWEST_CONTINUED &&
    continued.length >= wrapped.length * CONTINUED_SHARE &&
    wrapped.length >= pairs.length * WRAPPED_SHARE
  );
}

/** Width of the column in characters, by its fullest lines. */
export function columnWidth(lines: readonly Block[]): number {
  const lengths = lines.map(line => widthOf(line.text)).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * FULL_LINE_QUANTILE)] ?? 0;
}
