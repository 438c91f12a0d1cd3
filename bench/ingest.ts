import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openEngine } from '../src/engine.ts';
import { asMarkdown, generatedNews } from './generated-news.ts';
import { type Measure, rate, timed } from './measure.ts';
import { openPlainFts } from './plain-fts.ts';
import { scratchFolder } from './scratch-folder.ts';

const ARTICLES = 2000;

/** Files of a folder, read, annotated, put into stories and stored; beside it the bare insertion of the same texts. */
export const ingest: Measure = {
  name: 'ingest',
  unit: 'articles/s',
  better: 'higher',
  runs: 3,
  prepare: () => {
    const scratch = scratchFolder();
    const corpus = path.join(scratch.path, 'corpus');
    mkdirSync(corpus);
    const news = [...generatedNews(ARTICLES)];
    for (const article of news)
      writeFileSync(path.join(corpus, `${String(article.number).padStart(5, '0')}.md`), asMarkdown(article));
    let databases = 0;
    const freshFile = (): string => path.join(scratch.path, `${(databases += 1)}.sqlite`);
    const ours = async (): Promise<number> => {
      const engine = openEngine(freshFile());
      const took = await timed(() => engine.ingest(corpus));
      const { articles } = await engine.store.counts({ guild: null, person: null });
      await engine.close();
      if (articles !== ARTICLES) throw new Error(`${articles} of ${ARTICLES} articles were stored`);
      return rate(ARTICLES, took);
    };
    const plain = async (): Promise<number> => {
      const index = openPlainFts(freshFile());
      const took = await timed(() => {
        for (const article of news) index.add(article);
      });
      index.close();
      return rate(ARTICLES, took);
    };
    return {
      contestants: [
        { name: 'Broadsheet, file to stored article', run: ours },
        { name: 'FTS5 insertion alone', run: plain },
      ],
      finish: scratch.remove,
    };
  },
};
