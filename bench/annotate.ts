import SentenceTokenizer from 'natural/lib/natural/tokenizers/sentence_tokenizer.js';
import { annotate as annotateText } from '../src/language/annotate.ts';
import { splitSentences } from '../src/language/sentences.ts';
import { loadLexicons } from '../src/lexicon-files.ts';
import { generatedNews } from './generated-news.ts';
import { type Contestant, type Measure, rate, timed } from './measure.ts';

const ARTICLES = 300;
const MEGABYTE = 1_000_000;

const measureOf = (name: string, ours: string, work: (text: string, day: string) => unknown): Measure => ({
  name,
  unit: 'MB/s',
  better: 'higher',
  runs: 5,
  prepare: () => {
    const news = [...generatedNews(ARTICLES)];
    const size = news.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / MEGABYTE;
    const contestant = (who: string, each: (text: string, day: string) => unknown): Contestant => ({
      name: who,
      run: async () => {
        const took = await timed(() => {
          for (const { text, day } of news) each(text, day);
        });
        return rate(size, took);
      },
    });
    const natural = new SentenceTokenizer();
    const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
    return {
      contestants: [
        contestant(ours, work),
        contestant('natural SentenceTokenizer', text => natural.tokenize(text)),
        contestant('Intl.Segmenter, sentences', text => [...segmenter.segment(text)]),
      ],
    };
  },
});

const lexicons = loadLexicons();

export const annotateMeasures: readonly Measure[] = [
  measureOf('annotate', 'Broadsheet, sentences to dates', (text, day) =>
    annotateText(text, { published: day }, lexicons),
  ),
  measureOf('sentences', 'Broadsheet, sentences alone', text => splitSentences(text, lexicons)),
];
