import { publicationOf } from '../published/calendar.ts';
import { statedDate } from '../published/stated-date.ts';
import type { Pass } from './draft.ts';

/** "LENBURG, Nov. 21, 2024 (Example Wire) — ", "LENBURG, 21. November 2024 –": a place, the day, a dash. */
const DATELINE =
  /^(\p{Lu}[\p{L}\p{M}.’' -]{1,40}(?:, \p{Lu}[\p{L}. ]{1,30})?), ([^()–—]{6,36}?)(?: \([^()]{2,60}\)| \/[^/]{2,40}\/)?\s?(?:[–—]|-{1,2} )/u;
const HEAD_BLOCKS = 3;

/** Takes the date from the dateline of the first paragraph where it states the year; the dateline stays in the text. */
export const takeDateline: Pass = draft => {
  if (draft.published) return draft;
  for (const { text } of draft.blocks.slice(0, HEAD_BLOCKS)) {
    const stated = DATELINE.exec(text.slice(0, 200))?.[2];
    const found = stated === undefined ? null : statedDate(stated, null);
    if (stated !== undefined && found?.moment && found.start === 0 && found.end >= stated.trimEnd().length) {
      return { ...draft, published: publicationOf(found.moment, 'stated') };
    }
  }
  return draft;
};
