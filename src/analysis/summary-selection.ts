import type { Reason } from '../model/reason.ts';
import { SummaryBudget } from './summary-budget.ts';
import type { Budget } from './summary.ts';
import type { Candidate, Candidates, SummaryDocument } from './summary-features.ts';
import { isTold, type Repetition, Told } from './summary-told.ts';
import { type Fault, faultOf } from './standing-alone/stands-alone.ts';
import { type SummaryFeature, type SummaryWeights } from './weights.ts';

export interface Chosen {
  readonly candidate: Candidate;
  readonly reasons: readonly Reason[];
}

interface SelectionOptions {
  readonly budget: Budget;
  readonly weights: SummaryWeights;
  readonly selfContained: boolean;
}

/** A candidate that may still be taken. */
interface Open {
  readonly candidate: Candidate;
  /** Score of its own features. */
  readonly own: number;
  /** The sentence before it in its article, where that may be chosen too. */
  before: Open | null;
  taken: boolean;
  fault?: Fault | null;
}

/** What is taken together: a sentence, or one that hangs on the sentence before with that sentence. */
interface Taking {
  readonly opens: readonly Open[];
  readonly repetitions: readonly Repetition[];
  readonly score: number;
}

function scoreOf({ features }: Candidate, weights: SummaryWeights): number {
  let score = 0;
  let name: SummaryFeature;
  for (name in features) score += features[name] * weights[name];
  return score;
}

/** In the order of their own scores, each with the sentence before it. */
function openOf(candidates: readonly Candidate[], weights: SummaryWeights): Open[] {
  let last: Open | null = null;
  const opens = candidates.map(candidate => {
    const adjoins =
      last?.candidate.document === candidate.document && last.candidate.sentence === candidate.sentence - 1;
    last = { candidate, own: scoreOf(candidate, weights), before: adjoins ? last : null, taken: false };
    return last;
  });
  return opens.sort((a, b) => b.own - a.own);
}

const faultIn = (open: Open): Fault | null => (open.fault ??= faultOf(open.candidate.text));

/**
 * What has to be taken so that the sentence can be read: itself; where it hangs on the sentence before ("He said…"),
 * that one first, unless it is told already. Null where nothing helps.
 */
function readableWith(open: Open): readonly Open[] | null {
  const fault = faultIn(open);
  if (!fault) return [open];
  if (!fault.dangling || !open.before) return null;
  if (open.before.taken) return [open];
  return faultIn(open.before) ? null : [open.before, open];
}

const lossOf = (repetition: Repetition, weights: SummaryWeights): number =>
  repetition.words * weights.repeatedWords +
  repetition.pairs * weights.repeatedPairs +
  repetition.likeness * weights.likeness;

const reasonsOf = (candidate: Candidate, repetition: Repetition, weights: SummaryWeights): Reason[] =>
  [
    ...Object.entries(candidate.features).map(([name, value]) => ({
      name,
      score: value * weights[name as SummaryFeature],
    })),
    { name: 'repeated words', score: -repetition.words * weights.repeatedWords },
    { name: 'repeated pairs', score: -repetition.pairs * weights.repeatedPairs },
    { name: 'likeness', score: -repetition.likeness * weights.likeness },
  ].filter(reason => reason.score !== 0);

/** Chooses sentence by sentence; what repeats the chosen ones is counted down. */
class Selection {
  readonly #options: SelectionOptions;
  readonly #budget: SummaryBudget;
  readonly #told: Told;
  readonly chosen: Chosen[] = [];

  constructor(stems: number, documents: readonly SummaryDocument[], options: SelectionOptions) {
    this.#options = options;
    this.#budget = new SummaryBudget(documents, options.budget);
    this.#told = new Told(stems);
  }

  /** What taking the sentence would be worth now; null where it cannot be read, does not fit or is told already. */
  worth(open: Open): Taking | null {
    if (open.taken || !this.#budget.fits([open.candidate])) return null;
    const opens = this.#options.selfContained ? readableWith(open) : [open];
    if (!opens || (opens.length > 1 && !this.#budget.fits(opens.map(each => each.candidate)))) return null;
    const repetitions: Repetition[] = [];
    let score = 0;
    for (const { candidate, own } of opens) {
      const repetition = this.#told.repeatedIn(candidate);
      if (isTold(repetition)) return null;
      repetitions.push(repetition);
      score += (own - lossOf(repetition, this.#options.weights)) / opens.length;
    }
    return { opens, repetitions, score };
  }

  take({ opens, repetitions }: Taking): void {
    for (const [index, open] of opens.entries()) {
      const { candidate } = open;
      const repetition = repetitions[index];
      if (!repetition) continue;
      open.taken = true;
      this.#budget.take(candidate);
      this.#told.tell(candidate);
      this.chosen.push({ candidate, reasons: reasonsOf(candidate, repetition, this.#options.weights) });
    }
  }
}

/**
 * Takes the best sentence that still fits, again and again. Scores only fall as more is told, so candidates are kept
 * in order of their own score and a round ends where no later one can win.
 */
export function chooseWithin(
  { all, stems }: Candidates,
  documents: readonly SummaryDocument[],
  options: SelectionOptions,
): readonly Chosen[] {
  const selection = new Selection(stems, documents, options);
  const open = openOf(all, options.weights);
  for (;;) {
    let best: Taking | null = null;
    for (const each of open) {
      if (best && each.own <= best.score) break;
      const taking = selection.worth(each);
      if (taking && (!best || taking.score > best.score)) best = taking;
    }
    if (!best) return selection.chosen;
    selection.take(best);
  }
}
