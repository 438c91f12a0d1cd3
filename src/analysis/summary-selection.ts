import type { Lexicons } from '../language/lexicons.ts';
import type { Reason } from '../model/reason.ts';
import { SummaryBudget } from './summary-budget.ts';
import type { Budget } from './summary.ts';
import type { Candidate, Candidates, SummaryDocument } from './summary-features.ts';
import { isTold, type Repetition, Told } from './summary-told.ts';
import { type Open, Readable } from './summary-readable.ts';
import { type SummaryFeature, type SummaryWeights } from './weights.ts';

export interface Chosen {
  readonly candidate: Candidate;
  readonly reasons: readonly Reason[];
}

interface SelectionOptions {
  readonly budget: Budget;
  readonly weights: SummaryWeights;
  readonly selfContained: boolean;
  readonly lexicons: Lexicons;
}

/** What is taken together: a sentence, or one that hangs on the sentence before with that sentence. */
interface Taking {
  readonly weighed: readonly Weighed[];
  readonly score: number;
}

/** A sentence with what is taken off its score now. */
interface Weighed {
  readonly open: Open;
  readonly repetition: Repetition;
  /** 1 or 0 */
  readonly hanging: number;
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

const lossOf = ({ repetition, hanging }: Weighed, weights: SummaryWeights): number =>
  repetition.words * weights.repeatedWords +
  repetition.pairs * weights.repeatedPairs +
  repetition.likeness * weights.likeness +
  hanging * weights.hanging;

const reasonsOf = ({ open, repetition, hanging }: Weighed, weights: SummaryWeights): Reason[] =>
  [
    ...Object.entries(open.candidate.features).map(([name, value]) => ({
      name,
      score: value * weights[name as SummaryFeature],
    })),
    { name: 'repeated words', score: -repetition.words * weights.repeatedWords },
    { name: 'repeated pairs', score: -repetition.pairs * weights.repeatedPairs },
    { name: 'likeness', score: -repetition.likeness * weights.likeness },
    { name: 'hanging', score: -hanging * weights.hanging },
  ].filter(reason => reason.score !== 0);

/** Chooses sentence by sentence; what repeats the chosen ones is counted down. */
class Selection {
  readonly #options: SelectionOptions;
  readonly #budget: SummaryBudget;
  readonly #told: Told;
  readonly #readable: Readable;
  readonly chosen: Chosen[] = [];

  constructor(stems: number, documents: readonly SummaryDocument[], options: SelectionOptions) {
    this.#options = options;
    this.#budget = new SummaryBudget(documents, options.budget);
    this.#told = new Told(
      stems,
      documents.map(document => document.day),
    );
    this.#readable = new Readable(documents, options.lexicons);
  }

  /** What taking the sentence would be worth now; null where it cannot be read, does not fit or is told already. */
  worth(open: Open): Taking | null {
    if (open.taken || !this.#budget.fits([open.candidate])) return null;
    const opens = this.#options.selfContained ? this.#readable.with(open) : [open];
    if (!opens || (opens.length > 1 && !this.#budget.fits(opens.map(each => each.candidate)))) return null;
    const weighed: Weighed[] = [];
    let score = 0;
    for (const each of opens) {
      const repetition = this.#told.repeatedIn(each.candidate);
      if (isTold(repetition)) return null;
      const one = { open: each, repetition, hanging: this.#hangs(each) ? 1 : 0 };
      weighed.push(one);
      score += (each.own - lossOf(one, this.#options.weights)) / opens.length;
    }
    return { weighed, score };
  }

  take({ weighed }: Taking): void {
    for (const each of weighed) {
      const { candidate } = each.open;
      each.open.taken = true;
      this.#budget.take(candidate);
      this.#told.tell(candidate);
      this.chosen.push({ candidate, reasons: reasonsOf(each, this.#options.weights) });
    }
  }

  #hangs(open: Open): boolean {
    return this.#options.selfContained && this.#readable.hangs(open, this.#told);
  }
}

/**
 * Takes the best sentence that still fits, again and again. Nothing is worth more than its own score, so candidates are kept
 * in that order and a round ends where no later one can win.
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
