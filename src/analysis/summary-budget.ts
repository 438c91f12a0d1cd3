import type { Budget } from './summary.ts';
import type { Candidate, SummaryDocument } from './summary-features.ts';

/** What is left of the budget and of each article's cap. */
export class SummaryBudget {
  readonly #documents: readonly SummaryDocument[];
  readonly #shown = new Map<number, { words: number; sentences: number }>();
  #sentences: number;
  #words: number;

  constructor(documents: readonly SummaryDocument[], budget: Budget) {
    this.#documents = documents;
    this.#sentences = 'sentences' in budget ? budget.sentences : Infinity;
    this.#words = 'words' in budget ? budget.words : Infinity;
  }

  /** Whether these sentences of one article can be taken together. A sentence without words never is. */
  fits(candidates: readonly Candidate[]): boolean {
    let words = 0;
    for (const candidate of candidates) {
      if (candidate.words === 0) return false;
      words += candidate.words;
    }
    if (words > this.#words || candidates.length > this.#sentences) return false;
    const [first] = candidates;
    const cap = first && this.#documents[first.document]?.cap;
    if (!cap) return true;
    const shown = this.#shown.get(first.document) ?? { words: 0, sentences: 0 };
    return shown.words + words <= cap.words && shown.sentences + candidates.length <= cap.sentences;
  }

  take({ document, words }: Candidate): void {
    const shown = this.#shown.get(document) ?? { words: 0, sentences: 0 };
    this.#shown.set(document, { words: shown.words + words, sentences: shown.sentences + 1 });
    this.#words -= words;
    this.#sentences -= 1;
  }
}
