import path from 'node:path';
import { openEngine } from '../src/engine.ts';
import { DEFAULT_RIGHTS } from '../src/model/article.ts';
import { SHARED_SCOPE, type Query } from '../src/model/query.ts';
import type { IncomingArticle } from '../src/storage/store.ts';
import {
  COMMON_WORD,
  generatedNews,
  type GeneratedArticle,
  RARE_WORD,
  SECOND_COMMON_WORD,
} from './generated-news.ts';
import { type Measure, timed } from './measure.ts';
import { openPlainFts } from './plain-fts.ts';
import { scratchFolder } from './scratch-folder.ts';

const ARTICLES = 20_000;
const IN_ONE_DOCUMENT = 500;
/** Questions in one run: one alone is too short to time. */
const QUESTIONS = 20;

/** Stored without findings: searching does not look at them, and finding them has a measure of its own. */
const incoming = ({ number, title, publisher, day, text }: GeneratedArticle): IncomingArticle => ({
  read: {
    externalId: String(number),
    title,
    byline: null,
    publisher,
    url: null,
    language: 'en',
    published: {
      instant: `${day}T00:00:00.000Z`,
      day,
      offsetMinutes: null,
      precision: 'day',
      basis: 'stated',
    },
    text,
    captions: [],
  },
  annotation: { paragraphs: [], sentences: [], quotations: [], dates: [], names: [] },
  facets: [],
  shingles: [],
});

const queryFor = (words: readonly string[]): Query => ({
  wanted: words.map(text => ({ kind: 'word', text })),
  unwanted: [],
  since: null,
  until: null,
  source: null,
});

async function filledStores(folder: string) {
  const engine = openEngine(path.join(folder, 'ours.sqlite'));
  const plain = openPlainFts(path.join(folder, 'plain.sqlite'));
  const address = { kind: 'folder', name: 'generated', address: folder, rights: DEFAULT_RIGHTS } as const;
  const source = await engine.store.saveSource(address, null);
  const news = [...generatedNews(ARTICLES)];
  for (let first = 0; first < ARTICLES; first += IN_ONE_DOCUMENT) {
    const some = news.slice(first, first + IN_ONE_DOCUMENT);
    await engine.store.saveDocument({
      source,
      path: `from-${first}.jsonl`,
      hash: String(first),
      cleaner: 'bench',
      seenAt: '2026-01-01T00:00:00.000Z',
      articles: some.map(incoming),
      problems: [],
    });
    plain.addAll(some);
  }
  return { engine, plain };
}

/** The ten best articles of 20,000, beside a bare full-text index that ranks all that match. */
const searchFor = (name: string, words: readonly string[]): Measure => ({
  name,
  unit: 'ms',
  better: 'lower',
  runs: 9,
  prepare: async () => {
    const scratch = scratchFolder();
    const { engine, plain } = await filledStores(scratch.path);
    const query = queryFor(words);
    const each = async (work: () => unknown): Promise<number> => {
      const took = await timed(async () => {
        for (let asked = 0; asked < QUESTIONS; asked += 1) await work();
      });
      return took / QUESTIONS;
    };
    const ours = async (): Promise<void> => {
      const hits = await engine.store.search(SHARED_SCOPE, query, { limit: 10 });
      if (hits.length === 0) throw new Error(`nothing was found for ${words.join(' ')}`);
    };
    return {
      contestants: [
        { name: `Broadsheet, “${words.join(' ')}”`, run: () => each(ours) },
        { name: 'FTS5 with bm25 alone', run: () => each(() => plain.search(words.join(' '))) },
      ],
      finish: async () => {
        plain.close();
        await engine.close();
        scratch.remove();
      },
    };
  },
});

export const searchMeasures: readonly Measure[] = [
  searchFor('search-rare', [RARE_WORD]),
  searchFor('search-common', [COMMON_WORD]),
  searchFor('search-two-words', [COMMON_WORD, SECOND_COMMON_WORD]),
];
