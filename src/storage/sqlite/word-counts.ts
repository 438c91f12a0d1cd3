import { fold, foldSpelledOut } from '../fold.ts';

/** Words outside these lengths are not worth correcting. */
export const WORD_LENGTHS = { shortest: 3, longest: 30 } as const;

const WORD = /[\p{L}\p{M}]+/gu;
const FIRST_BEYOND_ASCII = 128;
const SMALL_A = 97;
const SMALL_Z = 122;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;

interface Counted {
  articles: number;
  spelled: string | null;
  /** The last text that had it. */
  text: number;
}

export type WordRow = readonly [word: string, backwards: string, spelled: string | null, articles: number];

export const backwards = (word: string): string => Array.from(word).reverse().join('');

/**
 * How many texts hold each word, lower case and without accents; beside it the word with umlauts spelled out, as the first
 * of them writes it. "Müller’s bridge" has "muller" (mueller) and "bridge".
 */
export class WordCounts {
  readonly #words = new Map<string, Counted>();
  #texts = 0;

  /** Adds one more text. */
  add(title: string | null, text: string): void {
    this.#texts += 1;
    if (title !== null) this.#take(title);
    this.#take(text);
  }

  words(): IterableIterator<string> {
    return this.#words.keys();
  }

  /** In the order of the words, in which they are entered soonest. */
  rows(): WordRow[] {
    return [...this.#words]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([word, { spelled, articles }]) => [word, backwards(word), spelled, articles]);
  }

  /** Most words are of plain letters: they are told by hand, which takes a third of the time that a pattern takes. */
  #take(text: string): void {
    for (let start = 0; start < text.length;) {
      let end = start;
      let isPlain = true;
      let isSmall = true;
      for (; end < text.length; end++) {
        const unit = text.charCodeAt(end);
        if (unit >= SMALL_A && unit <= SMALL_Z) continue;
        if (unit >= FIRST_BEYOND_ASCII) isPlain = false;
        else if (unit >= CAPITAL_A && unit <= CAPITAL_Z) isSmall = false;
        else break;
      }
      if (!isPlain) this.#takeOthers(text.slice(start, end));
      else if (end - start >= WORD_LENGTHS.shortest && end - start <= WORD_LENGTHS.longest) {
        const word = text.slice(start, end);
        this.#count(isSmall ? word : word.toLowerCase(), null);
      }
      start = end + 1;
    }
  }

  /** Among quotation marks, dashes and letters that are not plain. */
  #takeOthers(stretch: string): void {
    for (const [written] of stretch.matchAll(WORD)) {
      const word = fold(written);
      if (word.length >= WORD_LENGTHS.shortest && word.length <= WORD_LENGTHS.longest)
        this.#count(word, foldSpelledOut(written));
    }
  }

  #count(word: string, spelled: string | null): void {
    const known = this.#words.get(word);
    if (!known) this.#words.set(word, { articles: 1, spelled, text: this.#texts });
    else {
      known.spelled ??= spelled;
      if (known.text === this.#texts) return;
      known.text = this.#texts;
      known.articles += 1;
    }
  }
}
