import { htmlText } from '../../reading/page/html-text.ts';
import type { FeedEntry } from './feed-entry.ts';
import { PAGE_BOUNDS } from './feed-bounds.ts';

const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const END_CHARACTERS = 40;
/** "The crane fell at dawn […]", "… at dawn. Read more", "Full story »" */
const BREAKS_OFF =
  /(?:…|\.{3}|[»›→]|&(?:hellip|#8230|raquo|rarr|#187);|\b(?:read more|read on|continue reading|full story))[\s\])>.]*$/iu;

/** Characters, one of a script without spaces counted as three. */
const sizeOf = (text: string): number => text.length + 2 * (text.match(DENSE)?.length ?? 0);

/** The feed gives only the beginning, or a summary: "The ferry will not sail before March. Read more". */
export function isTeaser({ item, words }: FeedEntry): boolean {
  const size = sizeOf(words);
  if (size <= PAGE_BOUNDS.teaserCharacters) return true;
  if (BREAKS_OFF.test(words.slice(-END_CHARACTERS))) return true;
  if (size > PAGE_BOUNDS.summaryCharacters || item.summary === null) return false;
  return htmlText(item.contentHtml ?? '') === item.summary;
}
