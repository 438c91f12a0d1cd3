import type { Lexicons } from '../language/lexicons.ts';
import { termsOf } from '../language/terms.ts';
import { averageLink } from './average-link.ts';
import { bagFrequencies, cosine, type TermVector, vectorOf } from './term-vectors.ts';
import { STORY_LIMITS as LIMITS } from './weights.ts';

export interface StoryText {
  readonly id: string | number;
  readonly text: string;
  readonly title?: string | null;
  readonly published?: string | null;
}

const CAPITAL = /^\p{Lu}/u;

/** Square roots of counts, so that one word does not drown the rest; capitalised words weigh more: who and where. */
export function storyTerms(text: string, lexicons: Lexicons): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of termsOf(text, lexicons)) {
    if (term.stop || term.word.length < 2) continue;
    const weight = CAPITAL.test(text.slice(term.start, term.start + 2)) ? LIMITS.nameWeight : 1;
    counts.set(term.stem, (counts.get(term.stem) ?? 0) + weight);
  }
  for (const [stem, count] of counts) counts.set(stem, Math.sqrt(count));
  return counts;
}

/** Vectors weighted by how rare each stem is among these texts. */
export function storyVectors(texts: readonly string[], lexicons: Lexicons): TermVector[] {
  const terms = texts.map(text => storyTerms(text, lexicons));
  const frequencies = bagFrequencies(terms);
  return terms.map(each => vectorOf(each, frequencies, terms.length));
}

const daysApart = (a: string | null, b: string | null): number | null =>
  a?.length === 10 && b?.length === 10 ? Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000 : null;

/**
 * Puts texts that tell one event into one cluster. Keys are the texts' ids, values the id of the cluster's first text.
 * Mean similarity keeps twin events apart (the same kind of thing elsewhere) that chains of alike texts would join.
 */
export function clusterTexts<Id extends string | number>(
  documents: readonly (StoryText & { readonly id: Id })[],
  lexicons: Lexicons,
): Map<Id, Id> {
  const vectors = storyVectors(
    documents.map(each => (each.title ? `${each.title}\n${each.text}` : each.text)),
    lexicons,
  );
  const between = (a: number, b: number): number => {
    const [first, second] = [vectors[a], vectors[b]];
    if (!first || !second) return 0;
    const [dayA, dayB] = [documents[a]?.published ?? null, documents[b]?.published ?? null];
    const apart = daysApart(dayA, dayB);
    if (apart !== null && apart > LIMITS.farDays) return 0;
    return cosine(first, second) * ((dayA === null) === (dayB === null) ? 1 : LIMITS.oneUndated);
  };
  const clusters = averageLink(documents.length, between, LIMITS.clusterCosine);
  return new Map(documents.map((each, at) => [each.id, documents[clusters[at] ?? at]?.id ?? each.id]));
}
