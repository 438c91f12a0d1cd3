import { bagOf, type SentenceBag } from '../analysis/sentence-bags.ts';
import { sameSentence } from '../analysis/same-sentence.ts';
import { type Budget, summarize, type SummaryDocument } from '../analysis/summary.ts';
import { topicSentences } from '../analysis/topic-sentences.ts';
import type { Lexicons } from '../language/lexicons.ts';
import { matchTerms } from '../language/matching.ts';
import type { AnnotatedArticle, CitedSentence } from '../model/answer.ts';
import type { Query } from '../model/query.ts';
import { cardsOf, citedSentence, sentenceTexts } from './citing.ts';
import { byStory } from './found-articles.ts';
import type { RightsLedger } from './rights-ledger.ts';
import { voicesOf } from './voices.ts';

export interface SummaryRequest {
  readonly budget: Budget;
  readonly query: Query | null;
  readonly ledger: RightsLedger;
  /** Sentences that were shown before and are not told again. */
  readonly told?: readonly SentenceBag[];
}

/** The sentences of an article that may be chosen, with their places in it. */
interface Offered {
  readonly annotated: AnnotatedArticle;
  readonly texts: readonly string[];
  readonly bags: readonly SentenceBag[];
  readonly places: readonly number[];
}

function offer(annotated: AnnotatedArticle, request: SummaryRequest, lexicons: Lexicons): Offered {
  const texts = sentenceTexts(annotated);
  const bags = texts.map(text => bagOf(text, lexicons));
  const told = request.told ?? [];
  const open = request.query
    ? topicSentences(
        { title: annotated.article.title, sentences: texts },
        matchTerms(request.query, lexicons),
      )
    : [...texts.keys()];
  const places = open.filter(at => {
    const bag = bags[at];
    return bag !== undefined && !told.some(other => sameSentence(bag, other));
  });
  return { annotated, texts, bags, places };
}

function documentOf(offered: Offered, voice: number, ledger: RightsLedger): SummaryDocument {
  const { article } = offered.annotated;
  return {
    title: article.title,
    day: article.published?.day ?? null,
    sentences: offered.places.map(at => offered.texts[at] ?? ''),
    group: voice,
    cap: ledger.left(article),
  };
}

/** Other articles that carry the sentence or a near copy of it. */
const carriers = (bag: SentenceBag, offers: readonly Offered[], own: Offered): AnnotatedArticle[] =>
  offers
    .filter(other => other !== own && other.bags.some(each => sameSentence(bag, each)))
    .map(other => other.annotated);

/** A summary of these articles, as provable sentences; copies of a text speak with one voice. */
export function citedSummary(
  articles: readonly AnnotatedArticle[],
  request: SummaryRequest,
  lexicons: Lexicons,
): CitedSentence[] {
  const offers = byStory(articles)
    .flat()
    .map(each => offer(each, request, lexicons));
  const voices = voicesOf(articles);
  const documents = offers.map(each => {
    const { id } = each.annotated.article;
    return documentOf(each, voices.get(id) ?? id, request.ledger);
  });
  const choices = summarize(documents, { budget: request.budget, query: request.query }, lexicons);
  return choices.flatMap(choice => {
    const own = offers[choice.document];
    const place = own?.places[choice.sentence];
    const bag = place === undefined ? undefined : own?.bags[place];
    if (!own || place === undefined || !bag) return [];
    const also = carriers(bag, offers, own).map(each => each.article);
    const cited = citedSentence(
      own.annotated,
      place,
      cardsOf(also, own.annotated.article.id),
      choice.reasons,
    );
    return cited && request.ledger.take(own.annotated.article, cited.citation.text) ? [cited] : [];
  });
}
