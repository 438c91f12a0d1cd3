import { attributionBefore } from './attribution-before.ts';
import type { MarkedWords } from './quote-marks.ts';
import { toldByAnother } from './told-by-another.ts';
import { mainSubject } from './subjects.ts';
import { lowerOf, type Attribution, type QuoteScene, type QuotedTokens } from './quote-scene.ts';

/** A quotation on its way: its words, its tokens and what is known of its speaker so far. */
export interface OpenQuotation {
  readonly marked: MarkedWords;
  readonly tokens: QuotedTokens;
  readonly kind: 'direct' | 'mixed';
  /** Joined to the words before it in one sentence. */
  readonly joined: boolean;
  readonly attribution: Attribution | null;
}

/** The speaker of the words before, for words that go on with them. */
export const carried = ({ attribution }: OpenQuotation): Attribution | null =>
  attribution && { ...attribution, rule: 'goes-on' };

/** "Caddell continued:⏎“…”" */
export function introduced(scene: QuoteScene, quote: QuotedTokens): Attribution | null {
  if (lowerOf(scene, quote.first - 1) !== ':') return null;
  const found = attributionBefore(scene, { first: quote.first - 1, last: quote.last });
  return found ? { ...found, rule: 'introduced' } : presented(scene, quote.first - 1);
}

/** "Petra Quist was blunt: “…”", "Ilse Marten thanked him: “…”": a person acts, and the words follow after a colon. */
function presented(scene: QuoteScene, colon: number): Attribution | null {
  const subject = mainSubject(scene, colon);
  const isPerson = subject?.kind === 'name' && scene.book.endingAt.get(subject.last)?.named.kind === 'person';
  if (!isPerson || subject.last === colon - 1) return null;
  // "she had a sign in the window: “…”"
  for (let at = subject.last + 1; at < colon; at++)
    if (scene.lexicons.sets['written-things'].has(lowerOf(scene, at))) return null;
  return { mention: subject, cue: { first: colon, last: colon }, rule: 'introduced' };
}

/**
 * Speech that goes on: a second quotation of the paragraph, a paragraph after one that was not closed,
 * a paragraph that is all speech right after a speaker’s.
 */
export function goesOn(
  scene: QuoteScene,
  quote: OpenQuotation,
  before: OpenQuotation | undefined,
): Attribution | null {
  if (!before?.attribution || quote.kind !== 'direct' || toldByAnother(scene, quote.tokens)) return null;
  const apart = quote.marked.paragraph - before.marked.paragraph;
  if (apart === 0)
    return before.kind === 'direct' || nothingBetween(scene, before, quote) ? carried(before) : null;
  if (apart !== 1 || before.attribution.rule === 'signed') return null;
  return before.marked.open || isWholeParagraph(scene, quote) ? carried(before) : null;
}

function nothingBetween(scene: QuoteScene, a: OpenQuotation, b: OpenQuotation): boolean {
  return (scene.sentenceOf[b.tokens.first] ?? 0) - (scene.sentenceOf[a.tokens.last] ?? 0) <= 1;
}

function isWholeParagraph(scene: QuoteScene, { marked }: OpenQuotation): boolean {
  const paragraph = scene.paragraphs[marked.paragraph];
  return paragraph !== undefined && marked.outer.start - paragraph.start <= 1;
}

/** "Moscow may strike back, Schiff said. “The other factor is …”": told first, then quoted. */
export function toldBefore(scene: QuoteScene, quote: OpenQuotation): Attribution | null {
  const sentence = scene.sentenceOf[quote.tokens.first] ?? 0;
  const before = scene.sentences[sentence - 1];
  if (quote.kind !== 'direct' || before?.paragraph !== quote.marked.paragraph) return null;
  if (scene.sentenceOf[quote.tokens.first - 1] === sentence) return null;
  const found = attributionBefore(scene, { first: quote.tokens.first - 1, last: quote.tokens.first - 1 });
  if (found?.rule !== 'cue-before' || found.mention.kind === 'described') return null;
  return { ...found, rule: 'goes-on' };
}
