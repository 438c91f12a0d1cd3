import { buildTimeline, type DatedArticle, type TimelineDay } from '../analysis/timeline.ts';
import type { Lexicons } from '../language/lexicons.ts';
import type { AnnotatedArticle, DatedSentence, TimelineEntry } from '../model/answer.ts';
import type { Query } from '../model/query.ts';
import { cardsOf, citedSentence } from './citing.ts';
import { byStory } from './found-articles.ts';
import type { RightsLedger } from './rights-ledger.ts';
import { voicesOf } from './voices.ts';

export interface TimelineRequest {
  readonly query: Query;
  /** Entries at most. */
  readonly limit: number;
  readonly ledger: RightsLedger;
}

/** A day is told by one sentence, by two where the second is nearly as good and says something else. */
const SENTENCES_A_DAY = 2;

function datedArticle({ article, annotation }: AnnotatedArticle, voice: number): DatedArticle {
  return {
    title: article.title,
    published: article.published?.day ?? null,
    language: article.language,
    sentences: annotation.sentences.map(({ start, end }) => article.text.slice(start, end)),
    mentions: annotation.dates.map(({ sentence, value, precision, basis, start, end }) => ({
      sentence,
      value,
      precision,
      basis,
      text: article.text.slice(start, end),
      at: start - (annotation.sentences[sentence]?.start ?? start),
    })),
    group: voice,
  };
}

/** The shown sentence; where its article's allowance is used up, the same statement from another article. */
function citedDaySentence(
  told: TimelineDay['sentences'][number],
  articles: readonly AnnotatedArticle[],
  ledger: RightsLedger,
): DatedSentence | null {
  const places = [{ article: told.article, sentence: told.sentence }, ...told.alsoIn];
  for (const place of places) {
    const annotated = articles[place.article];
    if (!annotated) continue;
    const others = places.flatMap(other => articles[other.article]?.article ?? []);
    const cited = citedSentence(annotated, place.sentence, cardsOf(others, annotated.article.id), [
      ...told.reasons,
    ]);
    if (cited && ledger.take(annotated.article, cited.citation.text))
      return told.otherDate === undefined ? cited : { ...cited, otherDate: told.otherDate };
  }
  return null;
}

/** Days that the articles narrate, oldest first, each with the sentence that tells it best. */
export function citedTimeline(
  found: readonly AnnotatedArticle[],
  request: TimelineRequest,
  lexicons: Lexicons,
): TimelineEntry[] {
  const articles = byStory(found).flat();
  const voices = voicesOf(articles);
  const days = buildTimeline(
    articles.map(each => datedArticle(each, voices.get(each.article.id) ?? each.article.id)),
    { query: request.query, dates: request.limit, sentences: SENTENCES_A_DAY },
    lexicons,
  );
  const weight = (day: TimelineDay): number => day.reasons.reduce((sum, reason) => sum + reason.score, 0);
  // what an article may show goes to the days that matter most, not to the oldest
  const cited = days
    .toSorted((a, b) => weight(b) - weight(a))
    .flatMap(({ value, precision, basis, expected, sentences: told }) => {
      const sentences = told.flatMap(each => citedDaySentence(each, articles, request.ledger) ?? []);
      return sentences.every(each => each.otherDate !== undefined)
        ? []
        : [{ value, precision, basis, expected, sentences }];
    });
  return cited.sort((a, b) => (a.value < b.value ? -1 : 1));
}
