import { carried, type OpenQuotation } from './goes-on.ts';
import { isCue, lowerOf, type Attribution, type QuoteScene } from './quote-scene.ts';

/** Tokens from the end of the first part to the second. */
const LONGEST_GAP = 30;
const ANOTHER_CLAUSE = /^(?:[.!?;:]|but|while|whereas|yet)$/;

/**
 * "“The harbour,” said Olga Brandt, “is shut.”": one sentence cut in two by the words that name its speaker. The first part
 * ends with a comma, the second goes on in lower case right after one, and nobody else is told to speak in between.
 */
export function splitSpeech(
  scene: QuoteScene,
  quote: OpenQuotation,
  before: OpenQuotation | undefined,
): Attribution | null {
  const cue = before?.attribution?.cue;
  if (!before || !cue || cue.first <= before.tokens.last || !isCut(scene, quote, before)) return null;
  for (let at = cue.last + 1; at < quote.tokens.first; at++)
    if (ANOTHER_CLAUSE.test(lowerOf(scene, at)) || isCue(scene, at)) return null;
  return carried(before);
}

function isCut(scene: QuoteScene, { tokens, marked }: OpenQuotation, before: OpenQuotation): boolean {
  const { first } = tokens;
  const { last } = before.tokens;
  if (first - last > LONGEST_GAP || marked.paragraph !== before.marked.paragraph) return false;
  const leaves = lowerOf(scene, last - 1) === ',' || lowerOf(scene, last + 1) === ',';
  const resumes = lowerOf(scene, first - 1) === ',' && /^\p{Ll}/u.test(scene.tokens[first + 1]?.text ?? '');
  return leaves && resumes;
}
