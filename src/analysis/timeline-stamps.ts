import type { DatedArticle, DatedMention } from './timeline-articles.ts';

/** A word before a date makes it part of the sentence: "on 12 March 2026". */
const AFTER_WORD = /\p{Ll}\s+$/u;

/**
 * A date that the page carries and nobody narrates: "Last updated at 08:58, Thursday, 12 March 2026", and the comments
 * below an article, "Posted by Ines on March 14, 2026 at 5:26 pm". Such a date is absolute, has its time of day, and is not
 * before the article; or it stands in the first line, outside of the sentence, and is the day of publication.
 */
export function isStamp(mention: DatedMention, article: DatedArticle): boolean {
  const { published } = article;
  if (published?.length !== 10 || mention.basis !== 'stated') return false;
  const day = mention.value.slice(0, 10);
  if (mention.precision === 'minute') return day >= published;
  if (mention.precision !== 'day' || mention.sentence > 0 || day !== published) return false;
  return !AFTER_WORD.test((article.sentences[0] ?? '').slice(Math.max(0, mention.at - 20), mention.at));
}
