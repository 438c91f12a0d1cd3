import { type Lexicons, nearestLexicons } from '../language/lexicons.ts';
import { insideQuotations } from './standing-alone/inside-quotation.ts';
import { type Fault, faultOf } from './standing-alone/stands-alone.ts';
import { standingRulesOf } from './standing-alone/standing-rules.ts';
import { isIntroduced, loneSpeaker } from './standing-alone/surname-alone.ts';
import type { Candidate, SummaryDocument } from './summary-features.ts';
import type { Told } from './summary-told.ts';

/** A candidate that may still be taken. */
export interface Open {
  readonly candidate: Candidate;
  /** Score of its own features. */
  readonly own: number;
  /** The sentence before it in its article, where that may be chosen too. */
  before: Open | null;
  taken: boolean;
}

/** Sentences of an article's beginning in which its people are introduced. */
const INTRODUCING = 40;
const INSIDE_QUOTATION: Fault = { name: 'inside a quotation', dangling: false };

/** Which sentences can be read, by themselves or after the one before them. Each is looked at once, when it is asked for. */
export class Readable {
  readonly #documents: readonly SummaryDocument[];
  readonly #lexicons: readonly Lexicons[];
  readonly #given: Lexicons;
  readonly #inside = new Map<number, ReadonlySet<number>>();
  readonly #missing = new Map<Open, number | string | null>();
  readonly #faults = new Map<Open, Fault | null>();

  /** @param lexicons of whichever document is in no language of its own */
  constructor(documents: readonly SummaryDocument[], lexicons: Lexicons) {
    this.#documents = documents;
    this.#given = lexicons;
    this.#lexicons = documents.map(({ language }) => nearestLexicons(language, lexicons));
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
   * Whether it speaks of something as known that no told sentence has named, nor the title, which stands beside it: "The
   * school lost its kitchen", or "Moor said" where a sentence before it introduces Ines Moor.
   */
  hangs(open: Open, told: Told): boolean {
    if (open.before?.taken) return false;
    let missing = this.#missing.get(open);
    if (missing === undefined) {
      missing = this.#missingIn(open.candidate);
      this.#missing.set(open, missing);
    }
    if (missing === null) return false;
    return typeof missing === 'string' ? !told.names(missing) : !told.knows(missing);
  }

  /** The stem, by its number, or the name that has to be told before; null: none. */
  #missingIn({ text, document, sentence, numbered }: Candidate): number | string | null {
    const { title, sentences } = this.#documents[document] ?? { title: null, sentences: [] };
    const lexicons = this.#lexiconsOf(document);
    const reference = standingRulesOf(lexicons).reference(text, lexicons);
    if (reference) {
      const named = reference.noun !== null && (title ?? '').toLowerCase().includes(reference.noun);
      return named ? null : (numbered.stems[0] ?? -1);
    }
    const speaker = loneSpeaker(text);
    if (speaker === null || title?.includes(speaker)) return null;
    return isIntroduced(speaker, sentences.slice(0, Math.min(sentence, INTRODUCING))) ? speaker : null;
  }

  #faultIn(open: Open): Fault | null {
    const known = this.#faults.get(open);
    if (known !== undefined) return known;
    const { document, sentence, text } = open.candidate;
    const fault =
      faultOf(text, this.#lexiconsOf(document)) ??
      (this.#insideOf(document).has(sentence) ? INSIDE_QUOTATION : null);
    this.#faults.set(open, fault);
    return fault;
  }

  #lexiconsOf(document: number): Lexicons {
    return this.#lexicons[document] ?? this.#given;
  }

  #insideOf(document: number): ReadonlySet<number> {
    const known = this.#inside.get(document);
    if (known) return known;
    const inside = insideQuotations(
      this.#documents[document]?.sentences ?? [],
      this.#lexiconsOf(document).language,
    );
    this.#inside.set(document, inside);
    return inside;
  }
}
