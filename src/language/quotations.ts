import type { Quotation, Speaker } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import { accountOf } from './quotations/account-of.ts';
import { antecedentOf, type Antecedent, type LastSpeaker } from './quotations/antecedents.ts';
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
import { statementFrom } from './quotations/statement-from.ts';
import { toldAside } from './quotations/told-aside.ts';
import { holderOf, titleHoldersOf, type TitleHolders } from './quotations/title-holders.ts';
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
    statementFrom(scene, tokens) ??
    (kind === 'direct'
      ? (attributionAfter(scene, tokens) ?? attributionBefore(scene, tokens) ?? introduced(scene, tokens))
      : (attributionBefore(scene, tokens) ?? attributionAfter(scene, tokens)));
  return {
    ...quote,
    attribution:
      attribution ??
      toldAsideOf(scene, quote) ??
      goesOn(scene, quote, before) ??
      toldBefore(scene, quote) ??
      attributionByNoun(scene, tokens),
  };
}

const toldAsideOf = (scene: QuoteScene, { kind, tokens }: OpenQuotation): Attribution | null =>
  kind === 'mixed' ? (toldAside(scene, tokens) ?? accountOf(scene, tokens)) : null;

function withSpeakers(scene: QuoteScene, open: readonly OpenQuotation[]): Quotation[] {
  const holders = titleHoldersOf(scene);
  let last: LastSpeaker | null = null;
  return open.map(quote => {
    const { attribution } = quote;
    const meant: Antecedent | null = attribution && meantBy(scene, attribution.mention, last, holders);
    if (meant && attribution)
      last = { who: meant, at: Math.max(attribution.mention.first, quote.tokens.first) };
    return quotation(scene, quote, attribution && speaker(scene, attribution.mention, meant));
  });
}

function meantBy(
  scene: QuoteScene,
  mention: Mention,
  last: LastSpeaker | null,
  holders: TitleHolders,
): Antecedent | null {
  if (mention.kind === 'pronoun') return antecedentOf(scene, mention, last);
  if (mention.kind === 'described') return { named: holderOf(scene, holders, mention), described: mention };
  const named = scene.book.endingAt.get(mention.last);
  return named ? { named, described: null } : null;
}

/** null where a pronoun is all there is. */
function speaker(scene: QuoteScene, mention: Mention, meant: Antecedent | null): Speaker | null {
  if (!meant && mention.kind === 'pronoun') return null;
  const nameSpan = span(scene, meant?.named?.named.fullest ?? meant?.described ?? mention);
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
