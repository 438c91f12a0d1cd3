import type { Quotation, Speaker } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import type { BookMention } from './names/name-book.ts';
import { antecedentOf } from './quotations/antecedents.ts';
import { attributionAfter } from './quotations/attribution-after.ts';
import { attributionBefore, attributionByNoun } from './quotations/attribution-before.ts';
import { goesOn, introduced, toldBefore, type OpenQuotation } from './quotations/goes-on.ts';
import { isSpeech, kindOf } from './quotations/is-speech.ts';
import { markedWordsOf, type MarkedWords } from './quotations/quote-marks.ts';
import type {
  Attribution,
  Mention,
  QuoteScene,
  QuoteSource,
  QuotedTokens,
} from './quotations/quote-scene.ts';
import { speakerLabel } from './quotations/speaker-label.ts';
import { ATTRIBUTION_WEIGHTS } from './quotations/weights.ts';

/** Reported words with their speakers, in order of the text. */
export function quotationsOf(source: QuoteSource): Quotation[] {
  const marked = markedWordsOf(source.text, source.paragraphs);
  const places = tokenPlaces(source, marked);
  const scene: QuoteScene = { ...source, quoted: quotedTokens(source, places) };
  const open: OpenQuotation[] = [];
  for (const [index, words] of marked.entries()) {
    const tokens = places[index];
    if (!tokens) continue;
    const quote = attributed(scene, words, tokens, open.at(-1));
    if (isSpeech(scene, quote)) open.push(quote);
  }
  return withSpeakers(scene, open);
}

/** Direct speech names its speaker after it as a rule, a fragment before it. */
function attributed(
  scene: QuoteScene,
  marked: MarkedWords,
  tokens: QuotedTokens,
  before: OpenQuotation | undefined,
): OpenQuotation {
  const kind = kindOf(scene, marked, tokens);
  const quote: OpenQuotation = { marked, tokens, kind, attribution: null };
  const attribution =
    speakerLabel(scene, tokens) ??
    (kind === 'direct'
      ? (attributionAfter(scene, tokens) ?? attributionBefore(scene, tokens) ?? introduced(scene, tokens))
      : (attributionBefore(scene, tokens) ?? attributionAfter(scene, tokens)));
  return {
    ...quote,
    attribution:
      attribution ??
      goesOn(scene, quote, before) ??
      toldBefore(scene, quote) ??
      attributionByNoun(scene, tokens),
  };
}

function withSpeakers(scene: QuoteScene, open: readonly OpenQuotation[]): Quotation[] {
  let lastSpeaker: BookMention | null = null;
  return open.map(quote => {
    const meant: BookMention | null = quote.attribution
      ? named(scene, quote.attribution.mention, lastSpeaker)
      : null;
    if (meant) lastSpeaker = meant;
    return quotation(scene, quote, quote.attribution && speaker(scene, quote.attribution.mention, meant));
  });
}

function named(scene: QuoteScene, mention: Mention, last: BookMention | null): BookMention | null {
  if (mention.kind === 'name') return scene.book.endingAt.get(mention.last) ?? null;
  return mention.kind === 'pronoun' ? antecedentOf(scene, mention, last) : null;
}

/** null where a pronoun is all there is. */
function speaker(scene: QuoteScene, mention: Mention, meant: BookMention | null): Speaker | null {
  if (!meant && mention.kind === 'pronoun') return null;
  const nameSpan = meant ? span(scene, meant.named.fullest) : span(scene, mention);
  return { name: scene.text.slice(nameSpan.start, nameSpan.end), nameSpan, mention: span(scene, mention) };
}

function quotation(scene: QuoteScene, quote: OpenQuotation, said: Speaker | null): Quotation {
  const { attribution, marked } = quote;
  return {
    ...marked.inner,
    kind: quote.kind,
    outer: marked.outer,
    sentence: scene.sentenceOf[quote.tokens.first] ?? 0,
    cue: attribution && span(scene, attribution.cue),
    speaker: said,
    reasons: said && attribution ? reasonsOf(attribution) : [],
  };
}

function reasonsOf({ rule, mention }: Attribution) {
  const reason = { name: rule, score: ATTRIBUTION_WEIGHTS[rule] };
  return mention.kind === 'pronoun' ? [reason, { name: 'pronoun', score: -0.2 }] : [reason];
}

const span = (scene: QuoteScene, { first, last }: QuotedTokens): Span => ({
  start: scene.tokens[first]?.start ?? 0,
  end: scene.tokens[last]?.end ?? 0,
});

/** Tokens of each marked stretch; both are in order. */
function tokenPlaces({ tokens }: QuoteSource, marked: readonly MarkedWords[]): QuotedTokens[] {
  let at = 0;
  return marked.map(({ outer }) => {
    while ((tokens[at]?.start ?? Infinity) < outer.start) at++;
    const first = at;
    while ((tokens[at + 1]?.start ?? Infinity) < outer.end) at++;
    return { first, last: at };
  });
}

function quotedTokens({ tokens }: QuoteSource, places: readonly QuotedTokens[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  for (const { first, last } of places) quoted.fill(1, first, last + 1);
  return quoted;
}
