/** "This week", "that same evening": a time, which needs no sentence before it. */
const TIME =
  /^(?:this|that|these|those) (?:same )?(?:week|weekend|month|year|season|summer|autumn|winter|spring|morning|afternoon|evening|day|days|time|[a-z]+day)\b/iu;
const POINTING = /^(?:this|that|these|those|such|the (?:former|latter|same))\b/iu;
/** "Those who stayed" names its own people. */
const OWN_CLAUSE = /^(?:those|that) (?:who|which|living|with|in|from)\b/iu;
const EVENT =
  '(?:move|decision|announcement|incident|statement|news|change|changes|figure|figures|comments?|remarks|plan|proposal|effort|efforts|attempt|bargain|event|visit|speech|meeting|interview|run|ruling|pair|trio|two|three|group)';
/** "The move came after…": a noun that stands for a whole event told before. */
const EVENT_NOUN = new RegExp(`^the ${EVENT}\\b(?! (?:of|to|by|in|on|about|between) )`, 'iu');
/** "In the speech, …", "During the visit, …" */
const AT_THE_EVENT = new RegExp(
  `^(?:in|at|during|amid|after|before|with) the ${EVENT}(?:,| (?!of|to|by|in|on|about|between))`,
  'iu',
);

/** "The logic of this is plain.", "All of that changed." */
const OF_THIS =
  /^[^,“”"]{0,60}? (?:of|behind|about|for|after|like|than) (?:this|that|these|those)(?: (?:is|was|are|were|will|has|have|had|came|comes|changed)\b|[.,])/u;

/** "This was refused." and "The move surprised the harbour." point at what was said before. */
export const danglingDemonstrative = (sentence: string): boolean =>
  (POINTING.test(sentence) && !TIME.test(sentence) && !OWN_CLAUSE.test(sentence)) ||
  EVENT_NOUN.test(sentence) ||
  AT_THE_EVENT.test(sentence) ||
  OF_THIS.test(sentence);
