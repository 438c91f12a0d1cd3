import type { DigestCandidate } from '../analysis/digest-choice.ts';
import { representativeFirst } from '../analysis/story-representative.ts';
import { storyVectors } from '../analysis/stories.ts';
import { DIGEST_LIMITS as LIMITS } from '../analysis/digest-weights.ts';
import type { Lexicons } from '../language/lexicons.ts';
import type { MutedWords } from '../language/muted-words.ts';
import type { Article } from '../model/article.ts';
import type { EditedArticle } from '../storage/store.ts';
import { copyGroups } from '../analysis/story-copies.ts';
import { ageOf, type Newness, type StoryAge } from './digest-news.ts';

/** An article that came in, with the topic that it meets; null where none was asked for. */
export interface CameIn {
  readonly article: Article;
  readonly topic: number | null;
  /** It came in before, and its publisher changed it; null: it is new. */
  readonly edited: EditedArticle | null;
}

/** One story of the edition before it is written: accounts from several outlets stand together. */
export interface Gathered {
  readonly story: number;
  /** What stands for the story. */
  readonly lead: Article;
  /** All of them, the lead first. */
  readonly articles: readonly Article[];
  readonly topic: number | null;
  readonly age: StoryAge;
  /** What its publishers changed of articles that were there before. */
  readonly edits: readonly EditedArticle[];
  /** The muted word that it is about, as typed. */
  readonly muted: string | null;
}

/** Title and first words tell what an article is about, and how alike two stories are. */
const opening = ({ title, text }: Article): string =>
  `${title ?? ''}\n${text.slice(0, LIMITS.openingCharacters)}`;

const firstNonNull = <Value>(values: readonly (Value | null)[]): Value | null =>
  values.find(value => value !== null) ?? null;

/** Stories in the order of their newest article. A story is muted where one account of it names the word at its beginning. */
export function gather(
  came: readonly CameIn[],
  muted: MutedWords,
  period: { readonly since: string; readonly now: string },
): Gathered[] {
  return [...Map.groupBy(came, ({ article }) => article.story)].flatMap(([story, members]) => {
    const articles = representativeFirst(
      members.map(({ article }) => article),
      article => article,
    );
    const [lead] = articles;
    if (!lead) return [];
    const edits = members.flatMap(({ edited }) => edited ?? []);
    return [
      {
        story,
        lead,
        articles,
        topic: firstNonNull(members.map(({ topic }) => topic)),
        age: ageOf(
          articles,
          edits.map(({ at }) => at),
          period.since,
          period.now,
        ),
        edits,
        muted: firstNonNull(articles.map(article => muted.wordIn(opening(article), article.language))),
      },
    ];
  });
}

const countVoices = (articles: readonly Article[]): number =>
  articles.length === 1 ? 1 : new Set(copyGroups(articles).values()).size;

const publishersOf = (articles: readonly Article[]): number =>
  new Set(articles.map(({ publisher }) => publisher ?? '')).size;

/** The stories as they are weighed. */
export function candidatesOf(
  gathered: readonly Gathered[],
  newness: Newness,
  isShown: (story: number) => boolean,
  lexicons: Lexicons,
): DigestCandidate[] {
  const vectors = storyVectors(
    gathered.map(({ lead }) => opening(lead)),
    lexicons,
  );
  return gathered.map(({ story, lead, articles, topic, age }, at) => ({
    story,
    topic,
    articles: countVoices(articles),
    publishers: publishersOf(articles),
    publisher: lead.publisher,
    ageHours: age.hours === null ? Infinity : age.hours - newness.fromHours,
    vector: vectors[at] ?? new Map<string, number>(),
    shownBefore: isShown(story),
  }));
}
