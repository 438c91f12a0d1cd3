import { sameSentence } from '../analysis/same-sentence.ts';
import { bagOf, type SentenceBag } from '../analysis/sentence-bags.ts';
import type { KnownStory } from '../analysis/story-news.ts';
import type { Lexicons } from '../language/lexicons.ts';
import type { MutedWords } from '../language/muted-words.ts';
import type { AnnotatedArticle, CitedQuotation, CitedSentence } from '../model/answer.ts';
import type { DigestStory } from '../model/edition.ts';
import type { Query } from '../model/query.ts';
import type { Reason } from '../model/reason.ts';
import { citedQuotations } from './answer-quotes.ts';
import { citedSummary } from './answer-summary.ts';
import { cardOf, cardsOf } from './citing.ts';
import { RightsLedger } from './rights-ledger.ts';

const SUMMARY_SENTENCES = 2;
const QUOTATIONS_WEIGHED = 5;
const ANYTHING: Query = { wanted: [], unwanted: [], since: null, until: null, source: null };

/** A story about to be written. */
export interface StoryToWrite {
  readonly story: number;
  /** What stands for the story first. */
  readonly articles: readonly AnnotatedArticle[];
  readonly reasons: readonly Reason[];
  /** What is known of it, where an earlier edition told it; null: it is new. */
  readonly known: KnownStory | null;
}

/** What holds for all stories of an edition. */
export interface EditionRules {
  readonly muted: MutedWords;
  /** Sentences that this edition shows already. */
  readonly told: readonly SentenceBag[];
}

const overlaps = (quotation: CitedQuotation, summary: readonly CitedSentence[]): boolean =>
  summary.some(
    ({ citation }) =>
      citation.article === quotation.citation.article &&
      citation.span.start < quotation.citation.span.end &&
      citation.span.end > quotation.citation.span.start,
  );

/** The best quotation with a speaker that says what the sentences above it do not. */
function quotationFor(
  { articles, known }: StoryToWrite,
  summary: readonly CitedSentence[],
  rules: EditionRules,
  ledger: RightsLedger,
  lexicons: Lexicons,
): CitedQuotation | null {
  const request = { query: ANYTHING, speaker: null, limit: QUOTATIONS_WEIGHED, ledger };
  const told = [...rules.told, ...summary.map(({ citation }) => bagOf(citation.text, lexicons))];
  const found = citedQuotations(articles, request, lexicons).find(each => {
    const bag = bagOf(each.citation.text, lexicons);
    return (
      each.speaker !== null &&
      each.kind === 'direct' &&
      !overlaps(each, summary) &&
      !told.some(other => sameSentence(bag, other)) &&
      rules.muted.wordIn(each.context.text, articles[0]?.article.language ?? null) === null &&
      (known?.isNew(each.citation.text, false) ?? true)
    );
  });
  return found ?? null;
}

/**
 * Headline, sentences and a quotation. null: there is nothing to tell. A text too short for any sentence of it to be
 * shown is told by its headline, which links to it; a story told before needs something new.
 */
export function writeDigestStory(
  story: StoryToWrite,
  rules: EditionRules,
  lexicons: Lexicons,
): DigestStory | null {
  const [lead] = story.articles;
  if (!lead) return null;
  const ledger = new RightsLedger();
  const request = {
    budget: { sentences: SUMMARY_SENTENCES },
    query: null,
    ledger,
    told: rules.told,
    admits: (text: string, place: number) =>
      rules.muted.wordIn(text, lead.article.language) === null &&
      (story.known?.isNew(text, place === 0) ?? true),
  };
  const summary = citedSummary(story.articles, request, lexicons);
  if (summary.length === 0 && (story.known !== null || lead.article.title === null)) return null;
  return {
    story: story.story,
    headline: lead.article.title ?? '',
    ...(story.known === null ? {} : { update: true }),
    source: cardOf(lead.article),
    summary,
    quotation: quotationFor(story, summary, rules, ledger, lexicons),
    alsoIn: cardsOf(
      story.articles.map(each => each.article),
      lead.article.id,
    ),
    reasons: story.reasons,
  };
}
