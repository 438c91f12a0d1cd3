import type { Lexicons } from '../../language/lexicons.ts';
import { ENGLISH_STANDING } from './english-rules.ts';
import { GERMAN_STANDING } from './german/german-rules.ts';
import type { Reference } from './hanging-reference.ts';

/** What keeps a sentence from being read by itself. `dangling` ones can be read after the sentence before them. */
export interface Fault {
  readonly name: string;
  readonly dangling: boolean;
}

export type SentenceTest = (sentence: string, lexicons: Lexicons) => boolean;

export interface FaultRule extends Fault {
  readonly found: SentenceTest;
  /** Looks at the words after an opening mark: "“He left,” said Ines Moor." */
  readonly insideMark?: true;
}

/** By what the sentences of a language are told apart that can be read by themselves. */
export interface StandingRules {
  /** Marks before the first word. */
  readonly opening: RegExp;
  /** Faults that no sentence before can mend come first: they weigh more. */
  readonly faults: readonly FaultRule[];
  readonly pronoun: SentenceTest;
  readonly connective: SentenceTest;
  readonly question: SentenceTest;
  /** What a sentence takes as told; null where it needs nothing before it. */
  readonly reference: (sentence: string, lexicons: Lexicons) => Reference | null;
}

/** By primary language, as the folders of data/lexicons. */
const RULES: ReadonlyMap<string, StandingRules> = new Map([
  ['en', ENGLISH_STANDING],
  ['de', GERMAN_STANDING],
]);

/** English’s for lists of a language without rules of its own. */
export const standingRulesOf = ({ language }: Lexicons): StandingRules =>
  RULES.get(language) ?? ENGLISH_STANDING;
