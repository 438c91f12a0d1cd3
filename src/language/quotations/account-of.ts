import { phraseStartingAt } from './noun-phrases.ts';
import { lowerOf, type Attribution, type QuoteScene, type QuotedTokens } from './quote-scene.ts';

const REACH = 40;
const ACCOUNT = /^(?:account|words|version|telling|report|view|opinion|judgment|judgement)$/;

/** "In the words of Petra Quist, the pumps are “finished”" */
export function accountBefore(scene: QuoteScene, of: number): Attribution | null {
  if (lowerOf(scene, of) !== 'of' || !ACCOUNT.test(lowerOf(scene, of - 1))) return null;
  if (lowerOf(scene, of - 2) !== 'the' || lowerOf(scene, of - 3) !== 'in') return null;
  const mention = phraseStartingAt(scene, of + 1);
  return mention && { mention, cue: { first: of - 3, last: of }, rule: 'according-to' };
}

/** "…, in the account given by the Baltic News Agency", "by the account of one rower": told by a source, without a verb of saying. */
export function accountOf(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  for (let at = quote.last + 1; at < quote.last + REACH; at++) {
    if (!scene.tokens[at] || scene.sentenceOf[at] !== scene.sentenceOf[quote.last]) return null;
    if (scene.quoted[at] || !ACCOUNT.test(lowerOf(scene, at)) || lowerOf(scene, at - 1) !== 'the') continue;
    if (!/^(?:in|by)$/.test(lowerOf(scene, at - 2))) continue;
    const given = lowerOf(scene, at + 1) === 'given' ? 1 : 0;
    if (!/^(?:of|by)$/.test(lowerOf(scene, at + 1 + given))) continue;
    const mention = phraseStartingAt(scene, at + 2 + given);
    if (mention) return { mention, cue: { first: at - 2, last: at + 1 + given }, rule: 'according-to' };
  }
  return null;
}
