import { oncePerToken } from '../once-per-token.ts';
import { accountBefore } from './account-of.ts';
import { isGoverned } from './mention-part.ts';
import { byAgent, isPassive } from './passive-voice.ts';
import { phraseEndingAt, phraseStartingAt } from './noun-phrases.ts';
import {
  isCue,
  isNounToo,
  isWithinName,
  lowerOf,
  type Attribution,
  type Mention,
  type QuoteScene,
  type QuotedTokens,
} from './quote-scene.ts';
import { mainSubject, subjectOf } from './subjects.ts';

const REACH = 60;
/** "Kim called it “…”", "Kim said: “…”", "in a statement, Park said that … “…”". */
export const attributionBefore = (scene: QuoteScene, quote: QuotedTokens): Attribution | null =>
  nearest(scene, quote, read => !isStandIn(scene, read));

/** "It called the pier “…”": where nobody else in the sentence is told to speak. */
export const standInBefore = (scene: QuoteScene, quote: QuotedTokens): Attribution | null =>
  nearest(scene, quote, read => isStandIn(scene, read));

function nearest(
  scene: QuoteScene,
  quote: QuotedTokens,
  serves: (read: Attribution) => boolean,
): Attribution | null {
  const sentence = scene.sentenceOf[quote.first];
  const from = Math.max(0, quote.first - REACH);
  for (let at = quote.first - 1; at >= from && scene.sentenceOf[at] === sentence; at--) {
    if (scene.quoted[at]) continue;
    const read = sourceAt(scene, at);
    if (read && serves(read)) return read;
  }
  return null;
}

const sourceAt = oncePerToken((scene: QuoteScene, at: number): Attribution | null => {
  if (lowerOf(scene, at) === 'to' && lowerOf(scene, at - 1) === 'according') return accordingTo(scene, at);
  return accountBefore(scene, at) ?? (isCue(scene, at) ? reads(scene, at) : null);
});

/** "The council said that it had asked “…”": the one whom "it" stands for is named by the verb before. */
const isStandIn = (scene: QuoteScene, { mention }: Attribution): boolean =>
  mention.kind === 'pronoun' && /^(?:it|they)$/.test(lowerOf(scene, mention.head));

function accordingTo(scene: QuoteScene, at: number): Attribution | null {
  const mention = phraseStartingAt(scene, at + 1);
  return mention && { mention, cue: { first: at - 1, last: at }, rule: 'according-to' };
}

function reads(scene: QuoteScene, verb: number): Attribution | null {
  const word = lowerOf(scene, verb);
  const cue = { first: verb, last: verb };
  if (isNounToo(scene, verb)) {
    if (AUXILIARY.test(lowerOf(scene, verb - 1)) || word.endsWith('ing')) return withSubject(scene, verb);
    const before = phraseEndingAt(scene, verb - 1);
    if (!before || /^(?:a|an|the|'s|of|to|his|her|their|its)$/.test(lowerOf(scene, verb - 1))) return null;
    // "rated a third of Swedish claims as “…”"
    if (isPartOfObject(scene, before)) return null;
    return { mention: before, cue, rule: 'cue-before' };
  }
  // "said Park: “…”"
  const inverted = phraseStartingAt(scene, verb + 1);
  const subject = subjectOf(scene, verb);
  if (inverted?.kind === 'name' && !subject && lowerOf(scene, inverted.last + 1) === ':')
    return { mention: inverted, cue, rule: 'inverted-after' };
  return withSubject(scene, verb);
}

function isPartOfObject(scene: QuoteScene, { kind, last, head }: Mention): boolean {
  const named = kind === 'name' ? scene.book.endingAt.get(last) : undefined;
  return named ? isGoverned(scene, named.run) : lowerOf(scene, head - 1) === 'of';
}

/** "used to call", "would charge": what follows is a verb, whatever else it may be. */
const AUXILIARY = /^(?:to|will|would|did|does|may|might|can|could|should|must|not)$/;

function withSubject(scene: QuoteScene, verb: number): Attribution | null {
  if (isPassive(scene, verb)) return byAgent(scene, verb);
  const subject = subjectOf(scene, verb);
  if (!subject) return null;
  return {
    mention: subject.mention,
    cue: { first: verb, last: verb },
    rule: subject.sure ? 'cue-before' : 'clause-subject',
  };
}

/** "Trump, in a speech, …the “…”": no cue verb, but a noun of speech beside the sentence’s subject. */
export function attributionByNoun(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  const sentence = scene.sentenceOf[quote.first];
  for (let at = quote.first - 1; at > quote.first - REACH && scene.sentenceOf[at] === sentence; at--) {
    if (scene.quoted[at] || !scene.lexicons.sets['cue-nouns'].has(lowerOf(scene, at))) continue;
    if (isWithinName(scene, at)) continue;
    if (lowerOf(scene, at - 1) === "'s" || lowerOf(scene, at - 2) === "'s") {
      const owner = phraseEndingAt(scene, lowerOf(scene, at - 1) === "'s" ? at - 2 : at - 3);
      if (owner) return { mention: owner, cue: { first: at, last: at }, rule: 'cue-noun' };
    }
    const subject = mainSubject(scene, quote.first);
    if (subject) return { mention: subject, cue: { first: at, last: at }, rule: 'cue-noun' };
  }
  return null;
}
