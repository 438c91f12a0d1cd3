import { apposedName } from './apposed-name.ts';
import { phraseStartingAt } from './noun-phrases.ts';
import { byAgent, isPassive } from './passive-voice.ts';
import {
  isCue,
  isNounToo,
  lowerOf,
  type Attribution,
  type Mention,
  type QuoteScene,
  type QuotedTokens,
} from './quote-scene.ts';
import { subjectOf } from './subjects.ts';

const REACH = 30;
const NEXT_CLAUSE = /^(?:and|but|;|when|as|while|after)$/;
const CLOSED_SPEECH = /[,?!…—–-]/;

/** "“…,” Kim said", "“…,” said one analyst", "“…,” according to Park", "“…” ― Jorge Falcon". */
export function attributionAfter(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  let at = quote.last + 1;
  const inside = lowerOf(scene, lastWordMark(scene, quote));
  const outside = lowerOf(scene, at);
  const coupled = CLOSED_SPEECH.test(inside) || CLOSED_SPEECH.test(outside);
  while (/^[,—–―-]$/.test(lowerOf(scene, at)) && at < quote.last + 4) at++;
  const signed = signedBy(scene, quote, at);
  if (signed) return signed;
  if (scene.quoted[at] || !sameParagraph(scene, quote.last, at)) return null;
  const from = lowerOf(scene, at) === 'as' ? at + 1 : at;
  return (
    accordingTo(scene, at) ??
    (coupled ? (inverted(scene, from) ?? plain(scene, from)) : ended(scene, quote, from))
  );
}

/** "“a leaky tub,” as Olga Brandt put it", whoever is told of before */
export function asToldAfter(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  const after = /^[,—–―-]$/.test(lowerOf(scene, quote.last + 1)) ? quote.last + 2 : quote.last + 1;
  if (lowerOf(scene, after) !== 'as') return null;
  const mention = phraseStartingAt(scene, after + 1);
  return mention && isCue(scene, mention.last + 1) ? attributionAfter(scene, quote) : null;
}

/** The last mark inside, past the closing marks of nested words: ",’”" */
function lastWordMark(scene: QuoteScene, quote: QuotedTokens): number {
  let at = quote.last - 1;
  while (at > quote.first && /^["'’”`]$/.test(lowerOf(scene, at))) at--;
  return at;
}

const sameParagraph = (scene: QuoteScene, a: number, b: number): boolean =>
  scene.sentences[scene.sentenceOf[a] ?? 0]?.paragraph ===
  scene.sentences[scene.sentenceOf[b] ?? 0]?.paragraph;

/** "“…” ― Jorge Falcon" at the end of its paragraph */
function signedBy(scene: QuoteScene, quote: QuotedTokens, at: number): Attribution | null {
  if (!/^[—–―]$/.test(lowerOf(scene, at - 1)) || at - 1 <= quote.last) return null;
  const named = scene.book.startingAt.get(at);
  if (!named) return null;
  const next = named.run.last + 1;
  if (
    scene.tokens[next] &&
    sameParagraph(scene, at, next) &&
    !/^[,.]$/.test(lowerOf(scene, next)) &&
    scene.quoted[next] === 0
  )
    return null;
  return { mention: nameMention(named.run), cue: { first: at - 1, last: at - 1 }, rule: 'signed' };
}

const nameMention = (run: { first: number; last: number }): Mention => ({
  first: run.first,
  last: run.last,
  head: run.last,
  kind: 'name',
});

function accordingTo(scene: QuoteScene, at: number): Attribution | null {
  if (lowerOf(scene, at) !== 'according' || lowerOf(scene, at + 1) !== 'to') return null;
  const mention = phraseStartingAt(scene, at + 2);
  return (
    mention && {
      mention: apposedName(scene, mention),
      cue: { first: at, last: at + 1 },
      rule: 'according-to',
    }
  );
}

/** "said Park", "wrote in an email Lee" is left out */
function inverted(scene: QuoteScene, at: number): Attribution | null {
  const adverb = /ly$|^(?:then|also|later)$/.test(lowerOf(scene, at)) ? 1 : 0;
  const verb = at + adverb;
  if (!isCue(scene, verb) || isNounToo(scene, verb) || lowerOf(scene, verb).endsWith('ing')) return null;
  const mention = phraseStartingAt(scene, verb + 1);
  return (
    mention && {
      mention: apposedName(scene, mention),
      cue: { first: verb, last: verb },
      rule: 'inverted-after',
    }
  );
}

/** "Kim said", "she told reporters", "Rice, a doctor in Seoul, said", "IMF chief economist Maury Obstfeld said" */
function plain(scene: QuoteScene, at: number): Attribution | null {
  if (NEXT_CLAUSE.test(lowerOf(scene, at))) return null;
  const begins = phraseStartingAt(scene, at) !== null;
  for (let verb = at + 1; verb < at + REACH; verb++) {
    if (scene.quoted[verb] || scene.sentenceOf[verb] !== scene.sentenceOf[at]) return null;
    if (NEXT_CLAUSE.test(lowerOf(scene, verb)) && !begins) return null;
    if (!isCue(scene, verb) || isCue(scene, verb + 1)) continue;
    const subject = subjectOf(scene, verb);
    // "“…,” Tomas Weil was told": the subject hears it
    if (subject && lowerOf(scene, verb) === 'told' && isPassive(scene, verb)) return byAgent(scene, verb);
    if (subject && subject.mention.first >= at)
      return { mention: subject.mention, cue: { first: verb, last: verb }, rule: 'cue-after' };
    if (!begins) return null;
  }
  return null;
}

/** "“It is over.” he said." only where the words end there: what follows a full stop mostly belongs to what comes. */
function ended(scene: QuoteScene, quote: QuotedTokens, at: number): Attribution | null {
  const found = inverted(scene, at) ?? plain(scene, at);
  if (!found) return null;
  const close = Math.max(found.cue.last, found.mention.last) + 1;
  const near = Math.max(found.cue.last, found.mention.last) - quote.last <= 6;
  return near && /^[.]$/.test(lowerOf(scene, close)) ? found : null;
}
