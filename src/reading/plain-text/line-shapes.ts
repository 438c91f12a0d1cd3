const CLOSERS = /["'”’»)\]]{1,3}$/u;
const TERMINAL = /[.!?…。؟]$/u;

/** Ends as a sentence does: "…, he said.", "…in the world.”" */
export function endsSentence(text: string): boolean {
  return TERMINAL.test(text) || TERMINAL.test(text.replace(CLOSERS, ''));
}

/** Cut off by the page that shows it: "…reported on Tuesday that the riv..." */
export const isClipped = (text: string): boolean => /(?:\.\.\.|…)$/u.test(text);

const SHORTEST_PROSE = 40;

/** A paragraph of running text rather than a heading, a label or a teaser. */
export const isProse = (text: string): boolean =>
  text.length >= SHORTEST_PROSE && endsSentence(text) && !isClipped(text);

const LONGEST_HEADING = 200;

/** A line that could be a headline: "Harbour board votes to keep the old crane" */
export const isHeadingLike = (text: string): boolean =>
  text.length <= LONGEST_HEADING &&
  /\p{L}/u.test(text) &&
  !/[.,;:]["'”’)]{0,2}$/u.test(text) &&
  !isClipped(text);

export const wordCount = (text: string): number => text.split(' ').filter(word => word !== '').length;
