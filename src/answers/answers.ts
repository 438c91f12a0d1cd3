import type {
  NothingFound,
  QuotesAnswer,
  SearchAnswer,
  SummaryAnswer,
  TimelineAnswer,
  TopicsAnswer,
} from '../model/answer.ts';
import type { Query, Scope } from '../model/query.ts';
import { answerLexicons } from './answer-lexicons.ts';
import { citedQuotations } from './answer-quotes.ts';
import { searchResults } from './answer-search.ts';
import { citedSummary } from './answer-summary.ts';
import { citedTimeline } from './answer-timeline.ts';
import { answerTopics, type TopicsAsked } from './answer-topics.ts';
import { didYouMean } from './did-you-mean.ts';
import { type DigestRequest, digestStories, type DigestStories } from './digest-stories.ts';
import { type AnswerSources, coverageOf, findArticles } from './found-articles.ts';
import { sortedByLanguage } from './left-out.ts';
import { nearestSpeakers, nearestTopics } from './nearest-topics.ts';
import { offersFor } from './offers.ts';
import { RightsLedger } from './rights-ledger.ts';
import { unknownSource } from './unknown-source.ts';

export type SummaryLength = 'short' | 'medium' | 'long';

/** Sentences a length. */
export const SUMMARY_SENTENCES: Readonly<Record<SummaryLength, number>> = { short: 3, medium: 5, long: 10 };

/** Articles read for one answer, best matches first. */
const READ = { summary: 40, quotes: 80, timeline: 80 } as const;
/** Shown when the request names no number. */
const SHOWN = { quotes: 10, timeline: 12, search: 10 } as const;

export interface Asked {
  readonly scope: Scope;
  readonly query: Query;
}

export interface SummaryAsked extends Asked {
  /** Short, medium or long, or so many sentences at most. */
  readonly length?: SummaryLength | number;
}

export interface QuotesAsked extends Asked {
  /** Part of a name; null or absent: anybody. */
  readonly speaker?: string | null;
  readonly limit?: number;
}

export interface LimitedAsked extends Asked {
  readonly limit?: number;
}

/** Answers from the store; every sentence in them is a citation. All reject with `StoreUnavailable`. */
export interface Answers {
  summary(asked: SummaryAsked): Promise<SummaryAnswer | NothingFound>;
  quotes(asked: QuotesAsked): Promise<QuotesAnswer | NothingFound>;
  timeline(asked: LimitedAsked): Promise<TimelineAnswer | NothingFound>;
  search(asked: LimitedAsked): Promise<SearchAnswer | NothingFound>;
  /** Topics of a period, and which of them rise. */
  topics(asked: TopicsAsked): Promise<TopicsAnswer>;
  /** Topics that would find something, for a query that did not. */
  nearest(asked: Asked & { readonly speaker?: string | null }): Promise<readonly string[]>;
  /** Top stories for one edition of a digest. */
  digestStories(request: DigestRequest): Promise<DigestStories>;
}

async function nothing(
  sources: AnswerSources,
  asked: Asked,
  speaker: string | null = null,
): Promise<NothingFound> {
  const { scope, query } = asked;
  const unknown = await unknownSource(sources.store, scope, query.source);
  if (unknown) return { kind: 'nothing', query, nearest: [], unknownSource: unknown };
  const better = await didYouMean(sources.store, scope, query, 0);
  const nearest = await nearestTopics(sources.store, scope, query, speaker);
  const speakers = speaker === null ? [] : await nearestSpeakers(sources.store, scope, speaker);
  return {
    kind: 'nothing',
    query,
    nearest,
    ...(better.length > 0 ? { didYouMean: better } : {}),
    ...(speakers.length > 0 ? { speakers } : {}),
  };
}

