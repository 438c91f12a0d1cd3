/** Twice as many places as hashes, so that a search ends after a step or two. */
const FEWEST_PLACES = 1024;
const NOBODY = 0;
const GONE = -1;

/**
 * Hashes with the articles that have them, most with one: open addressing in two typed arrays, because a Map of arrays
 * takes ten times the room and the time. Hashes are unsigned 32 bit, articles' ids above 0.
 */
export class WaitingShingles {
  #hashes = new Uint32Array(FEWEST_PLACES);
  #articles = new Int32Array(FEWEST_PLACES);
  #taken = 0;
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** Counts each article of a hash once more. */
  countHolders(hash: number, counts: Map<number, number>): void {
    for (let at = this.#home(hash); this.#articles[at] !== NOBODY; at = this.#after(at)) {
      const article = this.#articles[at] ?? NOBODY;
      if (this.#hashes[at] === hash && article > NOBODY) counts.set(article, (counts.get(article) ?? 0) + 1);
    }
  }

  /** Not where the article stands there already, or as many others as `most`. */
  add(hash: number, article: number, most: number): void {
    if (this.#taken * 2 >= this.#articles.length) this.#grow();
    let others = 0;
    let at = this.#home(hash);
    for (; this.#articles[at] !== NOBODY; at = this.#after(at)) {
      if (this.#hashes[at] !== hash || this.#articles[at] === GONE) continue;
      if (this.#articles[at] === article) return;
      others++;
    }
    if (others < most) this.#put(at, hash, article);
  }

  /** false: it does not stand there. */
  remove(hash: number, article: number): boolean {
    for (let at = this.#home(hash); this.#articles[at] !== NOBODY; at = this.#after(at)) {
      if (this.#hashes[at] !== hash || this.#articles[at] !== article) continue;
      this.#articles[at] = GONE;
      this.#size--;
      return true;
    }
    return false;
  }

  /** Pairs of a hash and an article in the order of the hashes, and none left here. */
  takeAll(): [number, number][] {
    const pairs: [number, number][] = [];
    for (const [at, article] of this.#articles.entries())
      if (article > NOBODY) pairs.push([this.#hashes[at] ?? 0, article]);
    this.#hashes = new Uint32Array(FEWEST_PLACES);
    this.#articles = new Int32Array(FEWEST_PLACES);
    this.#taken = 0;
    this.#size = 0;
    return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }

  // the lowest bits are the same in all hashes that are sampled
  #home(hash: number): number {
    return (hash >>> 2) & (this.#articles.length - 1);
  }

  #after(at: number): number {
    return (at + 1) & (this.#articles.length - 1);
  }

  #put(at: number, hash: number, article: number): void {
    this.#hashes[at] = hash;
    this.#articles[at] = article;
    this.#taken++;
    this.#size++;
  }

  #grow(): void {
    const [hashes, articles] = [this.#hashes, this.#articles];
    this.#hashes = new Uint32Array(hashes.length * 2);
    this.#articles = new Int32Array(hashes.length * 2);
    this.#taken = 0;
    this.#size = 0;
    for (const [from, article] of articles.entries()) {
      if (article <= NOBODY) continue;
      const hash = hashes[from] ?? 0;
      let at = this.#home(hash);
      while (this.#articles[at] !== NOBODY) at = this.#after(at);
      this.#put(at, hash, article);
    }
  }
}
