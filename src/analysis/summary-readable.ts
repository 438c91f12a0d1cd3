import { hangingReference } from './standing-alone/hanging-reference.ts';
import { insideQuotations } from './standing-alone/inside-quotation.ts';
import { type Fault, faultOf } from './standing-alone/stands-alone.ts';
import type { Candidate, SummaryDocument } from './summary-features.ts';

/** A candidate that may still be taken. */
export interface Open {
  readonly candidate: Candidate;
  /** Score of its own features. */
  readonly own: number;
  /** The sentence before it in its article, where that may be chosen too. */
  before: Open | null;
  taken: boolean;
}

const INSIDE_QUOTATION: Fault = { name: 'inside a quotation', dangling: false };

/** Which sentences can be read, by themselves or after the one before them. Each is looked at once, when it is asked for. */
export class Readable {
  readonly #documents: readonly SummaryDocument[];
  readonly #inside = new Map<number, ReadonlySet<number>>();
  readonly #referring = new Map<Open, boolean>();
  readonly #faults = new Map<Open, Fault | null>();

  constructor(documents: readonly SummaryDocument[]) {
    this.#documents = documents;
  }

  /**
   * What has to be taken so that the sentence can be read: itself; where it hangs on the sentence before ("He said…"),
   * that one first, unless it is told already. Null where nothing helps.
   */
  with(open: Open): readonly Open[] | null {
    const fault = this.#faultIn(open);
    if (!fault) return [open];
    if (!fault.dangling || !open.before) return null;
    if (open.before.taken) return [open];
    return this.#faultIn(open.before) ? null : [open.before, open];
  }

  /**
   * Whether it speaks of something as known that no told sentence has named, nor the title, which stands beside it.
   * @param told whether a told sentence holds the stem of this number
   */
  hangs(open: Open, told: (stem: number) => boolean): boolean {
    if (!this.#refersBack(open) || open.before?.taken) return false;
    const [subject] = open.candidate.numbered.stems;
    return subject === undefined || !told(subject);
  }

  #refersBack(open: Open): boolean {
    const known = this.#referring.get(open);
    if (known !== undefined) return known;
    const reference = hangingReference(open.candidate.text);
    const title = this.#documents[open.candidate.document]?.title?.toLowerCase() ?? '';
    const refers = reference !== null && (reference.noun === null || !title.includes(reference.noun));
    this.#referring.set(open, refers);
    return refers;
  }

  #faultIn(open: Open): Fault | null {
    const known = this.#faults.get(open);
    if (known !== undefined) return known;
    const { document, sentence, text } = open.candidate;
    const fault = faultOf(text) ?? (this.#insideOf(document).has(sentence) ? INSIDE_QUOTATION : null);
    this.#faults.set(open, fault);
    return fault;
  }

  #insideOf(document: number): ReadonlySet<number> {
    const known = this.#inside.get(document);
    if (known) return known;
    const inside = insideQuotations(this.#documents[document]?.sentences ?? []);
    this.#inside.set(document, inside);
    return inside;
  }
}
