import { StoryQueue, type DigestCandidate, type DigestChoice } from '../analysis/digest-choice.ts';
import { bagOf, type SentenceBag } from '../analysis/sentence-bags.ts';
import { mutedWords } from '../language/muted-words.ts';
import type { AccountedStory, EditionAccount, ToldStory } from '../model/edition-account.ts';
import type { DigestStory } from '../model/edition.ts';
import type { Query, Scope } from '../model/query.ts';
import type { EditedArticle, ShownCitation } from '../storage/store.ts';
import { AccountKeeper } from './digest-account.ts';
import { sourceFilter, topicFilter, type SourceWishes } from './digest-filters.ts';
import { candidatesOf, gather, type CameIn, type Gathered } from './digest-gathering.ts';
import { isTooOld, newnessOf, type Newness } from './digest-news.ts';
import { newsOf, shownByStory, type ShownByStory } from './digest-shown.ts';
import { answerLexicons } from './answer-lexicons.ts';
import type { AnswerSources } from './found-articles.ts';
import { writeDigestStory } from './write-digest-story.ts';
import { representativeFirst } from '../analysis/story-representative.ts';

export interface DigestRequest extends SourceWishes {
  readonly scope: Scope;
  /** Keywords as typed, or parsed; empty: everything. */
  readonly topics: readonly (Query | string)[];
  /** Words and phrases of which nothing is told. */
  readonly muted?: readonly string[];
  /** Articles that came in after this instant, ISO 8601 in UTC. */
  readonly since: string;
  readonly now: string;
  readonly limit: number;
  /** What earlier editions showed: it is not told again. */
  readonly shownBefore: readonly ShownCitation[];
  /** No edition came before: where nothing new came in, the newest of what is older is told. */
  readonly first?: boolean;
}

export interface DigestStories {
  readonly stories: readonly DigestStory[];
  /** Articles that came in and meet a topic. */
  readonly considered: number;
  readonly account: EditionAccount;
}

/** Articles looked at, the newest first: more would not be read within a command's time. */
const READ = 2000;

interface Arrived {
  readonly met: readonly CameIn[];
  readonly counts: Pick<EditionAccount, 'articles' | 'capped' | 'otherSources' | 'offTopic'>;
  /** The topics as typed. */
  readonly labels: readonly string[];
}

/** Articles of stories that earlier editions told, with words that their publisher changed since. */
async function editedOf(
  { store }: AnswerSources,
  { scope, since }: DigestRequest,
  shown: ShownByStory,
): Promise<ReadonlyMap<number, EditedArticle>> {
  if (shown.size === 0) return new Map();
  const edited = await store.edited(scope, since, READ);
  const stories = await store.presentStories(edited.map(({ article }) => article));
  return new Map(
    edited.filter(({ article }) => shown.has(stories.get(article) ?? NaN)).map(each => [each.article, each]),
  );
}

/** What came in, of the sources and on the topics that the digest wants. */
async function arrived(
  sources: AnswerSources,
  request: DigestRequest,
  shown: ShownByStory,
): Promise<Arrived> {
  const { store, lexicons } = sources;
  const hits = await store.recent(request.scope, request.since, READ);
  const edited = await editedOf(sources, request, shown);
  const ids = new Set([...hits.map(hit => hit.article), ...edited.keys()]);
  const articles = await store.articles(request.scope, [...ids]);
  const isWanted = await sourceFilter(store, request.scope, request);
  const wanted = articles.filter(isWanted);
  const { topicOf, labels } = topicFilter(request.topics, request.now.slice(0, 10), lexicons);
  const met = wanted
    .map(article => ({ article, topic: topicOf(article), edited: edited.get(article.id) ?? null }))
    .filter(each => request.topics.length === 0 || each.topic !== null);
  return {
    met,
    labels,
    counts: {
      articles: articles.length,
      capped: hits.length >= READ,
      otherSources: articles.length - wanted.length,
      offTopic: wanted.length - met.length,
    },
  };
}

/** The stories that may be told; those that are muted or old are noted as left out. */
function eligible(gathered: readonly Gathered[], newness: Newness, keeper: AccountKeeper): Gathered[] {
  return gathered.filter(story => {
    if (story.muted !== null) keeper.leave(placeOf(story), 'muted', { word: story.muted });
    else if (isTooOld(story.age, newness)) keeper.leave(placeOf(story), 'old');
    else return true;
    return false;
  });
}

