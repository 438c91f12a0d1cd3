import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage } from '../src/reading/read-page.ts';
import { generatedNews } from './generated-news.ts';
import { generatedPage } from './generated-page.ts';
import { type Measure, rate, timed } from './measure.ts';

const PAGES = 100;

function readabilityAlone(html: string): string {
  const { document } = parseHTML(html) as unknown as { document: never };
  return new Readability(document).parse()?.textContent ?? '';
}

/** Bytes of a page to its main text; ours cleans the paragraphs and reads title, byline, publisher and date as well. */
export const pages: Measure = {
  name: 'pages',
  unit: 'pages/s',
  better: 'higher',
  runs: 5,
  prepare: () => {
    const made = [...generatedNews(PAGES)].map(generatedPage);
    const each = async (work: (html: string) => boolean): Promise<number> => {
      let read = 0;
      const took = await timed(() => {
        for (const html of made) if (work(html)) read += 1;
      });
      if (read !== PAGES) throw new Error(`${read} of ${PAGES} pages were read`);
      return rate(PAGES, took);
    };
    return {
      contestants: [
        {
          name: 'Broadsheet, text and metadata',
          run: () => each(html => readPage(html, { url: null, externalId: 'page' }) !== null),
        },
        { name: 'Readability alone', run: () => each(html => readabilityAlone(html) !== '') },
      ],
    };
  },
};
