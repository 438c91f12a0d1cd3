import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { summarize, type SummaryDocument } from '../src/analysis/summary.ts';
import { splitSentences } from '../src/language/sentences.ts';
import { loadLexicons } from '../src/lexicon-files.ts';
import { generatedNews, type GeneratedArticle } from './generated-news.ts';
import { type Measure, timed } from './measure.ts';

const SENTENCES = 5;

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

/** Choosing five sentences from articles that are split already. */
const summaryOf = (name: string, articles: number, sentencesEach: number): Measure => ({
  name,
  unit: 'ms',
  better: 'lower',
  runs: 9,
  prepare: () => {
    const lexicons = loadLexicons();
    const documentOf = ({ title, day, text }: GeneratedArticle): SummaryDocument => ({
      title,
      day,
      sentences: splitSentences(text, lexicons)
        .sentences.slice(0, sentencesEach)
        .map(({ start, end }) => text.slice(start, end)),
    });
    const documents = [...generatedNews(articles, 500)].map(documentOf);
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

export const summaryMeasures: readonly Measure[] = [
  summaryOf('summary-cluster', 7, 10),
  summaryOf('summary-article', 1, 20),
];
