import { type Candidate, DayIndex } from './story-day-index.ts';
import { LEVELS, likenessOfLevel } from './story-levels.ts';
import { likeness } from './story-likeness.ts';
import type { Profile } from './story-profile.ts';
import { STORY_LIMITS as LIMITS } from './weights.ts';

export interface Neighbour {
  readonly profile: Profile;
  readonly likeness: number;
}

/** What stands around an account. */
export interface Neighbourhood {
  /** The loosest level at which few enough are like the account to be weighed against it; `LEVELS`: there is none. */
  readonly level: number;
  /** Accounts that are like it by that level, in no order. */
  readonly near: readonly Neighbour[];
}

const ALONE: Neighbourhood = { level: LEVELS, near: [] };

function countFrom<Item>(items: readonly Item[], least: number, valueOf: (item: Item) => number): number {
  let count = 0;
  for (const item of items) if (valueOf(item) >= least) count++;
  return count;
}

/** Accounts by day, as far as they are loaded: finds those that may be of one event without comparing all. */
export class AccountWindow {
  readonly #days = new Map<number, DayIndex>();
  readonly #byId = new Map<number, Profile>();
  readonly #around = new Map<number, Neighbourhood>();
  #comparisons = 0;
  #looks = 0;

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
      this.#around.delete(id);
    }
  }

  get size(): number {
    return this.#byId.size;
  }

  /** What was done so far: pairs of accounts weighed, and places of terms looked at to find them. */
  get work(): { readonly comparisons: number; readonly looks: number } {
    return { comparisons: this.#comparisons, looks: this.#looks };
  }

  find(id: number): Profile | undefined {
    return this.#byId.get(id);
  }

  /** Days that must be loaded before what stands around an account is asked for. */
  daysAround({ account }: Profile): number[] {
    const days: number[] = [];
    for (let day = account.day - LIMITS.nearDays; day <= account.day + LIMITS.nearDays; day++) days.push(day);
    return days;
  }

  /**
   * Where very many say nearly the same, as articles made after one pattern do, only a stricter level tells any of them
   * apart: no account is weighed against more than `alikeAccounts`, and has more than `blockSize` neighbours.
   */
  around(profile: Profile): Neighbourhood {
    const { id } = profile.account;
    let known = this.#around.get(id);
    if (!known) this.#around.set(id, (known = this.#look(profile)));
    return known;
  }

  /** Accounts of the days around whose words are so much alike, cosine 0 to 1: their likeness is no more. */
  candidates(profile: Profile): Candidate[] {
    const found: Candidate[] = [];
    const ownDay = this.#days.get(profile.account.day);
    if (!ownDay) return found;
    for (const day of this.daysAround(profile))
      this.#looks += this.#days.get(day)?.addCandidates(profile, ownDay, LIMITS.blockLikeness, found) ?? 0;
    return found;
  }

  /** Likeness of an account and one of its candidates, 0 to 1: the same from either side. */
  likenessOf(profile: Profile, { profile: other, product }: Candidate): number {
    this.#comparisons++;
    return likeness(profile, other, product);
  }

  #look(profile: Profile): Neighbourhood {
    const candidates = this.candidates(profile);
    let level = 0;
    const isTooMany = (most: number, count: (least: number) => number): boolean =>
      level < LEVELS && count(likenessOfLevel(level)) > most;
    while (isTooMany(LIMITS.alikeAccounts, least => countFrom(candidates, least, each => each.product)))
      level++;
    if (level === LEVELS) return ALONE;
    const near: Neighbour[] = [];
    for (const candidate of candidates) {
      if (candidate.product < likenessOfLevel(level)) continue;
      near.push({ profile: candidate.profile, likeness: this.likenessOf(profile, candidate) });
    }
    // the account itself is of its block
    while (isTooMany(LIMITS.blockSize - 1, least => countFrom(near, least, each => each.likeness))) level++;
    return { level, near: near.filter(each => each.likeness >= likenessOfLevel(level)) };
  }
}
