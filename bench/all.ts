import os from 'node:os';
import { Command, InvalidArgumentError } from 'commander';
import { annotateMeasures } from './annotate.ts';
import { answerMeasures } from './answers.ts';
import { ingestMeasures } from './ingest.ts';
import { type Figure, type Measure, take } from './measure.ts';
import { pages } from './pages.ts';
import { searchMeasures } from './search.ts';
import { startUp } from './start-up.ts';
import { summaryMeasures } from './summary.ts';

const MEASURES: readonly Measure[] = [
  startUp,
  ...ingestMeasures,
  ...annotateMeasures,
  ...searchMeasures,
  ...answerMeasures,
  ...summaryMeasures,
  pages,
];
const NAMES = MEASURES.map(measure => measure.name);

const number = (value: number): string =>
  value.toLocaleString('en', { maximumSignificantDigits: 3, useGrouping: true });

function table(measure: Measure, figures: readonly Figure[]): string {
  const [ours] = figures;
  const rows = figures.map(figure => {
    const times = (ours?.median ?? NaN) / figure.median;
    // a second figure of ours is no peer
    const beside = figure.contestant.startsWith('Broadsheet')
      ? ''
      : `× ${number(measure.better === 'higher' ? times : 1 / times)}`;
    const range = `${number(figure.lowest)} – ${number(figure.highest)}`;
    return [
      '  ',
      figure.contestant.padEnd(40),
      number(figure.median).padStart(9),
      measure.unit.padEnd(11),
      range.padEnd(18),
      beside,
    ].join(' ');
  });
  return `${measure.name}\n${rows.join('\n')}`;
}

const wholeNumber = (typed: string): number => {
  if (!/^[1-9]\d?$/.test(typed)) throw new InvalidArgumentError('It must be a whole number from 1 to 99.');
  return Number(typed);
};

const program = new Command('bench')
  .description(
    'Speed, beside peers in the same run. “×” says how many times as fast Broadsheet is as that peer.',
  )
  .argument('[measures...]', `which: ${NAMES.join(', ')}; all where none is named`)
  .option('--runs <number>', 'runs to take the median of', wholeNumber)
  .option('--json', 'one JSON line a measure')
  .action(async (named: string[], flags: { runs?: number; json?: boolean }) => {
    const unknown = named.filter(name => !NAMES.includes(name));
    if (unknown.length > 0) program.error(`There is no measure ${unknown.join(', ')}: ${NAMES.join(', ')}.`);
    if (!flags.json)
      console.log(
        `Node ${process.version}, ${os.cpus().length} × ${os.cpus()[0]?.model ?? 'unknown processor'}\n`,
      );
    for (const measure of MEASURES) {
      if (named.length > 0 && !named.includes(measure.name)) continue;
      const figures = await take(measure, flags.runs ?? measure.runs);
      const { name, unit } = measure;
      console.log(flags.json ? JSON.stringify({ name, unit, figures }) : `${table(measure, figures)}\n`);
    }
  });

await program.parseAsync();
