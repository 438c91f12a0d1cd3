import type { ReadArticle } from '../../model/article.ts';
import { PAGE_BOUNDS } from './feed-bounds.ts';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
const COMPARED_CHARACTERS = 1500;
/** Shorter words are in every text; in scripts without spaces two characters are a word. */
const LONG_ENOUGH =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2,}|.{4,})$/u;

function wordsOf(text: string): Set<string> {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text.normalize('NFKC').toLowerCase())) {
    if (isWordLike === true && LONG_ENOUGH.test(segment)) words.add(segment);
  }
  return words;
}

/**
 * The page is the entry's article: enough words of title and teaser stand in it. A page that asks for a login, a consent or
 * a subscription, or the front page in place of a story that is gone, is not.
 */
export function isSameArticle(entry: { title: string | null; words: string }, page: ReadArticle): boolean {
  const wanted = wordsOf(`${entry.title ?? ''} ${entry.words.slice(0, COMPARED_CHARACTERS)}`);
  if (wanted.size === 0) return false;
  const there = wordsOf(`${page.title ?? ''} ${page.text}`);
  return wanted.intersection(there).size >= wanted.size * PAGE_BOUNDS.sharedWords;
}
