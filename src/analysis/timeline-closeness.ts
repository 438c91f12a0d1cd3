import type { Lexicons } from '../language/lexicons.ts';
import { bagOf, type SentenceBag } from './sentence-bags.ts';
import type { DatedArticle } from './timeline-articles.ts';
import { CLOSENESS_LIMITS as LIMITS } from './weights.ts';

const addTo = (counts: Map<string, number>, bag: SentenceBag): void => {
  for (const [stem, count] of bag.stems) counts.set(stem, (counts.get(stem) ?? 0) + count);
};

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}

/** How close articles and their sentences are to what all the articles tell together; 1 is usual. */
export class Closeness {
  readonly #articles: readonly DatedArticle[];
  readonly #lexicons: Lexicons;
  readonly #bags: Map<number, SentenceBag>[];
  /** In how many articles' openings a stem stands. */
  readonly #centre = new Map<string, number>();
  #length = 0;
  readonly #openings: number[];
  readonly #usualOpening: number;
  readonly #usualSentence: number;

  constructor(articles: readonly DatedArticle[], lexicons: Lexicons) {
    this.#articles = articles;
    this.#lexicons = lexicons;
    this.#bags = articles.map(() => new Map<number, SentenceBag>());
    const openings = articles.map((_, at) => this.#opening(at));
    for (const opening of openings)
      for (const stem of opening.keys()) this.#centre.set(stem, (this.#centre.get(stem) ?? 0) + 1);
    for (const count of this.#centre.values()) this.#length += count * count;
    this.#length = Math.sqrt(this.#length);
    this.#openings = openings.map(opening => this.#cosine(opening));
    this.#usualOpening = quantile(this.#openings, 0.5);
    const sentences = articles.flatMap((article, at) =>
      Array.from({ length: Math.min(LIMITS.opening, article.sentences.length) }, (_, sentence) =>
        this.#cosine(this.bag(at, sentence).stems),
      ),
    );
    this.#usualSentence = quantile(sentences, LIMITS.usualSentence);
  }

  bag(article: number, sentence: number): SentenceBag {
    const bags = this.#bags[article];
    const known = bags?.get(sentence);
    if (known) return known;
    const made = bagOf(this.#articles[article]?.sentences[sentence] ?? '', this.#lexicons);
    bags?.set(sentence, made);
    return made;
  }

  /** 0 to 4: the square of its opening's closeness, for what is on something else counts little. */
  article(at: number): number {
    if (this.#usualOpening === 0) return 1;
    return Math.min(LIMITS.mostOpening, (this.#openings[at] ?? 0) / this.#usualOpening) ** 2;
  }

  /** 0 to 2. */
  sentence(article: number, sentence: number): number {
    if (this.#usualSentence === 0) return 1;
    return Math.min(
      LIMITS.mostSentence,
      this.#cosine(this.bag(article, sentence).stems) / this.#usualSentence,
    );
  }

  #opening(at: number): Map<string, number> {
    const article = this.#articles[at];
    const counts = new Map<string, number>();
    if (article?.title) addTo(counts, bagOf(article.title, this.#lexicons));
    const sentences = Math.min(LIMITS.opening, article?.sentences.length ?? 0);
    for (let sentence = 0; sentence < sentences; sentence++) addTo(counts, this.bag(at, sentence));
    return counts;
  }

  #cosine(stems: ReadonlyMap<string, number>): number {
    let product = 0;
    let square = 0;
    for (const [stem, count] of stems) {
      product += count * (this.#centre.get(stem) ?? 0);
      square += count * count;
    }
    return square === 0 || this.#length === 0 ? 0 : product / Math.sqrt(square) / this.#length;
  }
}
