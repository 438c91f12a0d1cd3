import type { Reason } from '../model/reason.ts';
import type { Budget } from './summary.ts';
import type { Candidate, SummaryDocument } from './summary-features.ts';
import { shareIn } from './term-vectors.ts';
import { SUMMARY_LIMITS, type SummaryWeights } from './weights.ts';

export interface Chosen {
  readonly candidate: Candidate;
  readonly reasons: readonly Reason[];
}

interface SelectionOptions {
  readonly budget: Budget;
  readonly weights: SummaryWeights;
  readonly selfContained: boolean;
}

/** What is told already, and what is left of the budget and of each article's cap. */
class Selection {
  readonly chosen: Chosen[] = [];
  readonly stems = new Set<string>();
  readonly pairs = new Set<string>();
  readonly places = new Set<string>();
  readonly #documents: readonly SummaryDocument[];
  readonly #shown = new Map<number, { words: number; sentences: number }>();
  #sentences: number;
  #words: number;

  constructor(documents: readonly SummaryDocument[], budget: Budget) {
    this.#documents = documents;
    this.#sentences = 'sentences' in budget ? budget.sentences : Infinity;
    this.#words = 'words' in budget ? budget.words : Infinity;
  }

  fits(candidate: Candidate): boolean {
    const { words } = candidate.bag;
    if (words > this.#words || this.#sentences < 1 || words === 0) return false;
    const cap = this.#documents[candidate.document]?.cap;
    if (!cap) return true;
    const shown = this.#shown.get(candidate.document) ?? { words: 0, sentences: 0 };
    return shown.words + words <= cap.words && shown.sentences < cap.sentences;
  }

  /** The sentence before it in its article is chosen, so that "He" is read with his name. */
  hasSentenceBefore(candidate: Candidate): boolean {
    return this.places.has(`${candidate.document}:${candidate.sentence - 1}`);
  }

  take(candidate: Candidate, reasons: readonly Reason[]): void {
    const { bag, document, sentence } = candidate;
    const shown = this.#shown.get(document) ?? { words: 0, sentences: 0 };
    this.#shown.set(document, { words: shown.words + bag.words, sentences: shown.sentences + 1 });
    this.#words -= bag.words;
    this.#sentences -= 1;
    for (const stem of bag.stems.keys()) this.stems.add(stem);
    for (const pair of bag.pairs) this.pairs.add(pair);
    this.places.add(`${document}:${sentence}`);
    this.chosen.push({ candidate, reasons });
  }
}

type Feature = keyof SummaryWeights;

const scoreOf = (candidate: Candidate, weights: SummaryWeights): number => {
  let score = 0;
  for (const name in candidate.features) {
    score += (candidate.features[name as Feature] ?? 0) * weights[name as Feature];
  }
  return score;
};

const reasonsOf = (candidate: Candidate, weights: SummaryWeights, words: number, pairs: number): Reason[] =>
  [
    ...Object.entries(candidate.features).map(([name, value]) => ({
      name: name === 'fault' && candidate.fault ? candidate.fault.name : name,
      score: value * weights[name as Feature],
    })),
    { name: 'repeated words', score: -words * weights.repeatedWords },
    { name: 'repeated pairs', score: -pairs * weights.repeatedPairs },
  ].filter(reason => reason.score !== 0);

/** A sentence that cannot be read by itself is barred, unless the sentence that explains it stands before it. */
const isReadable = (candidate: Candidate, selection: Selection): boolean =>
  !candidate.fault || (candidate.fault.dangling && selection.hasSentenceBefore(candidate));

/**
 * Takes the best sentence that still fits, again and again. Scores only fall as more is told, so candidates are kept
 * in order of their own score and a round ends where no later one can win.
 */
export function chooseWithin(
  candidates: readonly Candidate[],
  documents: readonly SummaryDocument[],
  options: SelectionOptions,
): readonly Chosen[] {
  const { weights } = options;
  const selection = new Selection(documents, options.budget);
  let open = candidates
    .map(candidate => ({ candidate, own: scoreOf(candidate, weights) }))
    .toSorted((a, b) => b.own - a.own);
  for (;;) {
    open = open.filter(({ candidate }) => selection.fits(candidate));
    let best: { candidate: Candidate; score: number; words: number; pairs: number } | null = null;
    for (const { candidate, own } of open) {
      if (best && own <= best.score) break;
      if (options.selfContained && !isReadable(candidate, selection)) continue;
      const words = shareIn(candidate.bag.stems.keys(), selection.stems);
      const pairs = shareIn(candidate.bag.pairs, selection.pairs);
      if (pairs >= SUMMARY_LIMITS.sameStatementPairs) continue;
      const score = own - words * weights.repeatedWords - pairs * weights.repeatedPairs;
      if (!best || score > best.score) best = { candidate, score, words, pairs };
    }
    if (!best) return selection.chosen;
    const { candidate } = best;
    selection.take(candidate, reasonsOf(candidate, weights, best.words, best.pairs));
    open = open.filter(each => each.candidate !== candidate);
  }
}
