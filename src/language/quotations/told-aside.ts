import { phraseStartingAt } from './noun-phrases.ts';
import {
  isCue,
  isNounToo,
  lowerOf,
  type Attribution,
  type QuoteScene,
  type QuotedTokens,
} from './quote-scene.ts';

const REACH = 25;

/** "They served as “shields” against the sea, he said, and broke": a fragment whose speaker stands between commas later in its sentence. */
export function toldAside(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  for (let at = quote.last + 1; at < quote.last + REACH; at++) {
    if (!scene.tokens[at] || scene.sentenceOf[at] !== scene.sentenceOf[quote.last]) return null;
    if (scene.quoted[at] || lowerOf(scene, at) !== ',') continue;
    const source = accordingTo(scene, at + 1);
    if (source) return source;
    const mention = phraseStartingAt(scene, at + 1);
    if (!mention) continue;
    const verb = mention.last + 1;
    if (!isCue(scene, verb) || isNounToo(scene, verb)) continue;
    if (/^[,.]$/.test(lowerOf(scene, verb + 1)))
      return { mention, cue: { first: verb, last: verb }, rule: 'cue-after' };
  }
  return null;
}

/** "a “walk-in” at more than forty schools, according to the union": the source of all that the sentence tells */
function accordingTo(scene: QuoteScene, at: number): Attribution | null {
  if (lowerOf(scene, at) !== 'according' || lowerOf(scene, at + 1) !== 'to') return null;
  const mention = phraseStartingAt(scene, at + 2);
  return mention && { mention, cue: { first: at, last: at + 1 }, rule: 'according-to' };
}
