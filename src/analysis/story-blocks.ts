import { LEVELS, likenessOfLevel } from './story-levels.ts';
import type { Profile } from './story-profile.ts';
import type { AccountWindow } from './story-window.ts';
import { STORY_LIMITS as LIMITS } from './weights.ts';

/** Accounts that hang together, so that what is outside of the block cannot change what is made of it. */
export interface Block {
  /** Of the likeness that holds it together, see `likenessOfLevel`; `LEVELS`: the account is alone. */
  readonly level: number;
  readonly members: readonly Profile[];
}

/**
 * Finds the block of an account: everything that is reached by pairs of the lowest likeness by which at most `blockSize`
 * are, and which nobody of them has too many candidates for. The blocks of all accounts are a partition that depends on
 * the accounts alone, whatever the walk begins with.
 */
export class BlockWalk {
  readonly #window: AccountWindow;
  /** By level: accounts known to hang together with too many. */
  readonly #crowded: readonly Set<number>[] = Array.from({ length: LEVELS }, () => new Set<number>());

  /** @param levelOf level of the block in which an account stood, if it stood in one: below it there were too many */
  readonly #levelOf: (id: number) => number;

  constructor(window: AccountWindow, levelOf: (id: number) => number = () => 0) {
    this.#window = window;
    this.#levelOf = levelOf;
  }

  /** Yields each account whose neighbours it is going to ask the window for. */
  *around(seed: Profile): Generator<Profile, Block> {
    for (let level = 0; level < LEVELS; level++) {
      const members = yield* this.#reached(seed, level);
      if (members) return { level, members };
    }
    return { level: LEVELS, members: [seed] };
  }

  *#reached(seed: Profile, level: number): Generator<Profile, Profile[] | null> {
    const reached = new Map<number, Profile>([[seed.account.id, seed]]);
    for (const profile of reached.values()) {
      if (this.#isCrowded(profile, level) || reached.size > LIMITS.blockSize)
        return this.#tooMany(reached, level);
      yield profile;
      const around = this.#window.around(profile);
      if (around.level > level) return this.#tooMany(reached, level);
      for (const { profile: other, likeness } of around.near)
        if (likeness >= likenessOfLevel(level)) reached.set(other.account.id, other);
    }
    return [...reached.values()];
  }

  #tooMany(reached: ReadonlyMap<number, Profile>, level: number): null {
    for (const id of reached.keys()) this.#crowded[level]?.add(id);
    return null;
  }

  #isCrowded({ account }: Profile, level: number): boolean {
    return (this.#crowded[level]?.has(account.id) ?? false) || this.#levelOf(account.id) > level;
  }
}
