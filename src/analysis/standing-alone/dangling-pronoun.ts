import type { Lexicons } from '../../language/lexicons.ts';
import { alternatives, oncePerLexicons } from './once-per-lexicons.ts';

/** "It is unclear whether…", "It was raining": nothing is meant that a sentence before would name. */
const EMPTY_IT =
  /^it(?:['’]s| is| was| will be| remains| seems| appears) (?:not )?(?:yet )?(?:\p{L}+ly )?(?:(?:un)?(?:clear|likely|known|certain|possible|common|lawful)|raining|snowing|hoped|believed|thought|understood|expected|said|time|too (?:early|late|soon)|the (?:first|second|third|last|latest|largest|biggest|worst) time)\b/iu;
const pronounIn = oncePerLexicons(
  ({ sets }) =>
    new RegExp(`^(?:${alternatives(sets['hanging-pronouns'])})(?:['’](?:s|d|ll|re|ve))?\\b`, 'iu'),
);

/** "It took a crane and two tugs to move the wreck": what it took follows. */
const TAKING_IT = /^it (?:took|takes|will take|has taken) [^.;:]{3,80} to \p{Ll}/iu;

/** "He left by the back door." Who left stands in the sentence before. */
export const danglingPronoun = (sentence: string, lexicons: Lexicons): boolean =>
  pronounIn(lexicons).test(sentence) && !EMPTY_IT.test(sentence) && !TAKING_IT.test(sentence);
