import { oncePerToken } from '../../once-per-token.ts';
import {
  lowerOf,
  type Attribution,
  type AttributionRule,
  type Mention,
  type QuoteScene,
  type QuotedTokens,
} from '../../quotations/quote-scene.ts';
import { cueAt, type Cue } from './cues.ts';
import { phraseAt } from './phrases.ts';
import { subjectAfter, subjectBefore, subjectOf } from './subjects.ts';

const REACH = 60;
const FORWARD = 40;
const sourceNoun =
  /^(?:angaben|angabe|ansicht|meinung|auffassung|worten|einschätzung|überzeugung|aussage|aussagen|darstellung|informationen|sicht|worte)$/;

const attribution = (mention: Mention | null, cue: QuotedTokens, rule: AttributionRule): Attribution | null =>
  mention && { mention, cue, rule };

const spoken = (mention: Mention | null, { finite, last }: Cue, rule: AttributionRule): Attribution | null =>
  attribution(mention, { first: finite, last: mention && last > mention.last ? finite : last }, rule);

/** "„…“, sagte Weber", "„…“, so Weber", "„…“, heißt es in einem Brief der Stadt", "„…“. Das sagt Weber". */
export function attributionAfter(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  let at = quote.last + 1;
  while (/^[,–—-]$/.test(lowerOf(scene, at)) && at < quote.last + 3) at++;
  if (!scene.tokens[at] || scene.quoted[at] || !sameParagraph(scene, quote.last, at)) return null;
  const apart = scene.sentenceOf[at] !== scene.sentenceOf[quote.last];
  if (apart) return toldThus(scene, at);
  return toldBehind(scene, at);
}

const sameParagraph = (scene: QuoteScene, a: number, b: number): boolean =>
  scene.sentences[scene.sentenceOf[a] ?? 0]?.paragraph ===
  scene.sentences[scene.sentenceOf[b] ?? 0]?.paragraph;

/** "„…“ Das sagt Försterin Ute Lamprecht über den Wald." */
function toldThus(scene: QuoteScene, at: number): Attribution | null {
  if (!/^(?:das|dies|so)$/.test(lowerOf(scene, at))) return null;
  const cue = cueAt(scene, at + 1);
  if (cue) return spoken(subjectAfter(scene, cue.finite), cue, 'inverted-after');
  return lowerOf(scene, at) === 'so'
    ? attribution(phraseAt(scene, at + 1), { first: at, last: at }, 'inverted-after')
    : null;
}

function toldBehind(scene: QuoteScene, at: number): Attribution | null {
  const word = lowerOf(scene, at);
  if (word === 'so') return attribution(phraseAt(scene, at + 1), { first: at, last: at }, 'inverted-after');
  if (word === 'heißt' && lowerOf(scene, at + 1) === 'es') return fromWriting(scene, at);
  if (word === 'wie') return wieClause(scene, at);
  const source = sourceAt(scene, at);
  if (source) return source;
  const cue = cueAt(scene, at);
  return cue && spoken(subjectAfter(scene, cue.finite), cue, 'inverted-after');
}

/** "wie Petra Kuhn mitteilte" */
function wieClause(scene: QuoteScene, wie: number): Attribution | null {
  const mention = phraseAt(scene, wie + 1);
  if (!mention) return null;
  for (let at = mention.last + 1; at < mention.last + 10; at++) {
    const cue = cueAt(scene, at);
    if (cue) return spoken(mention, cue, 'cue-after');
  }
  return null;
}

/** "heißt es in einer Mitteilung des Bauernverbands": whose writing it is stands in the genitive. */
function fromWriting(scene: QuoteScene, at: number): Attribution | null {
  for (let noun = at + 2; noun < at + 9; noun++) {
    if (!scene.lexicons.sets['cue-nouns'].has(lowerOf(scene, noun)) || scene.quoted[noun]) continue;
    if (!/^(?:des|der|von|vom)$/.test(lowerOf(scene, noun + 1))) return null;
    const from = /^(?:von|vom)$/.test(lowerOf(scene, noun + 1)) ? noun + 2 : noun + 1;
    return attribution(phraseAt(scene, from), { first: at, last: noun }, 'cue-noun');
  }
  return null;
}

