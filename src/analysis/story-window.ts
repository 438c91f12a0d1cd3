import { likeness } from './story-likeness.ts';
import { type Profile, productOf } from './story-profile.ts';
import { STORY_LIMITS as LIMITS } from './weights.ts';

export interface Neighbour {
  readonly profile: Profile;
  readonly likeness: number;
}

interface Holders {
  readonly places: number[];
  /** Weight of the term in each of them, of a vector of length 1. */
  readonly parts: number[];
}

interface Candidate {
  readonly profile: Profile;
  /** Cosine of the words. */
  readonly product: number;
}

/** The accounts of one day by their terms. */
class DayIndex {
  readonly #profiles: Profile[] = [];
  readonly #holders = new Map<number, Holders>();
  /** Cosine so far with each account: all 0 between two searches. */
  readonly #products: number[] = [];
  /** See `#commonLength`, as far as it was asked for. */
  readonly #common = new Map<number, number>();

  add(profile: Profile): void {
    this.#enter(profile, this.#profiles.length);
    this.#profiles.push(profile);
    this.#products.push(0);
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

  /** What the account has of terms that very many have, as a length of 0 to 1. */
  #commonLength({ account, hashes, parts }: Profile): number {
    if (this.#profiles.length <= LIMITS.tellingAccounts) return 0;
    const known = this.#common.get(account.id);
    if (known !== undefined) return known;
    let square = 0;
    for (let at = 0; at < hashes.length; at++) {
      const holders = this.#holders.get(hashes[at] ?? 0)?.places.length ?? 0;
      if (holders > LIMITS.tellingAccounts) square += (parts[at] ?? 0) ** 2;
    }
    this.#common.set(account.id, Math.sqrt(square));
    return Math.sqrt(square);
  }

  /**
   * Accounts whose words are so much alike, cosine 0 to 1. A term that very many have does not lead to them; what it
   * could add is believed until it is counted.
   */
  candidates(profile: Profile, alike: number): Candidate[] {
    const touched: number[] = [];
    for (let at = 0; at < profile.hashes.length; at++) {
      const holders = this.#holders.get(profile.hashes[at] ?? 0);
      if (holders && holders.places.length <= LIMITS.tellingAccounts)
        this.#add(holders, profile.parts[at] ?? 0, touched);
    }
    const common = this.#commonLength(profile);
    const found: Candidate[] = [];
    for (const place of touched) {
      const other = this.#profiles[place];
      const product = this.#products[place] ?? 0;
      this.#products[place] = 0;
      if (other && product + (common > 0 ? common * this.#commonLength(other) : 0) >= alike)
        found.push({ profile: other, product: common > 0 ? productOf(profile, other) : product });
    }
    return found;
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

/** Accounts by day, as far as they are loaded: finds those that may be of one event without comparing all. */
export class AccountWindow {
  readonly #days = new Map<number, DayIndex>();
  readonly #byId = new Map<number, Profile>();
  readonly #neighbours = new Map<number, readonly Neighbour[]>();

  has(day: number): boolean {
    return this.#days.has(day);
  }

  /** A day is to be loaded whole before neighbours are asked for. */
  load(day: number, profiles: readonly Profile[]): void {
    const index = this.#days.get(day) ?? new DayIndex();
    this.#days.set(day, index);
    for (const profile of profiles) {
      index.add(profile);
      this.#byId.set(profile.account.id, profile);
    }
  }

  /** Forgets the days before this one. */
  forgetBefore(day: number): void {
    for (const known of this.#days.keys()) if (known < day) this.#days.delete(known);
    for (const [id, { account }] of this.#byId) {
      if (account.day >= day) continue;
      this.#byId.delete(id);
      this.#neighbours.delete(id);
    }
  }

  get size(): number {
    return this.#byId.size;
  }

  find(id: number): Profile | undefined {
    return this.#byId.get(id);
  }

  /** Days that must be loaded before the neighbours of an account are asked for. */
  daysAround({ account }: Profile): number[] {
    const days: number[] = [];
    for (let day = account.day - LIMITS.nearDays; day <= account.day + LIMITS.nearDays; day++) days.push(day);
    return days;
  }

  /** Accounts at least `blockLikeness` alike, in no order. */
  neighbours(profile: Profile): readonly Neighbour[] {
    const { id } = profile.account;
    const known = this.#neighbours.get(id);
    if (known) return known;
    const found: Neighbour[] = [];
    for (const day of this.daysAround(profile))
      for (const { profile: other, product } of this.#days
        .get(day)
        ?.candidates(profile, LIMITS.blockLikeness) ?? []) {
        if (other.account.id === id) continue;
        const like = likeness(profile, other, product);
        if (like >= LIMITS.blockLikeness) found.push({ profile: other, likeness: like });
      }
    this.#neighbours.set(id, found);
    return found;
  }
}
