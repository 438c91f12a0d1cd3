import type { Lexicons } from '../language/lexicons.ts';
import { contentStems } from '../language/terms.ts';
import type { Query } from '../model/query.ts';
import type { SentenceBag } from './sentence-bags.ts';

const TITLE =
  /^\W{0,3}(?:corrections?|clarifications?|corrections? (?:and|&) clarifications?|retraction|erratum|apology|korrekturen|korrektur|berichtigung|richtigstellung|widerruf)(?:\s?[:—–|-]|$)/iu;
const ASKED = /^(?:correct|clarif|retract|errat|apolog|korrekt|berichtig|richtigstell|widerruf)/iu;

/** "Correction: when the bridge was inspected": an article whose news is that another one was wrong. */
export const isCorrection = (title: string | null, sentences: readonly string[]): boolean =>
  TITLE.test(title ?? '') || TITLE.test((sentences[0] ?? '').slice(0, 60));

/** Whether corrections are what the reader wants. */
export const asksForCorrections = (query: Query | null): boolean =>
  (query?.wanted ?? []).some(term => [term, ...(term.or ?? [])].some(({ text }) => ASKED.test(text)));

const RETELLING =
  /\b(?:articles?|stor(?:y|ies)|reports?|items?|headlines?|captions?|versions?|columns?|graphics?|we|newspaper)\b[^.]{0,200}?\b(?:said|stated|gave|reported|named|described|wrote|misstated|misidentified|identified|(?:incorrectly|wrongly|mistakenly|erroneously) \p{L}+)\b(?: that)?(?<claim>.+)/iu;

/** "An article said that the bridge was built in 1913.": what the earlier article told, null for any other sentence. */
export const withdrawnClaim = (sentence: string): string | null =>
  RETELLING.exec(sentence)?.groups?.['claim'] ?? null;

/** What a claim is made of. */
export interface Withdrawn {
  readonly numbers: readonly string[];
  readonly words: readonly string[];
}

const NUMBER = /\p{N}/u;
/** Share of the claim's words that tell it again. */
const SAME_CLAIM = 0.5;

/** What corrections take back. A claim of fewer than two words, or without a number, is too vague to be found elsewhere. */
export function withdrawnIn(sentences: readonly string[], lexicons: Lexicons): Withdrawn[] {
  return sentences.flatMap(sentence => {
    const claim = withdrawnClaim(sentence);
    if (claim === null) return [];
    const stems = [...new Set(contentStems(claim, lexicons))];
    const numbers = stems.filter(stem => NUMBER.test(stem));
    const words = stems.filter(stem => !NUMBER.test(stem));
    return numbers.length > 0 && words.length >= 2 ? [{ numbers, words }] : [];
  });
}

/** Whether a sentence tells what was taken back: the same numbers, and at least half of the words. */
export function repeatsWithdrawn({ stems }: SentenceBag, { numbers, words }: Withdrawn): boolean {
  if (!numbers.every(number => stems.has(number))) return false;
  return words.filter(word => stems.has(word)).length >= words.length * SAME_CLAIM;
}
