import type { Span } from '../../model/span.ts';
import { germanMarksIn } from './quotations/marks.ts';

/** Longer stretches between quotation marks are cut into sentences all the same. */
const LONGEST = 320;

/** "„Wir warten. Niemand kommt“, sagte sie." is one sentence. Offsets into `paragraph`. */
export function quotedStretchesOf(paragraph: string): Span[] {
  return germanMarksIn(paragraph)
    .map(({ open, close }) => ({ start: open, end: close }))
    .filter(({ start, end }) => end - start <= LONGEST);
}
