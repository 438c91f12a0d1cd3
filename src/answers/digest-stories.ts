import { chooseStories, type DigestCandidate } from '../analysis/digest-choice.ts';
import { bagOf, type SentenceBag } from '../analysis/sentence-bags.ts';
import { storyVectors } from '../analysis/stories.ts';
import { nearestLexicons, type Lexicons } from '../language/lexicons.ts';
import { matchTerms } from '../language/matching.ts';
import { parseQuery } from '../language/query.ts';
import type { AnnotatedArticle, CitedQuotation, CitedSentence } from '../model/answer.ts';
import type { DigestStory } from '../model/edition.ts';
import type { Query, Scope } from '../model/query.ts';
import type { Reason } from '../model/reason.ts';
import type { ShownCitation } from '../storage/store.ts';
import { citedQuotations } from './answer-quotes.ts';
import { citedSummary } from './answer-summary.ts';
import { cardOf, cardsOf } from './citing.ts';
import { type AnswerSources, byStory } from './found-articles.ts';
import { RightsLedger } from './rights-ledger.ts';
import { voicesOf } from './voices.ts';

export interface DigestRequest {
  readonly scope: Scope;
  /** Keywords as typed, or parsed; empty: everything. */
  readonly topics: readonly (Query | string)[];
  /** Articles that came in after this instant, ISO 8601 in UTC. */
  readonly since: string;
  readonly now: string;
  readonly limit: number;
  /** What earlier editions showed: it is not told again. */
  readonly shownBefore: readonly ShownCitation[];
}

export interface DigestStories {
  readonly stories: readonly DigestStory[];
  /** Articles that came in and meet a topic. */
  readonly considered: number;
}

const READ = 400;
const SUMMARY_SENTENCES = 2;
const ANYTHING: Query = { wanted: [], unwanted: [], since: null, until: null, source: null };

/** One story of the edition before it is written: accounts from several outlets stand together. */
interface Gathered {
  readonly story: number;
  /** What stands for the story first. */
  readonly articles: readonly AnnotatedArticle[];
  readonly topic: number | null;
}

/** What earlier editions showed, by the story in which the shown article is now: stories grow, join and part. */
type ShownByStory = ReadonlyMap<number, readonly ShownCitation[]>;

const parsed = (topic: Query | string, today: string): Query[] => {
  if (typeof topic !== 'string') return [topic];
  const query = parseQuery({ words: topic }, { today });
  return 'problem' in query ? [] : [query];
};

/** Which of the topics an article meets first; null: none. */
function topicOf(annotated: AnnotatedArticle, topics: readonly Query[], lexicons: Lexicons): number | null {
  const { title, text } = annotated.article;
  const words = `${title ?? ''}\n${text}`;
  const at = topics.findIndex(topic => {
    const matcher = matchTerms(topic, nearestLexicons(annotated.article.language, lexicons));
    return matcher.met(words) >= matcher.wanted && !matcher.unwanted(words);
  });
  return at < 0 ? null : at;
}

/** Title and lead tell how alike two stories are. */
const OPENING_CHARACTERS = 400;

const opening = ({ article }: AnnotatedArticle): string =>
  `${article.title ?? ''}\n${article.text.slice(0, OPENING_CHARACTERS)}`;

function gather(
  articles: readonly { readonly annotated: AnnotatedArticle; readonly topic: number | null }[],
): Gathered[] {
  const topics = new Map(articles.map(each => [each.annotated.article.id, each.topic]));
  return byStory(articles.map(each => each.annotated)).flatMap(members => {
    const story = members[0]?.article.story;
    const topic = members.map(each => topics.get(each.article.id) ?? null).find(each => each !== null);
    return story === undefined ? [] : [{ story, articles: members, topic: topic ?? null }];
  });
}

/** A shown article that is not known any more counts for the story that the edition named. */
async function shownByStory({ store }: AnswerSources, request: DigestRequest): Promise<ShownByStory> {
  const shown = request.shownBefore;
  if (shown.length === 0) return new Map();
  const present = await store.presentStories([...new Set(shown.map(citation => citation.article))]);
  return Map.groupBy(shown, citation => present.get(citation.article) ?? citation.story);
}

const countVoices = (articles: readonly AnnotatedArticle[]): number =>
  articles.length === 1 ? 1 : new Set(voicesOf(articles).values()).size;

const hours = (from: string, to: string): number =>
  Math.max(0, (Date.parse(to) - Date.parse(from)) / 3_600_000);

