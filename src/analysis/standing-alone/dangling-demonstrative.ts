import type { Lexicons } from '../../language/lexicons.ts';
import { alternatives, oncePerLexicons } from './once-per-lexicons.ts';

/** "This week", "that same evening": a time, which needs no sentence before it. */
const TIME =
  /^(?:this|that|these|those) (?:same )?(?:week|weekend|month|year|season|summer|autumn|winter|spring|morning|afternoon|evening|day|days|time|[a-z]+day)\b/iu;
const POINTING = /^(?:this|that|these|those|such|the (?:former|latter|same))\b/iu;
/** "Those who stayed" names its own people. */
const OWN_CLAUSE = /^(?:those|that) (?:who|which|living|with|in|from)\b/iu;
const eventsIn = oncePerLexicons(({ sets }) => {
  const event = alternatives(sets['event-nouns']);
  return {
    /** "The move came after…": a noun that stands for a whole event told before. */
    opening: new RegExp(`^the (?:${event})\\b(?! (?:of|to|by|in|on|about|between) )`, 'iu'),
    /** "In the speech, …", "During the visit, …" */
    within: new RegExp(
      `^(?:in|at|during|amid|after|before|with) the (?:${event})(?:,| (?!of|to|by|in|on|about|between))`,
      'iu',
    ),
  };
});

/** "The logic of this is plain.", "All of that changed." */
const OF_THIS =
  /^[^,“”"]{0,60}? (?:of|behind|about|for|after|like|than) (?:this|that|these|those)(?: (?:is|was|are|were|will|has|have|had|came|comes|changed)\b|[.,])/u;

/** "This was refused." and "The move surprised the harbour." point at what was said before. */
export const danglingDemonstrative = (sentence: string, lexicons: Lexicons): boolean =>
  (POINTING.test(sentence) && !TIME.test(sentence) && !OWN_CLAUSE.test(sentence)) ||
  eventsIn(lexicons).opening.test(sentence) ||
  eventsIn(lexicons).within.test(sentence) ||
  OF_THIS.test(sentence);
