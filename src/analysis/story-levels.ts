import { STORY_LIMITS as LIMITS } from './weights.ts';

const LIKENESS: readonly number[] = [LIMITS.blockLikeness, ...LIMITS.strictLikeness];

/** Levels of likeness by which accounts may hang together, 0 the loosest; an account of this level is alone. */
export const LEVELS = LIKENESS.length;

/** Likeness from which a pair holds a block of this level together, 0 to 1; Infinity from `LEVELS` on. */
export const likenessOfLevel = (level: number): number => LIKENESS[level] ?? Infinity;