/** "laut Weber", "nach Angaben von Weber", "nach Ansicht des Ökonomen Peter Voss", "Peter Voss zufolge" at a token. */
const sourceAt = oncePerToken((scene: QuoteScene, at: number): Attribution | null => {
  const word = lowerOf(scene, at);
  if (word === 'laut' || word === 'gemäß')
    return attribution(phraseAt(scene, at + 1), { first: at, last: at }, 'according-to');
  if (/^(?:nach|aus|in)$/.test(word)) {
    const noun = /^(?:den|der)$/.test(lowerOf(scene, at + 1)) ? at + 2 : at + 1;
    if (!sourceNoun.test(lowerOf(scene, noun))) return null;
    const from = /^(?:von|vom)$/.test(lowerOf(scene, noun + 1)) ? noun + 2 : noun + 1;
    return attribution(phraseAt(scene, from), { first: at, last: noun }, 'according-to');
  }
  const named = scene.book.startingAt.get(at)?.run;
  const zufolge = named ? named.last + 1 : -1;
  return named && lowerOf(scene, zufolge) === 'zufolge'
    ? attribution(phraseAt(scene, at), { first: zufolge, last: zufolge }, 'according-to')
    : null;
});

/** "Weber nannte ihn „…“", "Am Mittwoch sagte Weber: „…“", "Laut Weber ist es „…“", "Weber warf ihr vor, sie habe „…“". */
export function attributionBefore(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  const sentence = scene.sentenceOf[quote.first];
  for (let at = quote.first - 1; at > quote.first - REACH && scene.sentenceOf[at] === sentence; at--) {
    if (scene.quoted[at]) continue;
    const source = sourceAt(scene, at);
    if (source) return source.mention.last < quote.first ? source : null;
    const told = toldAt(scene, at);
    if (!told || told.cue.last > quote.first + REACH || told.subject.last >= quote.first) continue;
    return spoken(told.subject, told.cue, ruleFor(told.subject, told.cue));
  }
  return null;
}

/** A verb of saying and who says it. */
const toldAt = oncePerToken((scene: QuoteScene, at: number): { cue: Cue; subject: Mention } | null => {
  const cue = cueAt(scene, at);
  const subject = cue && subjectOf(scene, cue);
  return subject && { cue, subject };
});

const ruleFor = (subject: Mention, { finite }: Cue): AttributionRule =>
  subject.last < finite ? 'cue-before' : 'inverted-after';

/** "Die Regierung habe „keinen Plan“ für die Flut, sagte Nora Lang." */
export function attributionBehindClause(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  const sentence = scene.sentenceOf[quote.last];
  for (let at = quote.last + 1; at < quote.last + FORWARD && scene.sentenceOf[at] === sentence; at++) {
    if (scene.quoted[at] || lowerOf(scene, at) !== ',') continue;
    const found = toldBehind(scene, at + 1);
    if (found) return found;
  }
  return null;
}

/** "Olaf Petersen: „…“" */
export function label(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  const colon = quote.first - 1;
  if (lowerOf(scene, colon) !== ':') return null;
  let start = colon;
  while (start > 0 && colon - start < 12 && scene.sentenceOf[start - 1] === scene.sentenceOf[colon]) start--;
  const mention = phraseAt(scene, start);
  return mention?.last === colon - 1 ? attribution(mention, { first: colon, last: colon }, 'label') : null;
}

/** "Weber wurde deutlich: „…“": a person acts, and the words follow after a colon; no words on a sign. */
export function introduced(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  const colon = quote.first - 1;
  if (lowerOf(scene, colon) !== ':') return null;
  let start = colon;
  for (
    ;
    start > 0 && colon - start < REACH && scene.sentenceOf[start - 1] === scene.sentenceOf[colon];
    start--
  )
    if (scene.lexicons.sets['written-things'].has(lowerOf(scene, start - 1))) return null;
  const mention = phraseAt(scene, start);
  const person = mention?.kind === 'name' && scene.book.endingAt.get(mention.last)?.named.kind === 'person';
  return person && mention.last < colon
    ? attribution(mention, { first: colon, last: colon }, 'introduced')
    : null;
}

/** "Weber kündigte den Umbau an. „Wir beginnen im Mai.“": told first, then quoted. */
export function toldBefore(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  const sentence = scene.sentenceOf[quote.first] ?? 0;
  if (
    scene.sentenceOf[quote.first - 1] !== sentence - 1 ||
    !sameParagraph(scene, quote.first - 1, quote.first)
  )
    return null;
  for (let at = quote.first - 1; at > quote.first - REACH && scene.sentenceOf[at] === sentence - 1; at--) {
    const cue = scene.quoted[at] ? null : cueAt(scene, at);
    const subject = cue && subjectBefore(scene, cue.finite);
    if (cue && subject && subject.kind !== 'described') return spoken(subject, cue, 'goes-on');
  }
  return null;
}
