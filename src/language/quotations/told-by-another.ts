import { isCue, lowerOf, type QuoteScene, type QuotedTokens } from './quote-scene.ts';

const REACH = 7;
const NOBODY = /^(?:somebody|someone|one|nobody|everybody|everyone|another|others|some|many|they)$/;

/** "“Neither!” somebody shouted", "“Feed them,” read a banner": told by one whom the text does not name, so nobody’s speech goes on. */
export function toldByAnother(scene: QuoteScene, quote: QuotedTokens): boolean {
  const sentence = scene.sentenceOf[quote.last];
  const first = quote.last + 1;
  if (scene.sentenceOf[first] !== sentence || !/^\p{Ll}/u.test(scene.tokens[first]?.text ?? '')) return false;
  if (/^(?:and|but|or|as|when|while|because|then)$/.test(lowerOf(scene, first))) return false;
  for (let at = first; at < first + REACH && scene.sentenceOf[at] === sentence; at++) {
    if (scene.quoted[at] || scene.tokens[at]?.kind === 'mark') return false;
    if (isCue(scene, at)) return at === first || NOBODY.test(lowerOf(scene, first)) || at - first <= 4;
  }
  return false;
}
