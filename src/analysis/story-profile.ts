import { type Account, TERM_MARKS } from './story-account.ts';

/** Terms in rising order of their hashes, each with what else is known of it at the same place. */
export interface MarkedTerms {
  readonly hashes: Uint32Array;
  readonly marks: Uint8Array;
}

/** How many terms bear these marks. */
export interface MarkCounts {
  readonly name: number;
  readonly key: number;
  readonly fullName: number;
}

const { name, capital, key, year, quarter, fullName, anywhere } = TERM_MARKS;

function unpacked(terms: Uint32Array): { hashes: Uint32Array; marks: Uint8Array; parts: Float64Array } {
  const size = terms.length / 2;
  const hashes = new Uint32Array(size);
  const marks = new Uint8Array(size);
  const parts = new Float64Array(size);
  let square = 0;
  for (let at = 0; at < size; at++) {
    const packed = terms[2 * at + 1] ?? 0;
    hashes[at] = terms[2 * at] ?? 0;
    marks[at] = packed & 0xff;
    square += packed >>> 8;
    parts[at] = Math.sqrt(packed >>> 8);
  }
  const length = Math.sqrt(square);
  if (length > 0) for (let at = 0; at < size; at++) parts[at] = (parts[at] ?? 0) / length;
  return { hashes, marks, parts };
}

/** Those with one of the marks wanted and none unwanted. */
function selected({ hashes, marks }: MarkedTerms, wanted: number, unwanted: number): MarkedTerms {
  const places: number[] = [];
  for (let at = 0; at < marks.length; at++) {
    const mark = marks[at] ?? 0;
    if ((wanted === 0 || mark & wanted) && !(mark & unwanted)) places.push(at);
  }
  return {
    hashes: Uint32Array.from(places, at => hashes[at] ?? 0),
    marks: Uint8Array.from(places, at => marks[at] ?? 0),
  };
}

function countMarked(marks: Uint8Array, mark: number): number {
  let count = 0;
  for (const each of marks) if (each & mark) count++;
  return count;
}

/** An account unpacked for comparing. Most accounts of a day are compared with none: the rest is unpacked when asked for. */
export class Profile {
  readonly account: Account;
  /** All terms, in rising order. */
  readonly hashes: Uint32Array;
  /** Weight of each term: square roots of the counts, so that one word does not drown the rest, as a vector of length 1. */
  readonly parts: Float64Array;
  readonly #all: MarkedTerms;
  #capitals: MarkedTerms | undefined;
  #years: Uint32Array | undefined;
  #quarters: Uint32Array | undefined;
  #words: Uint32Array | undefined;
  #counts: MarkCounts | undefined;

  constructor(account: Account) {
    const { hashes, marks, parts } = unpacked(account.terms);
    this.account = account;
    this.hashes = hashes;
    this.parts = parts;
    this.#all = { hashes, marks };
  }

  get capitals(): MarkedTerms {
    return (this.#capitals ??= selected(this.#all, capital, 0));
  }

  /** "2025" */
  get years(): Uint32Array {
    return (this.#years ??= selected(this.#all, year, 0).hashes);
  }

  /** "the second quarter" */
  get quarters(): Uint32Array {
    return (this.#quarters ??= selected(this.#all, quarter, 0).hashes);
  }

  /** Ordinary words: no names, numbers, days or units. */
  get words(): Uint32Array {
    return (this.#words ??= selected(this.#all, 0, capital | anywhere | year | quarter).hashes);
  }

  get counts(): MarkCounts {
    return (this.#counts ??= {
      name: countMarked(this.capitals.marks, name),
      key: countMarked(this.capitals.marks, key),
      fullName: countMarked(this.capitals.marks, fullName),
    });
  }
}

/** Number of hashes in both, both in rising order; counting stops at `enough`. */
export function countShared(a: Uint32Array, b: Uint32Array, enough = Infinity): number {
  let [at, other, count] = [0, 0, 0];
  while (at < a.length && other < b.length && count < enough) {
    const own = a[at] ?? 0;
    const theirs = b[other] ?? 0;
    if (own === theirs) count++;
    if (own <= theirs) at++;
    if (theirs <= own) other++;
  }
  return count;
}

/** Product of two vectors over the same hashes, in their order, so that it is the same from either side. */
export function productOf(
  a: Profile,
  b: Profile,
  partsOfA: Float64Array = a.parts,
  partsOfB: Float64Array = b.parts,
): number {
  let [at, other, product] = [0, 0, 0];
  while (at < a.hashes.length && other < b.hashes.length) {
    const own = a.hashes[at] ?? 0;
    const theirs = b.hashes[other] ?? 0;
    if (own === theirs) product += (partsOfA[at] ?? 0) * (partsOfB[other] ?? 0);
    if (own <= theirs) at++;
    if (theirs <= own) other++;
  }
  return product;
}
