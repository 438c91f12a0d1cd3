import path from 'node:path';
import { type Engine, openEngine } from '../src/engine.ts';
import { type Query, SHARED_SCOPE } from '../src/model/query.ts';
import { COMMON_WORD, generatedNews, RARE_WORD, SECOND_COMMON_WORD } from './generated-news.ts';
import { writeLines } from './ingest.ts';
import { type Contestant, type Measure, timed } from './measure.ts';
import { openPlainFts } from './plain-fts.ts';
import { scratchFolder } from './scratch-folder.ts';

const ARTICLES = 20_000;
/** One letter away from the common word: nothing is found, and the right spelling is offered. */
const MISSPELT_WORD = COMMON_WORD.replace('i', 'e');
const PHRASE = 'the harbour master';
/** What a person has typed of a label when the first suggestions are wanted, and some letters later. */
const TYPED = ['', 'a', 'ada', 'ada b'];

const asked = (...terms: readonly string[]): Query => ({
  wanted: terms.map(text => ({ kind: text.includes(' ') ? 'phrase' : 'word', text })),
  unwanted: [],
  since: null,
  until: null,
  source: null,
});

interface Filled {
  readonly engine: Engine;
  readonly plain: ReturnType<typeof openPlainFts>;
}

/** Articles read, annotated and put into stories as the bot does it; beside them a bare index. */
async function fill(): Promise<Filled> {
  const scratch = scratchFolder();
  process.once('exit', scratch.remove);
  const folder = scratch.path;
  const lines = path.join(folder, 'lines');
  writeLines(lines, ARTICLES);
  const engine = openEngine(path.join(folder, 'ours.sqlite'));
  await engine.ingest(lines);
  const plain = openPlainFts(path.join(folder, 'plain.sqlite'));
  plain.addAll(generatedNews(ARTICLES));
  return { engine, plain };
}

let known: Promise<Filled> | null = null;
/** Filled once for all measures: it takes a minute or two. */
const filled = (): Promise<Filled> => (known ??= fill());

type Ask = (engine: Engine, query: Query) => Promise<unknown>;

const ANSWERS: readonly (readonly [string, Ask])[] = [
  ['search', ({ answers }, query) => answers.search({ scope: SHARED_SCOPE, query })],
  ['summary', ({ answers }, query) => answers.summary({ scope: SHARED_SCOPE, query })],
  ['quotations', ({ answers }, query) => answers.quotes({ scope: SHARED_SCOPE, query })],
  ['timeline', ({ answers }, query) => answers.timeline({ scope: SHARED_SCOPE, query })],
];

/** Questions before any is counted: a bot answers all day, and what the first of them take is compiling. */
const WARM_UP = 6;

/** Whole answers, from the query to what is drawn, beside a bare full-text index that ranks all that match. */
const answersTo = (name: string, terms: readonly string[]): Measure => ({
  name: `answers-${name}`,
  unit: 'ms',
  better: 'lower',
  runs: 9,
  warmUp: WARM_UP,
  prepare: async () => {
    const { engine, plain } = await filled();
    const contestants: Contestant[] = ANSWERS.map(([kind, ask]) => ({
      name: `Broadsheet, ${kind} of “${terms.join(' ')}”`,
      run: () => timed(() => ask(engine, asked(...terms))),
    }));
    const words = terms.map(term => (term.includes(' ') ? `"${term}"` : term)).join(' ');
    contestants.push({
      name: 'FTS5 with bm25 alone, ten rows',
      run: () => timed(() => plain.search(words)),
    });
    if (name === 'common')
      contestants.push({
        name: `Broadsheet, ${TYPED.length} suggestions while typing`,
        run: () =>
          timed(async () => {
            for (const typed of TYPED) await engine.store.facets(SHARED_SCOPE, 'speaker', typed, 25);
          }),
      });
    return { contestants };
  },
});

export const answerMeasures: readonly Measure[] = [
  answersTo('common', [COMMON_WORD]),
  answersTo('two-words', [COMMON_WORD, SECOND_COMMON_WORD]),
  answersTo('phrase', [PHRASE]),
  answersTo('rare', [RARE_WORD]),
  answersTo('misspelt', [MISSPELT_WORD]),
];
