/**
 * Fits the weights of summaries on cases with a reference, and tells what each feature is worth.
 *   node bench/fit-summary.ts single|multi --dir DIR [--lead .41] [--folds 5] [--rounds 3] [--ablate]
 * DIR holds summaries-single.jsonl or summaries-multi.jsonl (or .gz). Weights move one by one from the table in
 * src/analysis/weights.ts by small steps, and only where the gain is worth a step: few cases fit anything.
 * With --lead, half of the objective weighs cases so that the lead's mean R1 is that, where another set is known
 * to be kinder to leads than DIR.
 */
import { parseArgs } from 'node:util';
import { type FitCase, readCases } from './fit-cases.ts';
import { fit, meanOf, type Objective, objectiveFor, resultsFor } from './fit-weights.ts';
import { loadLexicons } from '../src/lexicon-files.ts';
import { MANY_ARTICLES, ONE_ARTICLE, type SummaryWeights } from '../src/analysis/weights.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    dir: { type: 'string' },
    lead: { type: 'string' },
    folds: { type: 'string', default: '5' },
    rounds: { type: 'string', default: '3' },
    ablate: { type: 'boolean', default: false },
  },
});
const [kind] = positionals;
if ((kind !== 'single' && kind !== 'multi') || values.dir === undefined) {
  console.error('usage: node bench/fit-summary.ts single|multi --dir DIR [--lead R1] [--folds N] [--ablate]');
  process.exit(2);
}
const cases = readCases(values.dir, kind, loadLexicons());
const table = kind === 'single' ? ONE_ARTICLE : MANY_ARTICLES;
const objective = objectiveFor(cases, values.lead === undefined ? null : Number(values.lead));
const rounds = Number(values.rounds);

const percent = (share: number): string => (100 * share).toFixed(2);

function row(
  name: string,
  of: readonly FitCase[],
  results: ReturnType<typeof resultsFor>,
  by: Objective,
): string {
  const plain = (f: (index: number) => number): string => percent(meanOf(of, f, () => 1));
  const reweighted = (f: (index: number) => number): string => percent(meanOf(of, f, by.weightOf));
  const r1 = (index: number): number => results[index]?.r1 ?? 0;
  const r2 = (index: number): number => results[index]?.r2 ?? 0;
  const over = (index: number): number => r1(index) - (of[index]?.lead.r1 ?? 0);
  const mean = meanOf(of, over, () => 1);
  const error = Math.sqrt(
    meanOf(
      of,
      index => (over(index) - mean) ** 2,
      () => 1,
    ) /
      (of.length - 1),
  );
  return [
    name.padEnd(24),
    `R1 ${plain(r1)} R2 ${plain(r2)} over the lead ${plain(over)} (low ${percent(mean - 1.96 * error)})`,
    values.lead === undefined
      ? ''
      : ` · reweighted R1 ${reweighted(r1)} R2 ${reweighted(r2)} over ${reweighted(over)}`,
  ].join(' ');
}

const show = (name: string, weights: SummaryWeights): void => {
  console.log(row(name, cases, resultsFor(cases, weights), objective));
};

function crossValidated(folds: number): void {
  const results: ReturnType<typeof resultsFor> = [];
  for (let fold = 0; fold < folds; fold++) {
    const kept = cases.filter((_, index) => index % folds !== fold);
    const fitted = fit(
      kept,
      table,
      objectiveFor(kept, values.lead === undefined ? null : Number(values.lead)),
      rounds,
    );
    const all = resultsFor(cases, fitted);
    for (const [index, result] of all.entries()) if (index % folds === fold) results[index] = result;
  }
  console.log(row(`fitted, ${folds} folds`, cases, results, objective));
}

show('table', table);
if (values.ablate) {
  for (const name of Object.keys(table) as (keyof SummaryWeights)[])
    if (table[name] !== 0) show(`without ${name}`, { ...table, [name]: 0 });
} else {
  if (Number(values.folds) > 1) crossValidated(Number(values.folds));
  const fitted = fit(cases, table, objective, rounds);
  show('fitted on all', fitted);
  console.log(JSON.stringify(fitted));
}
