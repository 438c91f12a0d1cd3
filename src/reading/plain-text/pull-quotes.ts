import { type Block, type Pass, withoutClutter } from './draft.ts';
import { endsSentence, isProse, wordCount } from './line-shapes.ts';
import { THRESHOLDS } from './thresholds.ts';

const LONGEST_QUOTE = 200;
const QUOTED = /^["“„«»](.+)["”“«»]$/u;

/**
 * Places of lines that say again, in quotation marks of their own, what a paragraph of the text says: “The sea does not
 * care” set large beside it. Nothing is lost with them.
 */
export function pullQuotes(blocks: readonly Block[]): number[] {
  const quoted = blocks.flatMap(({ text }, index) => {
    const words = text.length <= LONGEST_QUOTE ? QUOTED.exec(text)?.[1] : undefined;
    const mayBe = words !== undefined && !endsSentence(words) && wordCount(words) >= THRESHOLDS.headlineWords;
    return mayBe && index > 0 ? [{ index, words }] : [];
  });
  if (quoted.length === 0) return [];
  const prose = blocks.filter(({ text }) => isProse(text)).map(({ text }) => text);
  return quoted
    .filter(({ words }) => prose.some(paragraph => paragraph.includes(words)))
    .map(({ index }) => index);
}

/** Takes pull quotes out. */
export const dropPullQuotes: Pass = draft => {
  const places = new Set(pullQuotes(draft.blocks));
  return withoutClutter(draft, (_, index) => places.has(index));
};
