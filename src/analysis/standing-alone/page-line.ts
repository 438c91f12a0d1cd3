/** "© 2026 The Harbour Gazette", "Copyright 2026 Radio Merrow." */
const RIGHTS = /©|\bcopyright (?:©|\(c\)|\d{4}|by)|\ball rights reserved\b/iu;
/** What players and share bars say, run into a text: "Skip in Skip x Embed x Share CLOSE Boats …". */
const PLAYER =
  /^CLOSE \p{Lu}|\bx Embed\b|\bSkip in Skip\b|\bPlay Video\b|\bPlayback (?:is )?(?:not supported|isn['’]t supported)\b|\bMedia playback\b|\b(?:hide|show|view) caption\b|\bLast Slide Next Slide\b|\bNewsletter Sign[- ]?[Uu]p\b|\bShow More\b.*\bShow Less\b/u;
/** "Daily Mail Reporter .", "By Ines Moor, Staff Writer." */
const BYLINE =
  /^(?:By )?(?:\p{Lu}[\p{L}.'’-]* ?){1,5},? ?(?:Reporter|Correspondent|Editor|Staff Writer|Staff|Writer|Contributor|Columnist)s?\s?\.?$/u;
/** A name may come twice in one sentence; so long a run does not. */
const WORDS_AGAIN = 6;

/** "School opens on Monday School opens on Monday The village …": the line of a list of headlines, twice. */
function opensTwice(sentence: string): boolean {
  let end = -1;
  for (let word = 0; word < WORDS_AGAIN; word++) {
    end = sentence.indexOf(' ', end + 1);
    if (end < 0) return false;
  }
  return sentence.includes(sentence.slice(0, end), end);
}

/** A line that belongs to the page and not to its article. */
export const pageLine = (sentence: string): boolean =>
  RIGHTS.test(sentence) || PLAYER.test(sentence) || BYLINE.test(sentence) || opensTwice(sentence);
