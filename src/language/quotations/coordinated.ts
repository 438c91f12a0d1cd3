import type { OpenQuotation } from './goes-on.ts';
import { isCue, lowerOf, type QuoteScene, type QuotedTokens } from './quote-scene.ts';

const FARTHEST = 30;
/** Tokens between two fragments of one list. */
const LONGEST_LINK = 5;
const LINK =
  /^(?:and|or|but|nor|yet|a|an|the|,|as|also|then|even|just|that|to|of|in|by|with|is|was|being|both|either|not|only|simply)$/;
const CONJUNCTION = /^(?:and|or|but|yet|nor)$/;

/**
 * "a “leech” and a “brat”"; "“sharp as a tack,” Quist wrote to him, and “full of tricks”": words joined to words of the same sentence
 * are the same speaker’s.
 */
export function isCoordinated(scene: QuoteScene, quote: QuotedTokens, before: OpenQuotation): boolean {
  if (quote.first - before.tokens.last > FARTHEST || !isOneSentence(scene, before.tokens, quote))
    return false;
  return isListed(scene, quote, before.tokens) || resumes(scene, quote, before);
}

/** A stop inside the first quotation may have cut the sentence in two: a small letter goes on with it. */
function isOneSentence(scene: QuoteScene, a: QuotedTokens, b: QuotedTokens): boolean {
  for (let at = a.last + 1; at < b.first; at++) if (/^[.!?;]$/.test(lowerOf(scene, at))) return false;
  return scene.sentenceOf[a.last] === scene.sentenceOf[b.first];
}

function isListed(scene: QuoteScene, quote: QuotedTokens, before: QuotedTokens): boolean {
  const length = quote.first - before.last - 1;
  if (length < 1 || length > LONGEST_LINK) return false;
  let joined = false;
  for (let at = before.last + 1; at < quote.first; at++) {
    const word = lowerOf(scene, at);
    if (!LINK.test(word)) return false;
    joined ||= CONJUNCTION.test(word) || word === ',';
  }
  return joined || lowerOf(scene, before.last - 1) === ',';
}

/** The conjunction stands right before the words, and nobody else is told to speak in between. */
function resumes(scene: QuoteScene, quote: QuotedTokens, { attribution, tokens }: OpenQuotation): boolean {
  if (!attribution || attribution.cue.first < tokens.last) return false;
  const that = lowerOf(scene, quote.first - 1) === 'that' ? 1 : 0;
  if (!CONJUNCTION.test(lowerOf(scene, quote.first - 1 - that))) return false;
  const from = Math.max(attribution.cue.last, attribution.mention.last) + 1;
  for (let at = from; at < quote.first; at++) if (isCue(scene, at) && !isNounHere(scene, at)) return false;
  return true;
}

/** "in an email to" */
const isNounHere = (scene: QuoteScene, at: number): boolean =>
  scene.lexicons.sets['cue-nouns'].has(lowerOf(scene, at));
