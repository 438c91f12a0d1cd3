import { phraseStartingAt } from './noun-phrases.ts';
import { lowerOf, type Attribution, type QuoteScene, type QuotedTokens } from './quote-scene.ts';

const REACH = 6;

/** "“Every gate was tested,” read a statement from the Arden Water Board": the words are those of whom the statement is from. */
export function statementFrom(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  const verb = quote.last + 1;
  if (!/^(?:read|reads|ran|runs|said)$/.test(lowerOf(scene, verb))) return null;
  for (let at = verb + 1; at < verb + REACH && scene.sentenceOf[at] === scene.sentenceOf[verb]; at++) {
    if (!scene.lexicons.sets['cue-nouns'].has(lowerOf(scene, at))) continue;
    if (!/^(?:from|by|of)$/.test(lowerOf(scene, at + 1))) return null;
    const mention = phraseStartingAt(scene, at + 2);
    return mention && { mention, cue: { first: verb, last: at }, rule: 'cue-noun' };
  }
  return null;
}
