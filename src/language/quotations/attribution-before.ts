import { accountBefore } from './account-of.ts';
import { byAgent, isPassive } from './passive-voice.ts';
import { phraseEndingAt, phraseStartingAt } from './noun-phrases.ts';
import { isCue, lowerOf, type Attribution, type QuoteScene, type QuotedTokens } from './quote-scene.ts';
import { mainSubject, subjectOf } from './subjects.ts';

const REACH = 60;
/** "Kim called it “…”", "Kim said: “…”", "in a statement, Park said that … “…”". */
export function attributionBefore(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  const sentence = scene.sentenceOf[quote.first];
  const from = Math.max(0, quote.first - REACH);
  for (let at = quote.first - 1; at >= from && scene.sentenceOf[at] === sentence; at--) {
    if (scene.quoted[at]) continue;
    if (lowerOf(scene, at) === 'to' && lowerOf(scene, at - 1) === 'according') return accordingTo(scene, at);
    const account = accountBefore(scene, at);
    if (account) return account;
    if (!isCue(scene, at)) continue;
    const read = reads(scene, at);
    if (read && !isStandIn(scene, read)) return read;
  }
  return null;
}

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
  if (scene.lexicons.sets['cue-verbs-or-nouns'].has(word)) {
    if (AUXILIARY.test(lowerOf(scene, verb - 1))) return withSubject(scene, verb);
    const before = phraseEndingAt(scene, verb - 1);
    if (!before || /^(?:a|an|the|'s|of|to|his|her|their|its)$/.test(lowerOf(scene, verb - 1)))
      return word.endsWith('ing') ? withSubject(scene, verb) : null;
    return { mention: before, cue, rule: 'cue-before' };
  }
  // "said Park: “…”"
  const inverted = phraseStartingAt(scene, verb + 1);
  const subject = subjectOf(scene, verb);
  if (inverted?.kind === 'name' && !subject && lowerOf(scene, inverted.last + 1) === ':')
    return { mention: inverted, cue, rule: 'inverted-after' };
  return withSubject(scene, verb);
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
    if (lowerOf(scene, at - 1) === "'s" || lowerOf(scene, at - 2) === "'s") {
      const owner = phraseEndingAt(scene, lowerOf(scene, at - 1) === "'s" ? at - 2 : at - 3);
      if (owner) return { mention: owner, cue: { first: at, last: at }, rule: 'cue-noun' };
    }
    const subject = mainSubject(scene, quote.first);
    if (subject) return { mention: subject, cue: { first: at, last: at }, rule: 'cue-noun' };
  }
  return null;
}
