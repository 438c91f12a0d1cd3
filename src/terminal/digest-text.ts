import type { EditionAccount, LeftOutWhy, ToldStory } from '../model/edition-account.ts';
import type { DigestStory } from '../model/edition.ts';
import { SHARED_SCOPE } from '../model/query.ts';
import type { Store } from '../storage/store.ts';
import { alsoIn, count, quotation, sentence } from './text-answer.ts';

/** "Update: Bridge closed"; a story without a title begins with its first sentence. */
const headline = ({ update = false, headline: title }: DigestStory): string[] => {
  if (update) return [`Update: ${title === '' ? 'untitled' : title}`];
  return title === '' ? [] : [title];
};

/** One story of a digest. */
export const storyText = (story: DigestStory): string =>
  [
    ...headline(story),
    ...story.summary.map(sentence),
    ...(story.quotation ? [quotation(story.quotation)] : []),
  ].join('\n') + alsoIn(story.alsoIn);

const LEFT: Readonly<Record<LeftOutWhy, string>> = {
  muted: 'muted',
  alike: 'tells the same as a story above',
  'nothing-new': 'told before, nothing new',
  unproven: 'its article changed meanwhile',
  'too-short': 'too short to be shown',
  below: 'no room',
  old: 'published long before',
};

const toldLine = (told: ToldStory): string => {
  const age = told.ageHours === null ? 'undated' : `${Math.round(told.ageHours)} hours old`;
  const reasons = told.reasons.map(({ name, score }) => `${name} ${score.toFixed(2)}`).join(', ');
  const topic = told.topic === null ? '' : `, on “${told.topic}”`;
  return `  told: ${count(told.articles, 'article', 'articles')} of ${count(told.publishers, 'source', 'sources')}, ${age}${topic} (${reasons})`;
};

/** How an edition was chosen; `titles`: headline by article. */
export function accountText(account: EditionAccount, titles: ReadonlyMap<number, string>): string {
  const title = (article: number): string => titles.get(article) ?? `article ${article}`;
  return [
    `${count(account.articles, 'article', 'articles')} came in since ${account.since}: ${account.otherSources} of other sources, ${account.offTopic} off topic`,
    ...(account.older ? ['nothing was published lately: the newest of the older stories'] : []),
    ...account.told.flatMap(told => [title(told.article), toldLine(told)]),
    ...account.left.map(left => {
      const word = left.word === undefined ? '' : `: “${left.word}”`;
      const beside = left.beside ? `: ${title(left.beside.article)}` : '';
      return `${title(left.article)}\n  left out: ${LEFT[left.why]}${word}${beside}`;
    }),
  ].join('\n');
}

/** Headline by article; of one without a title its first words. */
export async function titlesIn(store: Store, account: EditionAccount): Promise<ReadonlyMap<number, string>> {
  const places = [...account.told, ...account.left.flatMap(left => [left, left.beside ?? left])];
  const ids = [...new Set(places.map(({ article }) => article))];
  const articles = await store.articles(SHARED_SCOPE, ids);
  return new Map(articles.map(({ id, title, text }) => [id, title ?? text.slice(0, 80)]));
}
