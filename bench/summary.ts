import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { summarize, type SummaryDocument } from '../src/analysis/summary.ts';
import type { Lexicons } from '../src/language/lexicons.ts';
import { splitSentences } from '../src/language/sentences.ts';
import { loadLexicons } from '../src/lexicon-files.ts';
import { generatedNews } from './generated-news.ts';
import { type Measure, timed } from './measure.ts';

const SENTENCES = 5;
/**
 * A bot chooses all day long, so its code is compiled and most words have been met: counted from then on. What the first
 * choice of a new process takes has a measure of its own.
 */
const WARM_UP = 200;

/** The sentences with the heaviest words: what one writes in an afternoon with `natural`. */
function heaviestSentences(sentences: readonly string[]): string[] {
  const weights = new TfIdf();
  for (const sentence of sentences) weights.addDocument(sentence);
  return sentences
    .map((sentence, index) => ({
      sentence,
      weight: weights.listTerms(index).reduce((sum, term) => sum + term.tfidf, 0),
    }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, SENTENCES)
    .map(({ sentence }) => sentence);
}

const documentsOf = (articles: number, sentencesEach: number, lexicons: Lexicons): SummaryDocument[] =>
  [...generatedNews(articles, 500)].map(({ title, day, text }) => ({
    title,
    day,
    sentences: splitSentences(text, lexicons)
      .sentences.slice(0, sentencesEach)
      .map(({ start, end }) => text.slice(start, end)),
  }));

/** Choosing five sentences from articles that are split already. */
const summaryOf = (name: string, articles: number, sentencesEach: number): Measure => ({
  name,
  unit: 'ms',
  better: 'lower',
  runs: 99,
  warmUp: WARM_UP,
  prepare: () => {
    const lexicons = loadLexicons();
    const documents = documentsOf(articles, sentencesEach, lexicons);
    const sentences = documents.flatMap(document => document.sentences);
    return {
      contestants: [
        {
          name: `Broadsheet, ${sentences.length} sentences of ${articles === 1 ? 'one article' : `${articles} articles`}`,
          run: () => timed(() => summarize(documents, { budget: { sentences: SENTENCES } }, lexicons)),
        },
        { name: 'natural TfIdf, heaviest sentences', run: () => timed(() => heaviestSentences(sentences)) },
      ],
    };
  },
});

const ONE_CHOICE = `
  import { summarize } from ${JSON.stringify(new URL('../src/analysis/summary.ts', import.meta.url).href)};
  import { loadLexicons } from ${JSON.stringify(new URL('../src/lexicon-files.ts', import.meta.url).href)};
  const lexicons = loadLexicons();
  const documents = JSON.parse(process.argv[1]);
  const started = performance.now();
  summarize(documents, { budget: { sentences: ${SENTENCES} } }, lexicons);
  console.log(performance.now() - started);
`;

/** The first choice of a process of its own: every word is new, and nothing is compiled yet. */
const firstSummary: Measure = {
  name: 'summary-first',
  unit: 'ms',
  better: 'lower',
  runs: 9,
  prepare: () => {
    const texts = documentsOf(7, 10, loadLexicons());
    const run = async (): Promise<number> => {
      const child = await promisify(execFile)(process.execPath, [
        '--input-type=module',
        '-e',
        ONE_CHOICE,
        JSON.stringify(texts),
      ]);
      return Number(child.stdout);
    };
    return { contestants: [{ name: 'Broadsheet, 70 sentences of 7 articles', run }] };
  },
};

export const summaryMeasures: readonly Measure[] = [
  summaryOf('summary-cluster', 7, 10),
  summaryOf('summary-article', 1, 20),
  firstSummary,
];
