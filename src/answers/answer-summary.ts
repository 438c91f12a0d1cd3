import {
  asksForCorrections,
  isCorrection,
  repeatsWithdrawn,
  withdrawnClaim,
  withdrawnIn,
} from '../analysis/corrections.ts';
import { bagOf, type OrderedBag, type SentenceBag } from '../analysis/sentence-bags.ts';
import { sameAs, sameSentence } from '../analysis/same-sentence.ts';
import { type Budget, summarize, type SummaryDocument } from '../analysis/summary.ts';
import { topicSentences, type TopicSentences } from '../analysis/topic-sentences.ts';
import type { Lexicons } from '../language/lexicons.ts';
import { matchTerms, rememberingMatcher, type TermMatcher } from '../language/matching.ts';
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
  /** Whether a sentence may be shown at all; absent: all may. */
  readonly admits?: (text: string, place: number) => boolean;
}

/** The sentences of an article that may be chosen, with their places in it. */
interface Offered {
  readonly annotated: AnnotatedArticle;
  readonly texts: readonly string[];
  readonly bags: readonly OrderedBag[];
  readonly places: readonly number[];
  /** The article is about what was asked; else it names it in passing. */
  readonly about: boolean;
  /** It says that another article was wrong. */
  readonly corrects: boolean;
}

/** So many articles about a topic tell it better than what is said of it in passing elsewhere. */
const ENOUGH_ABOUT = 2;

function offer(
  annotated: AnnotatedArticle,
  request: SummaryRequest,
  matcher: TermMatcher | null,
  lexicons: Lexicons,
): Offered {
  const texts = sentenceTexts(annotated);
  const bags = texts.map(text => bagOf(text, lexicons));
  const told = request.told ?? [];
  const topic: TopicSentences = matcher
    ? topicSentences({ title: annotated.article.title, sentences: texts }, matcher)
    : { about: true, places: [...texts.keys()] };
  const places = topic.places.filter(at => {
    const bag = bags[at];
    const admits = request.admits?.(texts[at] ?? '', at) ?? true;
    return bag !== undefined && admits && !told.some(other => sameSentence(bag, other));
  });
  const corrects = isCorrection(annotated.article.title, texts);
  return { annotated, texts, bags, places, about: topic.about, corrects };
}

function documentOf(offered: Offered, voice: number, ledger: RightsLedger): SummaryDocument {
  const { article } = offered.annotated;
  return {
    title: article.title,
    day: article.published?.day ?? null,
    sentences: offered.texts,
    language: article.language,
    bags: offered.bags,
    offered: offered.places,
    group: voice,
    cap: ledger.left(article),
  };
}

/** Other articles that carry the sentence or a near copy of it. */
function carriers(bag: SentenceBag, offers: readonly Offered[], own: Offered): AnnotatedArticle[] {
  const isSame = sameAs(bag);
  return offers.filter(other => other !== own && other.bags.some(isSame)).map(other => other.annotated);
}

/**
 * Without what was taken back: neither the sentence that was wrong nor the correction that tells it again. Where there is
 * other news of the topic, a correction is told only to those who ask for corrections.
 */
function withoutWithdrawn(
  offers: readonly Offered[],
  query: Query | null,
  lexicons: Lexicons,
): readonly Offered[] {
  const corrections = offers.filter(each => each.corrects);
  if (corrections.length === 0) return offers;
  const withdrawn = corrections.flatMap(each => withdrawnIn(each.texts, lexicons));
  const isSound = ({ corrects, texts, bags }: Offered, at: number): boolean => {
    const bag = bags[at];
    if (corrects) return withdrawnClaim(texts[at] ?? '') === null;
    return !bag || !withdrawn.some(claim => repeatsWithdrawn(bag, claim));
  };
  const sound = offers.map(each => ({ ...each, places: each.places.filter(at => isSound(each, at)) }));
  const told = asksForCorrections(query) || !sound.some(each => !each.corrects && each.places.length > 0);
  return told ? sound : sound.map(each => (each.corrects ? { ...each, places: [] } : each));
}

/** A summary of these articles, as provable sentences; copies of a text speak with one voice. */
export function citedSummary(
  articles: readonly AnnotatedArticle[],
  request: SummaryRequest,
  lexicons: Lexicons,
): CitedSentence[] {
  const matcher = request.query ? rememberingMatcher(matchTerms(request.query, lexicons)) : null;
  const offers = withoutWithdrawn(
    byStory(articles)
      .flat()
      .map(each => offer(each, request, matcher, lexicons)),
    request.query,
    lexicons,
  );
  const voices = voicesOf(articles);
  const aboutAlone = offers.filter(each => each.about && each.places.length > 0).length >= ENOUGH_ABOUT;
  const documents = offers.map(each => {
    const { id } = each.annotated.article;
    const shown = each.about || !aboutAlone ? each : { ...each, places: [] };
    return documentOf(shown, voices.get(id) ?? id, request.ledger);
  });
  const choices = summarize(documents, { budget: request.budget, query: request.query, matcher }, lexicons);
  return choices.flatMap(choice => {
    const own = offers[choice.document];
    const bag = own?.bags[choice.sentence];
    if (!own || !bag) return [];
    const also = carriers(bag, offers, own).map(each => each.article);
    const cited = citedSentence(
      own.annotated,
      choice.sentence,
      cardsOf(also, own.annotated.article.id),
      choice.reasons,
    );
    return cited && request.ledger.take(own.annotated.article, cited.citation.text) ? [cited] : [];
  });
}