const placeOf = ({ story, lead }: Gathered): AccountedStory => ({
  story,
  article: lead.id,
  revision: lead.revision,
});

/** One edition while it is written. */
class Writing {
  readonly stories: DigestStory[] = [];
  readonly #told: SentenceBag[] = [];
  readonly #sources: AnswerSources;
  readonly #request: DigestRequest;
  readonly #shown: ShownByStory;

  constructor(sources: AnswerSources, request: DigestRequest, shown: ShownByStory) {
    this.#sources = sources;
    this.#request = request;
    this.#shown = shown;
  }

  /** The story as it is shown; null: it has nothing to tell. */
  async write(story: Gathered, { reasons }: DigestChoice): Promise<DigestStory | null> {
    const { store, lexicons } = this.#sources;
    const { scope, muted = [] } = this.#request;
    const articles = await store.annotated(
      scope,
      story.articles.map(article => article.id),
    );
    const shown = this.#shown.get(story.story);
    const news = shown
      ? await newsOf(this.#sources, scope, { story: story.story, articles, edits: story.edits }, shown)
      : { articles, known: null };
    const toWrite = {
      story: story.story,
      articles: representativeFirst(news.articles, each => each.article),
      known: news.known,
      reasons,
    };
    const rules = { muted: mutedWords(muted, lexicons), told: this.#told };
    const written = writeDigestStory(toWrite, rules, answerLexicons(news.articles, lexicons));
    if (written) this.#note(written);
    return written;
  }

  #note(written: DigestStory): void {
    this.stories.push(written);
    const texts = written.summary.map(({ citation }) => citation.text);
    for (const text of texts) this.#told.push(bagOf(text, this.#sources.lexicons));
  }
}

const toldStory = (
  written: DigestStory,
  candidate: DigestCandidate,
  story: Gathered,
  labels: readonly string[],
): ToldStory => ({
  story: story.story,
  article: written.source.article,
  revision: written.source.revision,
  articles: candidate.articles,
  publishers: candidate.publishers,
  ageHours: story.age.hours,
  topic: story.topic === null ? null : (labels[story.topic] ?? null),
  update: written.update === true,
  reasons: written.reasons,
});

/** Top stories among what came in since, each once, without what was shown before. */
export async function digestStories(sources: AnswerSources, request: DigestRequest): Promise<DigestStories> {
  const { lexicons } = sources;
  const shown = await shownByStory(sources, request.shownBefore);
  const { met, counts, labels } = await arrived(sources, request, shown);
  const period = { since: request.since, now: request.now, first: request.first ?? false };
  const gathered = gather(met, mutedWords(request.muted ?? [], lexicons), period);
  const newness = newnessOf(
    gathered.filter(story => story.muted === null).map(story => story.age),
    period,
  );
  const keeper = new AccountKeeper();
  const open = eligible(gathered, newness, keeper);
  const byNumber = new Map(open.map(story => [story.story, story]));
  const candidates = new Map(
    candidatesOf(open, newness, story => shown.has(story), lexicons).map(each => [each.story, each]),
  );
  const queue = new StoryQueue([...candidates.values()], newness);
  const writing = new Writing(sources, request, shown);
  while (writing.stories.length < request.limit) {
    const choice = queue.next();
    if (!choice) break;
    const story = byNumber.get(choice.story);
    const candidate = candidates.get(choice.story);
    if (!story || !candidate) continue;
    const beside = choice.alike === null ? undefined : byNumber.get(choice.alike);
    if (beside) {
      keeper.leave(placeOf(story), 'alike', { beside: placeOf(beside) });
      continue;
    }
    const written = await writing.write(story, choice);
    if (!written) {
      keeper.leave(placeOf(story), candidate.shownBefore ? 'nothing-new' : 'too-short');
      continue;
    }
    queue.take();
    keeper.tell(toldStory(written, candidate, story, labels));
  }
  for (const { story } of queue.rest()) {
    const left = byNumber.get(story);
    if (left) keeper.leave(placeOf(left), 'below');
  }
  const account = keeper.account({
    since: request.since,
    size: request.limit,
    older: newness.older,
    ...counts,
  });
  return { stories: writing.stories, considered: met.length, account };
}
