import { type Lexicons, nearestLexicons } from '../language/lexicons.ts';
import { faultOf } from './standing-alone/stands-alone.ts';
import type { DatedArticle, DatedMention } from './timeline-articles.ts';
import { isStuckLine } from './timeline-stamps.ts';
import { TIMELINE_LIMITS as LIMITS } from './weights.ts';

/** Words of a sentence beside its dates, which stand in order. */
function wordsBeside(sentence: string, mentions: readonly DatedMention[]): number {
  let at = 0;
  let words = 0;
  const count = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  for (const mention of mentions) {
    words += count(sentence.slice(at, Math.max(at, mention.at)));
    at = Math.max(at, mention.at + mention.text.length);
  }
  return words + count(sentence.slice(at));
}

const SPEECH = /“[^”]*”|"[^"]*"|„[^“”]*[“”]|«[^»]*»/gu;

/** Share of its characters that are somebody's words. */
const speechOf = (sentence: string): number =>
  (sentence.match(SPEECH) ?? []).reduce((sum, words) => sum + words.length, 0) / Math.max(1, sentence.length);

/** Whether a sentence of an article can be shown under a day to somebody who reads no other. */
export type Readable = (article: number, sentence: number) => boolean;

/** It can be read by itself, tells something beside its dates in the reporter's words, and no line of the page is stuck in it. */
export function readableSentences(articles: readonly DatedArticle[], lexicons: Lexicons): Readable {
  const mentions = articles.map(() => new Map<number, DatedMention[]>());
  for (const [at, { mentions: all }] of articles.entries()) {
    const known = mentions[at];
    for (const mention of all) {
      const beside = known?.get(mention.sentence);
      if (beside) beside.push(mention);
      else known?.set(mention.sentence, [mention]);
    }
  }
  const verdicts = articles.map(() => new Map<number, boolean>());
  return (at, sentence) => {
    const known = verdicts[at]?.get(sentence);
    if (known !== undefined) return known;
    const article = articles[at];
    const text = article?.sentences[sentence] ?? '';
    const dates = mentions[at]?.get(sentence) ?? [];
    const verdict =
      article !== undefined &&
      text.length <= LIMITS.longestSentence &&
      faultOf(text, nearestLexicons(article.language, lexicons)) === null &&
      wordsBeside(text, dates) >= LIMITS.leastWords &&
      speechOf(text) <= LIMITS.mostSpeech &&
      !dates.some(mention => isStuckLine(mention, article));
    verdicts[at]?.set(sentence, verdict);
    return verdict;
  };
}