function candidates(
  gathered: readonly Gathered[],
  shown: ShownByStory,
  request: DigestRequest,
  lexicons: Lexicons,
): DigestCandidate[] {
  const leads = gathered.map(each => each.articles[0]);
  const vectors = storyVectors(
    leads.map(lead => (lead ? opening(lead) : '')),
    lexicons,
  );
  return gathered.map((each, at) => {
    // what states no date may be old: it is not taken for fresh because it came in today
    const dated = each.articles.flatMap(({ article }) => article.published?.instant ?? []);
    const newest = dated.toSorted().at(-1);
    return {
      story: each.story,
      articles: countVoices(each.articles),
      publishers: new Set(each.articles.map(({ article }) => article.publisher ?? '')).size,
      ageHours: newest === undefined ? Infinity : hours(newest, request.now),
      vector: vectors[at] ?? new Map<string, number>(),
      topic: each.topic,
      shownBefore: shown.has(each.story),
    };
  });
}

/** Sentences that earlier editions showed of this story, for not telling them again. */
async function toldBefore(
  { store, lexicons }: AnswerSources,
  scope: Scope,
  shown: readonly ShownCitation[],
): Promise<SentenceBag[]> {
  const told: SentenceBag[] = [];
  for (const [revision, citations] of Map.groupBy(shown, citation => citation.revision)) {
    const text = (await store.revision(scope, revision))?.text ?? '';
    for (const { span } of citations) told.push(bagOf(text.slice(span.start, span.end), lexicons));
  }
  return told;
}

const overlaps = (quotation: CitedQuotation, summary: readonly CitedSentence[]): boolean =>
  summary.some(
    ({ citation }) =>
      citation.article === quotation.citation.article &&
      citation.span.start < quotation.citation.span.end &&
      citation.span.end > quotation.citation.span.start,
  );

/**
 * A text too short for any sentence of it to be shown is told by its headline, which links to it; a story told before
 * needs something new.
 */
const isWorthTelling = (
  { article }: AnnotatedArticle,
  summary: readonly CitedSentence[],
  told: readonly SentenceBag[],
): boolean => summary.length > 0 || (told.length === 0 && article.title !== null);

function write(
  story: Gathered,
  told: readonly SentenceBag[],
  reasons: readonly Reason[],
  lexicons: Lexicons,
): DigestStory | null {
  const ledger = new RightsLedger();
  const budget = { sentences: SUMMARY_SENTENCES };
  const summary = citedSummary(story.articles, { budget, query: null, ledger, told }, lexicons);
  const [lead] = story.articles;
  if (!lead || !isWorthTelling(lead, summary, told)) return null;
  const request = { query: ANYTHING, speaker: null, limit: 3, ledger };
  const quotation = citedQuotations(story.articles, request, lexicons).find(
    each => each.speaker !== null && each.kind === 'direct' && !overlaps(each, summary),
  );
  return {
    story: story.story,
    headline: lead.article.title ?? summary[0]?.citation.text ?? '',
    source: cardOf(lead.article),
    summary,
    quotation: quotation ?? null,
    alsoIn: cardsOf(
      story.articles.map(each => each.article),
      lead.article.id,
    ),
    reasons,
  };
}

/** Top stories among what came in since, each once, without what was shown before. */
export async function digestStories(sources: AnswerSources, request: DigestRequest): Promise<DigestStories> {
  const { store, lexicons } = sources;
  const topics = request.topics.flatMap(topic => parsed(topic, request.now.slice(0, 10)));
  const hits = await store.recent(request.scope, request.since, READ);
  const articles = await store.annotated(
    request.scope,
    hits.map(hit => hit.article),
  );
  const met = articles
    .map(annotated => ({ annotated, topic: topicOf(annotated, topics, lexicons) }))
    .filter(each => request.topics.length === 0 || each.topic !== null);
  const gathered = gather(met);
  const shown = await shownByStory(sources, request);
  const byNumber = new Map(gathered.map(each => [each.story, each]));
  const stories: DigestStory[] = [];
  for (const choice of chooseStories(candidates(gathered, shown, request, lexicons), gathered.length)) {
    if (stories.length >= request.limit) break;
    const story = byNumber.get(choice.story);
    if (!story) continue;
    const told = await toldBefore(sources, request.scope, shown.get(story.story) ?? []);
    const written = write(story, told, choice.reasons, lexicons);
    if (written) stories.push(written);
  }
  return { stories, considered: met.length };
}
