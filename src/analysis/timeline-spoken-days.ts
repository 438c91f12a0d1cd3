import { type DatedArticle, type DatedMention, dayNumber } from './timeline-articles.ts';

/** Characters before an offset in which its opening mark is looked for: a text without sentence ends costs no more by its length. */
const REACH = 2000;

/** Whether an offset of a sentence stands between quotation marks, single ones aside. */
export function insideMarks(sentence: string, offset: number): boolean {
  let inside = false;
  for (const mark of sentence.slice(Math.max(0, offset - REACH), offset).matchAll(/["“”„«»]/gu)) {
    if (mark[0] === '“' || mark[0] === '«' || mark[0] === '„') inside = !(mark[0] === '“' && inside);
    else if (mark[0] === '"') inside = !inside;
    else inside = false;
  }
  return inside;
}

/**
 * A day that a speaker counts from the moment of speaking: "“Tonight the council did right,” she said." Words in print tomorrow
 * were spoken today or the day before, so "tonight" inside quotation marks is no day that the text gives.
 */
export function isSpokenDay(mention: DatedMention, article: DatedArticle): boolean {
  if (mention.basis !== 'resolved') return false;
  const published = dayNumber(article.published);
  const day = dayNumber(mention.value.slice(0, 10));
  if (published === null || day === null || Math.abs(published - day) > 1) return false;
  return insideMarks(article.sentences[mention.sentence] ?? '', mention.at);
}
