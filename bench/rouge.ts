import stemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';

/** F1 of unigrams and bigrams between a summary and its reference (Lin 2004), 0 to 1. */
export interface Rouge {
  readonly r1: number;
  readonly r2: number;
}

/** Words in lower case; those of more than three letters as stems. */
const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[a-z0-9]+/g) ?? []).map(word => (word.length > 3 ? stemmer.stem(word) : word));

const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).map((word, index) => `${words[index]} ${word}`);

function countsOf(entries: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  return counts;
}

function f1(entries: readonly string[], reference: ReadonlyMap<string, number>, size: number): number {
  let common = 0;
  for (const [entry, count] of countsOf(entries)) common += Math.min(count, reference.get(entry) ?? 0);
  return common === 0 ? 0 : (2 * common) / (entries.length + size);
}

/** Sentences of the documents, read once, and the reference that summaries of them are compared with. */
export class RougeCase {
  readonly #words: readonly (readonly string[][])[];
  readonly #unigrams: ReadonlyMap<string, number>;
  readonly #bigrams: ReadonlyMap<string, number>;
  readonly #size: number;

  constructor(documents: readonly (readonly string[])[], reference: readonly string[]) {
    this.#words = documents.map(sentences => sentences.map(wordsOf));
    const words = reference.flatMap(wordsOf);
    this.#unigrams = countsOf(words);
    this.#bigrams = countsOf(pairsOf(words));
    this.#size = words.length;
  }

  score(chosen: readonly { readonly document: number; readonly sentence: number }[]): Rouge {
    const words = chosen.flatMap(({ document, sentence }) => this.#words[document]?.[sentence] ?? []);
    return {
      r1: f1(words, this.#unigrams, this.#size),
      r2: f1(pairsOf(words), this.#bigrams, this.#size - 1),
    };
  }
}
