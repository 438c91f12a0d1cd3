import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { openEngine } from '../src/engine.ts';
import { asMarkdown, type GeneratedArticle, generatedNews } from './generated-news.ts';
import { type Contestant, type Measure, rate, timed } from './measure.ts';
import { openPlainFts } from './plain-fts.ts';
import { scratchFolder } from './scratch-folder.ts';

const ARTICLES = 10_000;
const LINES_A_FILE = 50;
const MEMORY_SIZES = [2000, 10_000, 20_000];
/** Ten thousand articles warm up for themselves, and a process of its own cannot. */
const WARM_UP = 0;
const MEGABYTE = 1_000_000;

const asLine = ({ number, title, publisher, day, text }: GeneratedArticle): string =>
  JSON.stringify({ id: String(number), title, publisher, published: day, text });

const fileName = (number: number, ending: string): string => `${String(number).padStart(6, '0')}.${ending}`;

function writeMarkdown(folder: string, articles: number): void {
  mkdirSync(folder);
  for (const article of generatedNews(articles))
    writeFileSync(path.join(folder, fileName(article.number, 'md')), asMarkdown(article));
}

/** Files of JSON lines, fifty articles each. */
export function writeLines(folder: string, articles: number): void {
  mkdirSync(folder);
  let lines: string[] = [];
  for (const article of generatedNews(articles)) {
    lines.push(asLine(article));
    if (lines.length < LINES_A_FILE && article.number < articles - 1) continue;
    writeFileSync(path.join(folder, fileName(article.number, 'jsonl')), lines.join('\n'));
    lines = [];
  }
}

/** From files to articles that are stored and in their stories. Returns milliseconds. */
async function ingestFolder(folder: string, file: string, articles: number): Promise<number> {
  const engine = openEngine(file);
  const took = await timed(() => engine.ingest(folder));
  const stored = await engine.store.counts({ guild: null, person: null });
  await engine.close();
  if (stored.articles !== articles) throw new Error(`${stored.articles} of ${articles} articles were stored`);
  return took;
}

/** Files of a folder, read, annotated, stored and put into stories; beside it the bare insertion of the same texts. */
const speed: Measure = {
  name: 'ingest',
  unit: 'articles/s',
  better: 'higher',
  runs: 1,
  warmUp: WARM_UP,
  prepare: () => {
    const scratch = scratchFolder();
    const markdown = path.join(scratch.path, 'markdown');
    const lines = path.join(scratch.path, 'lines');
    writeMarkdown(markdown, ARTICLES);
    writeLines(lines, ARTICLES);
    let databases = 0;
    const freshFile = (): string => path.join(scratch.path, `${(databases += 1)}.sqlite`);
    const ours = (folder: string) => async (): Promise<number> =>
      rate(ARTICLES, await ingestFolder(folder, freshFile(), ARTICLES));
    const plain = async (): Promise<number> => {
      const index = openPlainFts(freshFile());
      let took = 0;
      // what makes the texts is not counted
      for (const article of generatedNews(ARTICLES))
        took += await timed(() => {
          index.add(article);
        });
      index.close();
      return rate(ARTICLES, took);
    };
    return {
      contestants: [
        { name: 'Broadsheet, Markdown files', run: ours(markdown) },
        { name: `Broadsheet, files of ${LINES_A_FILE} JSON lines`, run: ours(lines) },
        { name: 'FTS5 insertion alone', run: plain },
      ],
      finish: scratch.remove,
    };
  },
};

const ONE_INGEST = `
  import { openEngine } from ${JSON.stringify(new URL('../src/engine.ts', import.meta.url).href)};
  const engine = openEngine(process.argv[1]);
  await engine.ingest(process.argv[2]);
  await engine.close();
  console.log(process.resourceUsage().maxRSS * 1024);
`;

/** The most memory that a process of its own takes while it reads a corpus. */
const memory: Measure = {
  name: 'ingest-memory',
  unit: 'MB',
  better: 'lower',
  runs: 1,
  warmUp: WARM_UP,
  prepare: () => {
    const scratch = scratchFolder();
    const contestant = (articles: number): Contestant => {
      const corpus = path.join(scratch.path, String(articles));
      writeMarkdown(corpus, articles);
      let databases = 0;
      return {
        name: `Broadsheet, ${articles.toLocaleString('en')} articles`,
        run: async () => {
          const file = path.join(scratch.path, `${articles}-${(databases += 1)}.sqlite`);
          const child = await promisify(execFile)(process.execPath, [
            '--input-type=module',
            '-e',
            ONE_INGEST,
            file,
            corpus,
          ]);
          return Number(child.stdout) / MEGABYTE;
        },
      };
    };
    return { contestants: MEMORY_SIZES.map(contestant), finish: scratch.remove };
  },
};

export const ingestMeasures: readonly Measure[] = [speed, memory];
