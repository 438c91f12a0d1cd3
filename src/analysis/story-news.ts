import type { Lexicons } from '../language/lexicons.ts';
import { sameSentence } from './same-sentence.ts';
import { bagOf, type SentenceBag } from './sentence-bags.ts';
import { shareIn } from './term-vectors.ts';
import { DIGEST_LIMITS as LIMITS } from './digest-weights.ts';

interface KnownSentence {
  readonly bag: SentenceBag;
  readonly numbers: ReadonlySet<string>;
}

/** "1,200", "4.12", "14": a changed count is news. */
const NUMBER = /\d+(?:[.,:]\d+)*/gu;

const numbersIn = (text: string): string[] => [...text.matchAll(NUMBER)].map(([number]) => number);

/** What is known of a story already, for telling only what is new: sentences shown before, and those of older accounts. */
export class KnownStory {
  readonly #lexicons: Lexicons;
  readonly #sentences: readonly KnownSentence[];
  readonly #stems = new Set<string>();
  readonly #numbers = new Set<string>();

  constructor(sentences: readonly string[], lexicons: Lexicons) {
    this.#lexicons = lexicons;
    this.#sentences = sentences.map(text => ({
      bag: bagOf(text, lexicons),
      numbers: new Set(numbersIn(text)),
    }));
    for (const { bag, numbers } of this.#sentences) {
      for (const stem of bag.stems.keys()) this.#stems.add(stem);
      for (const number of numbers) this.#numbers.add(number);
    }
  }

  /**
   * A sentence is new by the words that no known sentence has (the new-word count of the TREC novelty track; Allan, Wade
   * and Bolivar 2003), or by a number that has changed: "14 are missing" after "12 are missing". The first sentence of an
   * account tells its news, if in known words: it is new where no one known sentence has most of them ("Tugs will try to
   * pull the ferry off", then "Two tugs pulled the ferry off the rocks").
   */
  isNew(text: string, isLead: boolean): boolean {
    const bag = bagOf(text, this.#lexicons);
    const numbers = numbersIn(text);
    const changed = numbers.some(number => !this.#numbers.has(number));
    const near = this.#sentences.filter(known => sameSentence(bag, known.bag));
    // "12" for "twelve" changes nothing: the known sentence must have had another number in its place
    if (near.length > 0)
      return changed && near.every(known => [...known.numbers].some(number => !numbers.includes(number)));
    if (changed || this.#newShare(bag) >= LIMITS.newStems) return true;
    return isLead && this.#mostInOneSentence(bag) < LIMITS.knownLead;
  }

  #mostInOneSentence({ stems }: SentenceBag): number {
    return Math.max(0, ...this.#sentences.map(({ bag }) => shareIn(stems.keys(), bag.stems)));
  }

  #newShare(bag: SentenceBag): number {
    const fresh = [...bag.stems.keys()].filter(stem => !this.#stems.has(stem)).length;
    return bag.stems.size === 0 ? 0 : fresh / bag.stems.size;
  }
}
