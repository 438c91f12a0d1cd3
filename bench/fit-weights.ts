import { chooseWithin } from '../src/analysis/summary-selection.ts';
import type { SummaryWeights } from '../src/analysis/weights.ts';
import type { FitCase } from './fit-cases.ts';
import type { Rouge } from './rouge.ts';

export interface Objective {
  /** Weight of a case by its place. */
  readonly weightOf: (index: number) => number;
  /** To be made large: R1 + R2, half of it over all cases alike, half over weighted ones. */
  readonly of: (results: readonly Rouge[]) => number;
}

export function meanOf(
  cases: readonly FitCase[],
  value: (index: number) => number,
  weightOf: (index: number) => number,
): number {
  let sum = 0;
  let weights = 0;
  for (const index of cases.keys()) {
    sum += weightOf(index) * value(index);
    weights += weightOf(index);
  }
  return sum / weights;
}

/** Weights exp(t · R1 of the lead), with t such that the lead's weighted mean is `target`. */
function tilted(cases: readonly FitCase[], target: number): number[] {
  let [low, high] = [-50, 50];
  const weightsAt = (t: number): number[] => cases.map(each => Math.exp(t * each.lead.r1));
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    const weights = weightsAt(middle);
    const mean = meanOf(
      cases,
      index => cases[index]?.lead.r1 ?? 0,
      index => weights[index] ?? 0,
    );
    if (mean < target) low = middle;
    else high = middle;
  }
  return weightsAt(low);
}

export function objectiveFor(cases: readonly FitCase[], lead: number | null): Objective {
  const weights = lead === null ? cases.map(() => 1) : tilted(cases, lead);
  const weightOf = (index: number): number => weights[index] ?? 0;
  return {
    weightOf,
    of: results => {
      const value = (index: number): number => (results[index]?.r1 ?? 0) + (results[index]?.r2 ?? 0);
      return (meanOf(cases, value, () => 1) + meanOf(cases, value, weightOf)) / 2;
    },
  };
}

export const resultsFor = (cases: readonly FitCase[], weights: SummaryWeights): Rouge[] =>
  cases.map(({ candidates, documents, budget, lexicons, rouge }) => {
    const chosen = chooseWithin(candidates, documents, { budget, weights, selfContained: true, lexicons });
    const places = chosen.map(({ candidate }) => candidate);
    return rouge.score(places.toSorted((a, b) => a.document - b.document || a.sentence - b.sentence));
  });

/** What is not fitted: queries are not in the cases, and all weights are relative to one. */
const FIXED: ReadonlySet<keyof SummaryWeights> = new Set(['query', 'title']);
const STEPS = [-0.3, -0.15, 0.15, 0.3];
/** A step must gain this much of R1 + R2: less is chance. */
const WORTH = 0.001;

/** Moves one weight at a time, while it is worth it, at most so many rounds over all. */
export function fit(
  cases: readonly FitCase[],
  from: SummaryWeights,
  objective: Objective,
  rounds: number,
): SummaryWeights {
  let best = { weights: from, value: objective.of(resultsFor(cases, from)) };
  for (let round = 0; round < rounds; round++) {
    const before = best.value;
    for (const name of Object.keys(from) as (keyof SummaryWeights)[]) {
      if (FIXED.has(name)) continue;
      const { weights: start, value: floor } = best;
      for (const step of STEPS) {
        const weights = { ...start, [name]: Math.round(100 * (start[name] + step)) / 100 };
        const value = objective.of(resultsFor(cases, weights));
        if (value > floor + WORTH && value > best.value) best = { weights, value };
      }
    }
    if (best.value === before) break;
  }
  return best.weights;
}
