import { phraseStartingAt } from './noun-phrases.ts';
import { lowerOf, type Attribution, type QuoteScene } from './quote-scene.ts';

const REACH = 5;

/** "was described by critics as “…”": the subject is not the one who speaks. */
export function isPassive(scene: QuoteScene, verb: number): boolean {
  for (let at = verb - 1; at > verb - 4; at--) {
    const word = lowerOf(scene, at);
    if (/^(?:was|were|been|being|is|are|be|so)$/.test(word)) return !lowerOf(scene, verb).endsWith('ing');
    if (!/ly$|^(?:not|also|often|widely|once)$/.test(word)) return false;
  }
  return false;
}

/** The one who speaks in "was described by critics", "was called “a hero” by Ilse Marten": quoted words do not count as distance. */
export function byAgent(scene: QuoteScene, verb: number): Attribution | null {
  let steps = 0;
  for (let at = verb + 1; steps < REACH && scene.sentenceOf[at] === scene.sentenceOf[verb]; at++) {
    if (scene.quoted[at]) continue;
    steps += 1;
    if (lowerOf(scene, at) !== 'by') continue;
    const mention = phraseStartingAt(scene, at + 1);
    return mention && { mention, cue: { first: verb, last: at }, rule: 'cue-before' };
  }
  return null;
}
