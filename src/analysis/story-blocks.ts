import type { Profile } from './story-profile.ts';
import type { AccountWindow } from './story-window.ts';
import { STORY_LIMITS as LIMITS } from './weights.ts';

/** Accounts that hang together, so that what is outside of the block cannot change what is made of it. */
export interface Block {
  /** Index of the likeness that holds it together, see `likenessOfLevel`; one more than there are: the account is alone. */
  readonly level: number;
  readonly members: readonly Profile[];
}

const LEVELS: readonly number[] = [LIMITS.blockLikeness, ...LIMITS.strictLikeness];

/** Likeness from which a pair holds a block of this level together, 0 to 1. */
export const likenessOfLevel = (level: number): number => LEVELS[level] ?? Infinity;

/**
 * Finds the block of an account: everything that is reached by pairs of the lowest likeness by which at most `blockSize`
 * are. The blocks of all accounts are a partition that depends on the accounts alone, whatever the walk begins with.
 */
export class BlockWalk {
  readonly #window: AccountWindow;
  /** By level: accounts known to hang together with too many. */
  readonly #crowded: readonly Set<number>[] = LEVELS.map(() => new Set<number>());

  /** @param levelOf level of the block in which an account stood, if it stood in one: below it there were too many */
  readonly #levelOf: (id: number) => number;

  constructor(window: AccountWindow, levelOf: (id: number) => number = () => 0) {
    this.#window = window;
    this.#levelOf = levelOf;
  }

  /** Yields each account whose neighbours it is going to ask the window for. */
  *around(seed: Profile): Generator<Profile, Block> {
    for (const level of LEVELS.keys()) {
      const members = yield* this.#reached(seed, level);
      if (members) return { level, members };
    }
    return { level: LEVELS.length, members: [seed] };
  }

  *#reached(seed: Profile, level: number): Generator<Profile, Profile[] | null> {
    const reached = new Map<number, Profile>([[seed.account.id, seed]]);
    for (const profile of reached.values()) {
      if (this.#isCrowded(profile, level) || reached.size > LIMITS.blockSize) {
        for (const id of reached.keys()) this.#crowded[level]?.add(id);
        return null;
      }
      yield profile;
      for (const { profile: other, likeness } of this.#window.neighbours(profile))
        if (likeness >= likenessOfLevel(level)) reached.set(other.account.id, other);
    }
    return [...reached.values()];
  }

  #isCrowded({ account }: Profile, level: number): boolean {
    return (this.#crowded[level]?.has(account.id) ?? false) || this.#levelOf(account.id) > level;
  }
}
