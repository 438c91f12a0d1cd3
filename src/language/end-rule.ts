import type { Lexicons } from './lexicons.ts';

/** What stands around a possible end of a sentence. */
export interface PossibleEnd {
  /** The end marks themselves: ".", "?!", "....", ". . .". */
  readonly marks: string;
  /** The word right before the marks, inner stops kept: "U.S", "Gen", "p.m". */
  readonly before: string;
  /** The word before that one, empty at the start of the sentence. */
  readonly earlier: string;
  /** The sentence so far, without the marks. */
  readonly sentence: string;
  /** Closing marks after the end marks. */
  readonly closers: string;
  /** What follows, from the first visible character, at most some dozen characters. */
  readonly after: string;
  /** False where the next word follows without white space. */
  readonly spaced: boolean;
}

/** null: the rule has no opinion. */
export type EndRule = (end: PossibleEnd, lexicons: Lexicons) => 'ends' | 'goes on' | null;

/** Whether a sentence ends there. The first rule with an opinion decides; without one, end marks end. */
export function firstVerdict(rules: readonly EndRule[], end: PossibleEnd, lexicons: Lexicons): boolean {
  for (const rule of rules) {
    const verdict = rule(end, lexicons);
    if (verdict !== null) return verdict === 'ends';
  }
  return true;
}
