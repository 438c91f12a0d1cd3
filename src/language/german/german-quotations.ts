import type { Quotation } from '../../model/annotation.ts';
import { speakersOf } from '../quotations.ts';
import type { OpenQuotation } from '../quotations/goes-on.ts';
import { kindOf } from '../quotations/is-speech.ts';
import type { MarkedWords } from '../quotations/quote-marks.ts';
import {
  lowerOf,
  type Attribution,
  type QuoteScene,
  type QuoteSource,
  type QuotedTokens,
} from '../quotations/quote-scene.ts';
import { quotedTokens, tokenPlaces } from '../quotations.ts';
import { antecedentOf } from './quotations/antecedents.ts';
import {
  attributionAfter,
  attributionBefore,
  attributionBehindClause,
  introduced,
  label,
  toldBefore,
} from './quotations/attribution.ts';
import { isSpeech } from './quotations/is-speech.ts';
import { germanMarkedWordsOf } from './quotations/marks.ts';
import { holderOf, titleHoldersOf } from './quotations/title-holders.ts';

/** Reported words of a German text with their speakers, in order. */
export function germanQuotationsOf(source: QuoteSource): Quotation[] {
  const marked = germanMarkedWordsOf(source.text, source.paragraphs);
  const places = tokenPlaces(source, marked);
  const scene: QuoteScene = { ...source, quoted: quotedTokens(source, places), doubleMarks: false };
  const open: OpenQuotation[] = [];
  for (const [index, words] of marked.entries()) {
    const tokens = places[index];
    if (!tokens) continue;
    const quote = attributed(scene, words, tokens, open.at(-1));
    if (isSpeech(scene, quote)) open.push(quote);
  }
  const holders = titleHoldersOf(scene);
  return speakersOf(scene, open, { antecedentOf, holderOf: mention => holderOf(scene, holders, mention) });
}

/** Direct speech names its speaker after it as a rule, a fragment before it. */
function attributed(
  scene: QuoteScene,
  marked: MarkedWords,
  tokens: QuotedTokens,
  before: OpenQuotation | undefined,
): OpenQuotation {
  const kind = kindOf(scene, marked, tokens);
  const found =
    label(scene, tokens) ??
    (kind === 'direct'
      ? (attributionAfter(scene, tokens) ?? attributionBefore(scene, tokens) ?? introduced(scene, tokens))
      : (attributionBefore(scene, tokens) ?? attributionAfter(scene, tokens))) ??
    attributionBehindClause(scene, tokens);
  const quote: OpenQuotation = { marked, tokens, kind, attribution: found, joined: false };
  if (found || kind !== 'direct') return quote;
  return { ...quote, attribution: goesOn(scene, quote, before) ?? toldBefore(scene, tokens) };
}

/** "„…“, sagte Weber. „…“": the next words of the same paragraph, with nobody else told of between. */
function goesOn(
  scene: QuoteScene,
  quote: OpenQuotation,
  before: OpenQuotation | undefined,
): Attribution | null {
  if (!before?.attribution || before.marked.paragraph !== quote.marked.paragraph) return null;
  const ends = Math.max(before.tokens.last, before.attribution.mention.last);
  const between = (scene.sentenceOf[quote.tokens.first] ?? 0) - (scene.sentenceOf[ends] ?? 0);
  if (between > 1 || lowerOf(scene, quote.tokens.first - 1) === ':') return null;
  return { ...before.attribution, rule: 'goes-on' };
}
