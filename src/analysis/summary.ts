import type { Lexicons } from '../language/lexicons.ts';
import { matchTerms, type TermMatcher } from '../language/matching.ts';
import type { Query } from '../model/query.ts';
import type { Reason } from '../model/reason.ts';
import { type Candidate, candidatesOf, type SummaryDocument } from './summary-features.ts';
import { chooseWithin } from './summary-selection.ts';
import { MANY_ARTICLES, ONE_ARTICLE, type SummaryWeights } from './weights.ts';

export type { SummaryDocument } from './summary-features.ts';

/** At most so many sentences, or so many words in all (counted by white space). */
export type Budget = { readonly sentences: number } | { readonly words: number };

export interface SummaryOptions {
  readonly budget: Budget;
  /** What the reader asked for: a parsed query, or words as typed. */
  readonly query?: Query | string | null;
  /** The query's matcher, where it was made before. */
  readonly matcher?: TermMatcher | null;
  /** Leave out sentences that cannot be read by themselves (default), or take them like all others. */
  readonly selfContained?: boolean;
  /** Instead of the table's, for fitting it. */
  readonly weights?: SummaryWeights;
}

/** A chosen sentence by its place in what was given. Its reasons add up to its score. */
export interface SummaryChoice {
  readonly document: number;
  readonly sentence: number;
  readonly reasons: readonly Reason[];
}

function queryOf(query: Query | string | null | undefined): Query | null {
  if (typeof query !== 'string') return query ?? null;
  const words = query.split(/\s+/).filter(word => word !== '');
  return {
    wanted: words.map(text => ({ kind: 'word', text })),
    unwanted: [],
    since: null,
    until: null,
    source: null,
  };
}

/** Articles by day, undated ones last, then as given: the order in which chosen sentences are read. */
const byTime =
  (documents: readonly SummaryDocument[]) =>
  (a: Candidate, b: Candidate): number => {
    const [dayA, dayB] = [documents[a.document]?.day ?? '9999', documents[b.document]?.day ?? '9999'];
    if (dayA !== dayB) return dayA < dayB ? -1 : 1;
    return a.document - b.document || a.sentence - b.sentence;
  };

/**
 * Chooses the sentences of an extractive summary: each scored by the sum of its weighted features, taken one by one
 * with what repeats the chosen ones counted down (maximal marginal relevance, Carbonell and Goldstein 1998).
 * Never over the budget; in order of time, then source, then place.
 */
export function summarize(
  documents: readonly SummaryDocument[],
  options: SummaryOptions,
  lexicons: Lexicons,
): SummaryChoice[] {
  const query = queryOf(options.query);
  const matcher = options.matcher ?? (query ? matchTerms(query, lexicons) : null);
  const candidates = candidatesOf(documents, matcher, lexicons);
  const chosen = chooseWithin(candidates, documents, {
    budget: options.budget,
    weights: options.weights ?? (documents.length > 1 ? MANY_ARTICLES : ONE_ARTICLE),
    selfContained: options.selfContained ?? true,
    lexicons,
  });
  const order = byTime(documents);
  return chosen
    .toSorted((a, b) => order(a.candidate, b.candidate))
    .map(({ candidate, reasons }) => ({
      document: candidate.document,
      sentence: candidate.sentence,
      reasons,
    }));
}
