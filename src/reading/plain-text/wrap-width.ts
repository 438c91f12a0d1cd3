import type { Block } from './draft.ts';
import { endsSentence } from './line-shapes.ts';

const SHORTEST_WRAP = 40;
const LONGEST_WRAP = 100;
/** Lines that go on in lower case below one that stops inside its sentence: a list of headlines has none. */
const FEWEST_CONTINUED = 2;
const CONTINUED_SHARE = 0.25;
const LONG_LINES_SHARE = 0.1;
/** Share of neighbouring lines of which the first stops inside a sentence at a column's width. */
const WRAPPED_SHARE = 0.5;
/** The fullest lines but for the odd one that was set wider. */
const FULL_LINE_QUANTILE = 0.9;

const stopsInside = ({ text }: Block): boolean =>
  text.length >= SHORTEST_WRAP && text.length <= LONGEST_WRAP && !endsSentence(text);

/** Lines right above another one, with that one. */
const pairsOf = (blocks: readonly Block[]): { upper: Block; lower: Block }[] =>
  blocks.flatMap((lower, index) => {
    const upper = blocks[index - 1];
    return upper && !lower.breakBefore ? [{ upper, lower }] : [];
  });

/** The text was broken into lines at a column's width, as printed pages and old mail are. */
export function isHardWrapped(blocks: readonly Block[]): boolean {
  const long = blocks.filter(block => block.text.length > LONGEST_WRAP).length;
  if (long > blocks.length * LONG_LINES_SHARE) return false;
  const pairs = pairsOf(blocks);
  const wrapped = pairs.filter(({ upper }) => stopsInside(upper));
  const continued = wrapped.filter(({ lower }) => /^[\p{Ll}\p{N}]/u.test(lower.text));
  return (
    continued.length >= FEWEST_CONTINUED &&
    continued.length >= wrapped.length * CONTINUED_SHARE &&
    wrapped.length >= pairs.length * WRAPPED_SHARE
  );
}

/** Width of the column in characters, by its fullest lines. */
export function columnWidth(lines: readonly Block[]): number {
  const lengths = lines.map(line => line.text.length).sort((a, b) => a - b);
  return lengths[Math.floor((lengths.length - 1) * FULL_LINE_QUANTILE)] ?? 0;
}
