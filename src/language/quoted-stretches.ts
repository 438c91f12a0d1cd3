import type { Span } from '../model/span.ts';

/** Longer stretches between quotation marks are cut into sentences all the same. */
const LONGEST = 320;

/**
 * Stretches between double marks that close within one paragraph: a stop inside does not end the sentence around it.
 * "“We tried. We failed,” she said." is one sentence. Offsets into `paragraph`.
 */
export function quotedStretchesOf(paragraph: string): Span[] {
  const stretches: Span[] = [];
  let open = -1;
  for (const match of paragraph.matchAll(/["“”„«»]/g)) {
    const mark = match[0];
    const opens = mark === '“' || mark === '„' || mark === '«' || (mark === '"' && open < 0);
    if (opens) open = match.index;
    else if (open >= 0) {
      if (match.index - open <= LONGEST) stretches.push({ start: open, end: match.index });
      open = -1;
    }
  }
  return stretches;
}
