import { phraseStartingAt } from './noun-phrases.ts';
import { isCue, lowerOf, type Attribution, type QuoteScene, type QuotedTokens } from './quote-scene.ts';

const REACH = 20;
const LEADS = /^(?:after|before|by|in|while|when|since|upon|on|without|despite)$/;

/** "Bemoaning the “leaky tub,” Olga Brandt left": the sentence names its subject after the words. */
export function participleBefore(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  const comma = lowerOf(scene, quote.last + 1) === ',' ? quote.last + 1 : quote.last;
  if (comma === quote.last && lowerOf(scene, quote.last - 1) !== ',') return null;
  const sentence = scene.sentenceOf[quote.first];
  let at = quote.first - 1;
  while (at >= 0 && quote.first - at < REACH && scene.sentenceOf[at - 1] === sentence) at--;
  if (at > 0 && scene.sentenceOf[at - 1] === sentence) return null;
  const verb = LEADS.test(lowerOf(scene, at)) ? at + 1 : at;
  if (verb >= quote.first || !lowerOf(scene, verb).endsWith('ing') || !isCue(scene, verb)) return null;
  const mention = scene.sentenceOf[comma + 1] === sentence ? phraseStartingAt(scene, comma + 1) : null;
  return mention && { mention, cue: { first: verb, last: verb }, rule: 'cue-before' };
}
