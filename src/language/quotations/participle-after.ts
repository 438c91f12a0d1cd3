import { carried, type OpenQuotation } from './goes-on.ts';
import { isCue, lowerOf, type Attribution, type QuoteScene } from './quote-scene.ts';

/** Tokens from the end of the first words to the second. */
const LONGEST_GAP = 30;

/** "“It is shut,” said Olga Brandt, adding that it was “no place to swim”": the participle belongs to the one who spoke before. */
export function participleAfter(
  scene: QuoteScene,
  { tokens }: OpenQuotation,
  before: OpenQuotation | undefined,
): Attribution | null {
  const told = before?.attribution;
  if (!before || !told || told.cue.first <= before.tokens.last) return null;
  if (tokens.first - before.tokens.last > LONGEST_GAP) return null;
  let adds = false;
  for (let at = Math.max(told.cue.last, told.mention.last) + 1; at < tokens.first; at++) {
    if (/^(?:[.!?;]|but|while|whereas|yet)$/.test(lowerOf(scene, at))) return null;
    if (!isCue(scene, at)) continue;
    if (!lowerOf(scene, at).endsWith('ing') || lowerOf(scene, at - 1) !== ',') return null;
    adds = true;
  }
  return adds ? carried(before) : null;
}