async function summary(sources: AnswerSources, asked: SummaryAsked): Promise<SummaryAnswer | NothingFound> {
  const { query } = asked;
  const articles = await findArticles(sources, asked.scope, query, READ.summary);
  const length = asked.length ?? 'medium';
  const budget = { sentences: typeof length === 'number' ? length : SUMMARY_SENTENCES[length] };
  const lexicons = answerLexicons(articles, sources.lexicons);
  const sentences = citedSummary(articles, { budget, query, ledger: new RightsLedger() }, lexicons);
  if (sentences.length === 0) return nothing(sources, asked);
  const offers = await offersFor(sources.store, { ...asked, speaker: null }, articles);
  return { kind: 'summary', query, coverage: coverageOf(articles), sentences, ...offers };
}

/** The articles that name the speaker: every part of the name is asked for as a word. */
const withSpeaker = (query: Query, speaker: string | null): Query => ({
  ...query,
  wanted: [
    ...query.wanted,
    ...(speaker?.split(/[^\p{L}\p{N}]+/u).filter(part => part !== '') ?? []).map(text => ({
      kind: 'word' as const,
      text,
    })),
  ],
});

async function quotes(sources: AnswerSources, asked: QuotesAsked): Promise<QuotesAnswer | NothingFound> {
  const { query } = asked;
  const speaker = asked.speaker?.trim() ? asked.speaker.trim() : null;
  const articles = await findArticles(sources, asked.scope, withSpeaker(query, speaker), READ.quotes);
  const request = { query, speaker, limit: asked.limit ?? SHOWN.quotes, ledger: new RightsLedger() };
  const { read, telling } = sortedByLanguage(articles, sources.lexicons);
  const quotations = citedQuotations(read, request, answerLexicons(read, sources.lexicons));
  if (quotations.length === 0) return { ...(await nothing(sources, asked, speaker)), ...telling };
  const offers = await offersFor(sources.store, { ...asked, speaker }, articles);
  const coverage = coverageOf(articles);
  return { kind: 'quotes', query, speaker, coverage, quotations, ...telling, ...offers };
}

async function timeline(sources: AnswerSources, asked: LimitedAsked): Promise<TimelineAnswer | NothingFound> {
  const { query } = asked;
  const articles = await findArticles(sources, asked.scope, query, READ.timeline);
  const request = { query, limit: asked.limit ?? SHOWN.timeline, ledger: new RightsLedger() };
  const { read, telling } = sortedByLanguage(articles, sources.lexicons);
  const entries = citedTimeline(read, request, answerLexicons(read, sources.lexicons));
  if (entries.length === 0) return { ...(await nothing(sources, asked)), ...telling };
  const offers = await offersFor(sources.store, { ...asked, speaker: null }, articles);
  return { kind: 'timeline', query, coverage: coverageOf(articles), entries, ...telling, ...offers };
}

async function search(sources: AnswerSources, asked: LimitedAsked): Promise<SearchAnswer | NothingFound> {
  const { query, scope } = asked;
  const limit = asked.limit ?? SHOWN.search;
  // copies fold into one result, so more are read than shown
  const articles = await findArticles(sources, scope, query, limit * 3);
  if (articles.length === 0) return nothing(sources, asked);
  const stories = [...new Set(articles.map(each => each.article.story))].slice(0, limit);
  const members = await sources.store.storyMembers(scope, stories);
  const results = searchResults(articles, members, query, limit, answerLexicons(articles, sources.lexicons));
  const offers = await offersFor(sources.store, { ...asked, speaker: null }, articles);
  return { kind: 'search', query, coverage: coverageOf(articles), results, ...offers };
}

export function createAnswers(sources: AnswerSources): Answers {
  return {
    summary: asked => summary(sources, asked),
    quotes: asked => quotes(sources, asked),
    timeline: asked => timeline(sources, asked),
    search: asked => search(sources, asked),
    topics: asked => answerTopics(sources.store, asked),
    nearest: asked => nearestTopics(sources.store, asked.scope, asked.query, asked.speaker ?? null),
    digestStories: request => digestStories(sources, request),
  };
}
