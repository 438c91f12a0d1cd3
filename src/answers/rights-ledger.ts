import { countWords } from '../analysis/sentence-bags.ts';
import type { Article } from '../model/article.ts';

export interface Allowance {
  readonly words: number;
  readonly sentences: number;
}

/** What one answer may show of an article. */
export const allowanceOf = (article: Article): Allowance => ({
  words: Math.floor(countWords(article.text) * article.rights.shownShare),
  sentences: article.rights.shownSentences,
});

/** Counts what an answer shows of each article, so that it never shows more than the source allows. */
export class RightsLedger {
  readonly #left = new Map<number, { words: number; sentences: number }>();

  /** What is left of the article's allowance in this answer. */
  left(article: Article): Allowance {
    return this.#left.get(article.id) ?? allowanceOf(article);
  }

  /** Counts these words as shown and says true, or leaves the count alone and says false where they are too many. */
  take(article: Article, shown: string, sentences = 1): boolean {
    const left = this.left(article);
    const words = countWords(shown);
    if (words > left.words || left.sentences < sentences) return false;
    this.#left.set(article.id, { words: left.words - words, sentences: left.sentences - sentences });
    return true;
  }
}
