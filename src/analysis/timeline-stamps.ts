import type { DatedArticle, DatedMention } from './timeline-articles.ts';

/** A word before a date makes it part of the sentence: "on 12 March 2026". */
const AFTER_WORD = /\p{Ll}\s+$/u;
/** "29 June 2026 09.02 BST", "Oct 13, 2026 1:27 pm": the time of day follows with no word between. */
const BEFORE_CLOCK = /^,?\s*\d{1,2}[.:]\d\d(?!\d)(?:\s*[ap]\.?m\b|\s+\p{Lu}{2,4}\b)/iu;
/** "Ines Moor (@inesmoor) March 14, 2026": the line under a post. */
const AFTER_HANDLE = /\(@\w{1,30}\)[\s·|,—–-]*$/u;
/** Characters looked at before and after a date. */
const AROUND = 50;

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

/** A line of the page that is stuck in a sentence: a stamp, a headline with its day and hour, a post with its writer's handle. */
export function isStuckLine(mention: DatedMention, article: DatedArticle): boolean {
  if (mention.basis !== 'stated') return false;
  const sentence = article.sentences[mention.sentence] ?? '';
  const end = mention.at + mention.text.length;
  return (
    isStamp(mention, article) ||
    AFTER_HANDLE.test(sentence.slice(Math.max(0, mention.at - AROUND), mention.at)) ||
    BEFORE_CLOCK.test(sentence.slice(end, end + AROUND))
  );
}
