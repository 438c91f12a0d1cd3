import type { Quotation, Speaker } from '../model/annotation.ts';
import type { Span } from '../model/span.ts';
import type { BookMention } from './names/name-book.ts';
import { antecedentOf, type Antecedent, type LastSpeaker } from './quotations/antecedents.ts';
import { attributed } from './quotations/attributed.ts';
import { isCoordinated } from './quotations/coordinated.ts';
import type { OpenQuotation } from './quotations/goes-on.ts';
import { isSpeech, kindOf } from './quotations/is-speech.ts';
import { isSingleMark, markedWordsOf, type MarkedWords } from './quotations/quote-marks.ts';
import type {
  Attribution,
  Mention,
  QuoteScene,
  QuoteSource,
  QuotedTokens,
} from './quotations/quote-scene.ts';
import { holderOf, titleHoldersOf } from './quotations/title-holders.ts';
import { ATTRIBUTION_WEIGHTS } from './quotations/weights.ts';

/** Reported words with their speakers, in order of the text. */
export function quotationsOf(source: QuoteSource): Quotation[] {
  const marked = markedWordsOf(source.text, source.paragraphs);
  const places = tokenPlaces(source, marked);
  const singles = marked.filter(({ outer }) => isSingleMark(source.text, outer.start)).length;
  const doubleMarks = marked.length > singles * 2;
  const scene: QuoteScene = { ...source, quoted: quotedTokens(source, places), doubleMarks };
  const open: OpenQuotation[] = [];
  for (const [index, words] of marked.entries()) {
    const tokens = places[index];
    if (!tokens) continue;
    const quote = opened(scene, words, tokens, open.at(-1));
    if (isSpeech(scene, quote)) open.push(quote);
  }
  const holders = titleHoldersOf(scene);
  return speakersOf(scene, open, {
    antecedentOf,
    holderOf: described => holderOf(scene, holders, described),
  });
}

function opened(
  scene: QuoteScene,
  marked: MarkedWords,
  tokens: QuotedTokens,
  before: OpenQuotation | undefined,
): OpenQuotation {
  const quote: OpenQuotation = {
    marked,
    tokens,
    kind: kindOf(scene, marked, tokens),
    joined: before !== undefined && isCoordinated(scene, tokens, before),
    attribution: null,
  };
  return { ...quote, attribution: attributed(scene, quote, before) };
}

/** How a language finds whom a mention means. */
export interface SpeakerRules {
  readonly antecedentOf: (scene: QuoteScene, pronoun: Mention, last: LastSpeaker | null) => Antecedent | null;
  /** The one who holds the title by which somebody is described. */
  readonly holderOf: (described: Mention) => BookMention | null;
}

/** Quotations with their speakers by name, where the text shows them. */
export function speakersOf(
  scene: QuoteScene,
  open: readonly OpenQuotation[],
  rules: SpeakerRules,
): Quotation[] {
  let last: LastSpeaker | null = null;
  return open.map(quote => {
    const { attribution } = quote;
    const meant: Antecedent | null = attribution && meantBy(scene, attribution.mention, last, rules);
    if (meant && attribution)
      last = { who: meant, at: Math.max(attribution.mention.first, quote.tokens.first) };
    return quotation(scene, quote, attribution && speaker(scene, attribution.mention, meant));
  });
}

function meantBy(
  scene: QuoteScene,
  mention: Mention,
  last: LastSpeaker | null,
  rules: SpeakerRules,
): Antecedent | null {
  if (mention.kind === 'pronoun') return rules.antecedentOf(scene, mention, last);
  if (mention.kind === 'described') return { named: rules.holderOf(mention), described: mention };
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
export function tokenPlaces({ tokens }: QuoteSource, marked: readonly MarkedWords[]): QuotedTokens[] {
  let at = 0;
  return marked.map(({ outer }) => {
    while ((tokens[at]?.start ?? Infinity) < outer.start) at++;
    const first = at;
    while ((tokens[at + 1]?.start ?? Infinity) < outer.end) at++;
    return { first, last: at };
  });
}

export function quotedTokens({ tokens }: QuoteSource, places: readonly QuotedTokens[]): Uint8Array {
  const quoted = new Uint8Array(tokens.length);
  for (const { first, last } of places) quoted.fill(1, first, last + 1);
  return quoted;
}
