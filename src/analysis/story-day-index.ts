import type { Profile } from './story-profile.ts';
import { STORY_LIMITS as LIMITS } from './weights.ts';

interface Holders {
  readonly places: number[];
  /** Weight of the term in each of them, of a vector of length 1. */
  readonly parts: number[];
}

/** Two accounts with words in common. */
export interface Candidate {
  readonly profile: Profile;
  /** Cosine of their telling words. */
  readonly product: number;
}

/**
 * The accounts of one day by their terms. A term that very many of them have tells no event and leads nowhere: what is
 * looked at for one account is bounded, however many articles were made after one pattern.
 */
export class DayIndex {
  readonly #profiles: Profile[] = [];
  readonly #holders = new Map<number, Holders>();
  /** Cosine so far with each account: all 0 between two searches. */
  readonly #products: number[] = [];

  add(profile: Profile): void {
    this.#enter(profile, this.#profiles.length);
    this.#profiles.push(profile);
    this.#products.push(0);
  }

  /** Few enough of this day's accounts have the term. */
  isTelling(hash: number): boolean {
    if (this.#profiles.length <= LIMITS.tellingAccounts) return true;
    return (this.#holders.get(hash)?.places.length ?? 0) <= LIMITS.tellingAccounts;
  }

  #enter({ hashes, parts }: Profile, place: number): void {
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] ?? 0;
      let holders = this.#holders.get(hash);
      if (!holders) this.#holders.set(hash, (holders = { places: [], parts: [] }));
      holders.places.push(place);
      holders.parts.push(parts[at] ?? 0);
    }
  }

  /**
   * Adds accounts with so much in common, cosine 0 to 1, by terms that are telling on this day and on the account's own.
   * Returns how many places of terms were looked at.
   */
  addCandidates(profile: Profile, ownDay: DayIndex, alike: number, found: Candidate[]): number {
    const touched: number[] = [];
    let looks = 0;
    const { hashes, parts } = profile;
    for (let at = 0; at < hashes.length; at++) {
      const hash = hashes[at] ?? 0;
      const holders = this.#holders.get(hash);
      if (!holders || holders.places.length > LIMITS.tellingAccounts || !ownDay.isTelling(hash)) continue;
      this.#add(holders, parts[at] ?? 0, touched);
      looks += holders.places.length;
    }
    for (const place of touched) {
      const other = this.#profiles[place];
      const product = this.#products[place] ?? 0;
      this.#products[place] = 0;
      if (other && other !== profile && product >= alike) found.push({ profile: other, product });
    }
    return looks;
  }

  #add({ places, parts }: Holders, part: number, touched: number[]): void {
    for (let at = 0; at < places.length; at++) {
      const place = places[at] ?? 0;
      const before = this.#products[place] ?? 0;
      if (before === 0) touched.push(place);
      this.#products[place] = before + part * (parts[at] ?? 0);
    }
  }
}
