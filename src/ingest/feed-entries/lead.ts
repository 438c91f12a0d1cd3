import type { ReadArticle } from '../../model/article.ts';

/** Words of an article that are kept of a source that does not let its full text be kept. */
const LEAD_WORDS = 80;
const SENTENCE_END = /[.!?…。！？][)"'”’»]{0,2}(?=\s|$)/gu;
/** A script without spaces: so many characters count as a word. */
const WORD = /\S{1,12}/gu;

/** Place after the last whole sentence of the first words; after those words where they hold no end of a sentence. */
function endOfLead(text: string): number {
  let words = 0;
  let end = text.length;
  for (const { index } of text.matchAll(WORD)) {
    words += 1;
    if (words <= LEAD_WORDS) continue;
    end = index;
    break;
  }
  if (end === text.length) return end;
  const ends = [...text.slice(0, end).matchAll(SENTENCE_END)].map(match => match.index + match[0].length);
  return ends.at(-1) ?? end;
}

/** The article's beginning alone, word for word: whole sentences of its first eighty words. */
export const leadOf = (article: ReadArticle): ReadArticle => ({
  ...article,
  text: article.text.slice(0, endOfLead(article.text)).trimEnd(),
  captions: [],
});
