import type { Lexicons } from '../language/lexicons.ts';
import type { TermMatcher } from '../language/matching.ts';
import { bagOf, type SentenceBag } from './sentence-bags.ts';
import { type Fault, faultOf } from './standing-alone/stands-alone.ts';
import { crossSupport } from './summary-support.ts';
import { bagFrequencies, cosine, shareIn, type TermVector, vectorOf } from './term-vectors.ts';
import { SUMMARY_LIMITS, type SummaryWeights } from './weights.ts';

/** One article as a summary sees it. */
export interface SummaryDocument {
  readonly title: string | null;
  /** YYYY, YYYY-MM or YYYY-MM-DD; null where nothing states it. */
  readonly day: string | null;
  readonly sentences: readonly string[];
  /** Articles of one group are copies or accounts from one hand: they support a sentence once. */
  readonly group?: number;
  /** What may be shown of it. */
  readonly cap?: { readonly words: number; readonly sentences: number };
}

/** A sentence with all that its score is made of. */
export interface Candidate {
  readonly document: number;
  readonly sentence: number;
  readonly group: number;
  readonly bag: SentenceBag;
  readonly vector: TermVector;
  readonly fault: Fault | null;
  readonly features: Readonly<Partial<Record<keyof SummaryWeights, number>>>;
}

/** "I", "our": a reader cannot tell whose. Inside quotation marks the speaker is told beside them. */
const FIRST_PERSON = /\b(?:I|we|my|our|us|me|you|your)\b/u;
const QUOTED = /[“"][^“”"]*[”"]/gu;

interface Raw {
  readonly document: number;
  readonly sentence: number;
  readonly text: string;
  readonly bag: SentenceBag;
  readonly group: number;
}

function rawSentences(documents: readonly SummaryDocument[], lexicons: Lexicons): Raw[] {
  return documents.flatMap((document, at) =>
    document.sentences.map((text, sentence) => ({
      document: at,
      sentence,
      text,
      bag: bagOf(text, lexicons),
      // groups are story ids; an article without one stands for itself
      group: document.group ?? -1 - at,
    })),
  );
}

/** Log frequency of each stem, half of it for being said at all and half by the share of groups that say it. */
function stemWeights(raws: readonly Raw[]): Map<string, number> {
  const counts = new Map<string, number>();
  const groups = new Map<string, Set<number>>();
  for (const { bag, group } of raws) {
    for (const [stem, count] of bag.stems) {
      counts.set(stem, (counts.get(stem) ?? 0) + count);
      const known = groups.get(stem);
      if (known) known.add(group);
      else groups.set(stem, new Set([group]));
    }
  }
  const total = new Set(raws.map(raw => raw.group)).size;
  const weights = new Map<string, number>();
  for (const [stem, count] of counts) {
    weights.set(stem, Math.log(1 + count) * (0.5 + (groups.get(stem)?.size ?? 0) / total));
  }
  return weights;
}

function centroidOf(vectors: readonly TermVector[]): TermVector {
  const sum = new Map<string, number>();
  let square = 0;
  for (const vector of vectors)
    for (const [stem, weight] of vector) sum.set(stem, (sum.get(stem) ?? 0) + weight);
  for (const weight of sum.values()) square += weight * weight;
  const length = Math.sqrt(square);
  if (length > 0) for (const [stem, weight] of sum) sum.set(stem, weight / length);
  return sum;
}

const meanWeight = (bag: SentenceBag, weights: ReadonlyMap<string, number>): number => {
  let sum = 0;
  for (const stem of bag.stems.keys()) sum += weights.get(stem) ?? 0;
  return bag.stems.size === 0 ? 0 : sum / bag.stems.size;
};

/** Every sentence of the documents with its features. */
export function candidatesOf(
  documents: readonly SummaryDocument[],
  matcher: TermMatcher | null,
  lexicons: Lexicons,
): Candidate[] {
  const raws = rawSentences(documents, lexicons);
  const frequencies = bagFrequencies(raws.map(raw => raw.bag.stems).values());
  const vectors = raws.map(raw => vectorOf(raw.bag.stems, frequencies, raws.length));
  const centroid = centroidOf(vectors);
  const weights = stemWeights(raws);
  const titles = documents.map(document => bagOf(document.title ?? '', lexicons).stems);
  const support = crossSupport(raws, vectors);
  return raws.map((raw, at) => {
    const size = documents[raw.document]?.sentences.length ?? 1;
    const vector = vectors[at] ?? new Map<string, number>();
    const fault = faultOf(raw.text);
    return {
      document: raw.document,
      sentence: raw.sentence,
      group: raw.group,
      bag: raw.bag,
      vector,
      fault,
      features: {
        position: Math.max(0, 1 - Math.log2(1 + raw.sentence) / 5),
        earliness: 1 - raw.sentence / size,
        centroid: cosine(vector, centroid),
        salience: meanWeight(raw.bag, weights),
        support: support[at] ?? 0,
        title: shareIn(titles[raw.document]?.keys() ?? [], raw.bag.stems),
        length: Math.min(1, raw.bag.words / 25),
        short: raw.bag.words < SUMMARY_LIMITS.shortWords ? 1 : 0,
        overlong: raw.bag.words > SUMMARY_LIMITS.longWords ? 1 : 0,
        firstPerson: FIRST_PERSON.test(raw.text.replace(QUOTED, '')) ? 1 : 0,
        query: matcher && matcher.wanted > 0 ? matcher.met(raw.text) / matcher.wanted : 0,
        fault: fault ? 1 : 0,
      },
    };
  });
}
