import { KnownStory } from '../analysis/story-news.ts';
import { sentencesOf } from '../language/annotate.ts';
import type { AnnotatedArticle } from '../model/answer.ts';
import type { Article } from '../model/article.ts';
import type { Scope } from '../model/query.ts';
import type { EditedArticle, ShownCitation } from '../storage/store.ts';
import { answerLexicons } from './answer-lexicons.ts';
import { sentenceTexts } from './citing.ts';
import type { AnswerSources } from './found-articles.ts';

/** What earlier editions showed, by the story in which the shown article is now: stories grow, join and part. */
export type ShownByStory = ReadonlyMap<number, readonly ShownCitation[]>;

/** A shown article that is not known any more counts for the story that the edition named. */
export async function shownByStory(
  { store }: AnswerSources,
  shown: readonly ShownCitation[],
): Promise<ShownByStory> {
  if (shown.length === 0) return new Map();
  const present = await store.presentStories([...new Set(shown.map(citation => citation.article))]);
  return Map.groupBy(shown, citation => present.get(citation.article) ?? citation.story);
}

/** What a story that was told before has to tell now. */
export interface StoryNews {
  /** Accounts that were not shown and have a sentence that is new: a late copy has none. */
  readonly articles: readonly AnnotatedArticle[];
  readonly known: KnownStory;
}

/** Accounts read beside the newest one's, for what is known of a story. */
const KNOWN_ACCOUNTS = 30;

/** Sentences that earlier editions showed, from revisions that may have been replaced since. */
async function shownSentences(
  { store }: AnswerSources,
  scope: Scope,
  shown: readonly ShownCitation[],
): Promise<string[]> {
  const told: string[] = [];
  for (const [revision, citations] of Map.groupBy(shown, citation => citation.revision)) {
    const text = (await store.revision(scope, revision))?.text ?? '';
    for (const { span } of citations) told.push(text.slice(span.start, span.end));
  }
  return told.filter(text => text !== '');
}

/** Older accounts of the story: those that came in with earlier editions, and those shown. */
async function olderAccounts(
  { store }: AnswerSources,
  scope: Scope,
  story: number,
  fresh: readonly Article[],
): Promise<AnnotatedArticle[]> {
  const newOnes = new Set(fresh.map(article => article.id));
  const members = await store.storyMembers(scope, [story]);
  const older = members.filter(article => !newOnes.has(article.id)).slice(0, KNOWN_ACCOUNTS);
  return store.annotated(
    scope,
    older.map(article => article.id),
  );
}

/** Sentences of articles as they stood before their publisher changed them. */
async function sentencesBefore(
  { store, lexicons }: AnswerSources,
  scope: Scope,
  { articles, edits }: StoryNow,
): Promise<string[]> {
  const told: string[] = [];
  for (const { article, before } of edits) {
    const text = (await store.revision(scope, before))?.text ?? '';
    const language = articles.find(each => each.article.id === article)?.article.language ?? null;
    for (const { start, end } of sentencesOf(text, language, lexicons).sentences)
      told.push(text.slice(start, end));
  }
  return told;
}

interface StoryNow {
  readonly story: number;
  readonly articles: readonly AnnotatedArticle[];
  readonly edits: readonly EditedArticle[];
}

/**
 * For a story that earlier editions showed: only accounts that came in or were changed since, and what was known before
 * them.
 */
export async function newsOf(
  sources: AnswerSources,
  scope: Scope,
  story: StoryNow,
  shown: readonly ShownCitation[],
): Promise<StoryNews> {
  const isShown = ({ article }: AnnotatedArticle): boolean =>
    shown.some(each => each.article === article.id && each.revision === article.revision);
  const fresh = story.articles.filter(each => !isShown(each));
  const older = [
    ...story.articles.filter(isShown),
    ...(await olderAccounts(
      sources,
      scope,
      story.story,
      story.articles.map(each => each.article),
    )),
  ];
  const sentences = [
    ...(await shownSentences(sources, scope, shown)),
    ...(await sentencesBefore(sources, scope, story)),
    ...older.flatMap(sentenceTexts),
  ];
  const known = new KnownStory(sentences, answerLexicons(fresh, sources.lexicons));
  const isNew = (sentence: string, place: number): boolean => known.isNew(sentence, place === 0);
  return { articles: fresh.filter(each => sentenceTexts(each).some(isNew)), known };
}
