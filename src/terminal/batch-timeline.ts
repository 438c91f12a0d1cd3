import { z } from 'zod';
import { buildTimeline, type DatedArticle } from '../analysis/timeline.ts';
import { annotate, sentencesOf } from '../language/annotate.ts';
import type { Lexicons } from '../language/lexicons.ts';
import { mainLexicons } from '../language/main-lexicons.ts';
import type { Query } from '../model/query.ts';
import { languageOf } from '../reading/language/detect-language.ts';

const day = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?/, 'must begin with a year, month or day (YYYY-MM-DD)');
const shape = z.object({
  keywords: z.array(z.string()).default([]),
  from: day.nullish(),
  to: day.nullish(),
  dates: z.number().int().positive().default(10),
  sentences: z.number().int().positive().default(1),
  articles: z.array(
    z.object({
      published: day.nullish(),
      title: z.string().nullish(),
      text: z.string(),
      sentences: z.array(z.string()).optional(),
    }),
  ),
});
type GivenArticle = z.infer<typeof shape>['articles'][number];

const givenOrSplit = (
  { text, sentences }: GivenArticle,
  language: string | null,
  lexicons: Lexicons,
): readonly string[] =>
  sentences ??
  sentencesOf(text, language, lexicons).sentences.map(({ start, end }) => text.slice(start, end));

/** Where each given sentence begins in the text made of them, one a line. */
function startsOf(sentences: readonly string[]): number[] {
  let at = 0;
  return sentences.map(sentence => {
    const start = at;
    at += sentence.length + 1;
    return start;
  });
}

/** The last sentence that begins at or before an offset. */
function sentenceAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

function datedArticle(article: GivenArticle, lexicons: Lexicons): DatedArticle {
  const language = languageOf(article.text, null);
  const sentences = givenOrSplit(article, language, lexicons);
  const published = article.published?.slice(0, 10) ?? null;
  const starts = startsOf(sentences);
  const { dates } = annotate(sentences.join('\n'), { published, language }, lexicons);
  const mentions = dates.map(({ value, precision, basis, start, end }) => {
    const sentence = sentenceAt(starts, start);
    const at = start - (starts[sentence] ?? 0);
    const text = sentences[sentence]?.slice(at, at + end - start) ?? '';
    return { sentence, value, precision, basis, text, at };
  });
  return { title: article.title ?? null, published, language, sentences, mentions };
}

/** Keywords are alternatives: an article of a collection rarely has all of them. */
const queryOf = (keywords: readonly string[]): Query => ({
  wanted: keywords.map(text => ({ kind: text.includes(' ') ? 'phrase' : 'word', text })),
  unwanted: [],
  since: null,
  until: null,
  source: null,
});

/** Batch verb `timeline`: dated articles in; at most `dates` days with at most `sentences` sentences each out. */
export function timelineRow(value: unknown, lexicons: Lexicons): object {
  const row = shape.parse(value);
  const articles = row.articles.map(article => datedArticle(article, lexicons));
  const main = mainLexicons(
    articles.map(({ language }) => language ?? null),
    lexicons,
  );
  const days = buildTimeline(
    articles,
    {
      query: row.keywords.length > 0 ? queryOf(row.keywords) : null,
      from: row.from?.slice(0, 10) ?? null,
      to: row.to?.slice(0, 10) ?? null,
      dates: row.dates,
      sentences: row.sentences,
      exhaustive: true,
    },
    main,
  );
  return {
    timeline: days.map(entry => ({
      date: entry.value,
      sentences: entry.sentences.flatMap(
        chosen => articles[chosen.article]?.sentences[chosen.sentence] ?? [],
      ),
    })),
  };
}
