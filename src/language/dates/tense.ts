import type { DateScene } from './date-rule.ts';
import { lowerAt } from './date-rule.ts';
import { oncePerToken } from '../once-per-token.ts';
import { isCapitalised } from '../tokens.ts';

export type Tense = 'past' | 'future' | null;

const REACH_BACK = 14;
const REACH_ON = 12;

/**
 * Whether the sentence tells what was or what will be around a token: the nearest telling word before it, else after it.
 * "He said talks will open on Friday" → future, "They met on Friday" → past.
 */
export function tenseAt(scene: DateScene, at: number): Tense {
  const sentence = scene.sentenceOf[at];
  for (let i = at - 1; i >= Math.max(0, at - REACH_BACK) && scene.sentenceOf[i] === sentence; i--) {
    const tense = setAhead(scene, i) ?? futurate(scene, i, at) ?? tenseOf(scene, i);
    if (tense) return tense;
  }
  for (let i = at + 1; i <= at + REACH_ON && scene.sentenceOf[i] === sentence; i++) {
    // "“… on Thursday,” he said": the tense of the telling is not that of the told
    const word = lowerAt(scene, i);
    if (word === '”' || word === '"') break;
    const tense = tenseOf(scene, i);
    if (tense) return tense;
  }
  // "The vote on Friday is open": nothing past is told
  return /^(?:is|are)$/.test(lowerAt(scene, at + 1)) ? 'future' : null;
}

/** "as early as Tuesday", "put off to Friday" */
const setAhead = oncePerToken(
  (scene: DateScene, at: number): Tense => soonAs(scene, at) ?? putOff(scene, at),
);

/** "was put off to Friday", "has been extended until March": later than the telling. */
function putOff(scene: DateScene, at: number): Tense {
  if (!/^(?:to|until|till)$/.test(lowerAt(scene, at + 1))) return null;
  const word = lowerAt(scene, at);
  if (/^(?:postponed|delayed|extended|rescheduled|adjourned|deferred)$/.test(word)) return 'future';
  return /^(?:off|back)$/.test(word) && /^(?:put|pushed)$/.test(lowerAt(scene, at - 1)) ? 'future' : null;
}

/** "as early as Tuesday" */
function soonAs(scene: DateScene, at: number): Tense {
  const word = lowerAt(scene, at);
  return (word === 'early' || word === 'soon') && lowerAt(scene, at - 1) === 'as' ? 'future' : null;
}

const SCHEDULED =
  /^(?:re)?(?:open|close|begin|start|end|resume|return|meet|vote|expire|leave|arrive|finish|launch|run|speak|decide|go|rule)e?s$/;
/** Verbs in this form, and never nouns: "bids open on Monday". */
const SCHEDULED_BARE = /^(?:open|reopen|begin|resume|expire)$/;
/** Nouns as well: "shops close on Monday", but "the close on Monday". */
const SCHEDULED_OR_NOUN = /^(?:close|start|end|return|meet|vote|run)$/;

/** "The line opens on 1 March", "Bids open on Monday and close on Friday": a plain present right before a date is a plan. */
function futurate(scene: DateScene, verb: number, date: number): Tense {
  // "open at 7 a.m. on Thursday"
  const reach = lowerAt(scene, verb + 1) === 'at' && scene.tokens[verb + 2]?.kind === 'number' ? 8 : 4;
  if (date - verb > reach) return null;
  const word = lowerAt(scene, verb);
  if (SCHEDULED.test(word) && /^(?:for|to|with)$/.test(lowerAt(scene, verb + 1))) return 'future';
  if (verb + 1 !== date && !/^(?:on|in|at|from|until|by|this|next)$/.test(lowerAt(scene, verb + 1)))
    return isPlanOfTwo(scene, verb, date) ? 'future' : null;
  if (isPlanOfTwo(scene, verb, date)) return 'future';
  if (SCHEDULED.test(word)) return 'future';
  const before = lowerAt(scene, verb - 1);
  // "was meant to open in May", "did not open in May"
  if (SCHEDULED_BARE.test(word)) return /^(?:to|not|did)$/.test(before) ? null : 'future';
  return /(?:[^s]s|and)$/.test(before) && SCHEDULED_OR_NOUN.test(word) ? 'future' : null;
}

/** "Orla Bray and Tom Quist meet separately Monday": a bare verb of several, right before the day. */
function isPlanOfTwo(scene: DateScene, verb: number, date: number): boolean {
  const adverb = lowerAt(scene, verb + 1).endsWith('ly') ? 1 : 0;
  if (verb + adverb !== date - 1 || !SCHEDULED_OR_NOUN.test(lowerAt(scene, verb))) return false;
  const names = scene.tokens.slice(Math.max(0, verb - PAIR), verb);
  return isCapitalised(scene.tokens[verb - 1]) && names.some(token => token.lower === 'and');
}
const PAIR = 6;

/** "will be held", "is planned", "to be carried": a participle that tells no past. */
const isPassivePresent = (scene: DateScene, at: number): boolean =>
  /^(?:be|is|are|being|get|gets)$/.test(lowerAt(scene, at - 1)) ||
  (/ly$|^(?:still|now|also|not)$/.test(lowerAt(scene, at - 1)) &&
    /^(?:be|is|are)$/.test(lowerAt(scene, at - 2)));

/** "had been due to expire", "had been scheduled to end": a plan looked back on from after its day. */
function wasPlanned(scene: DateScene, at: number): boolean {
  const planned = lowerAt(scene, at - 1) === 'to' ? at - 2 : at;
  return lowerAt(scene, planned - 1) === 'been' && lowerAt(scene, planned - 2) === 'had';
}

/** Nouns as well, and "set on 6 August" is past: future only where a plan follows ("plans to", "set for"). */
const PLAN_BEFORE = new Map([
  ...['plan', 'plans', 'hope', 'hopes', 'aim', 'aims'].map(word => [word, /^(?:to|a|an)$/] as const),
  ['set', /^(?:to|for)$/] as const,
  ['deadline', /^(?:to|for|is|on)$/] as const,
]);

const NEGATED = 10;

/** "neither could be found on Friday", "might have been sold": what was, not what may come. */
const isUnreal = (scene: DateScene, at: number): boolean =>
  /^(?:could|might|would|should)$/.test(lowerAt(scene, at)) &&
  (/^(?:not|n't)$/.test(lowerAt(scene, at + 1)) ||
    lowerAt(scene, at + 1) === 'have' ||
    scene.tokens.slice(Math.max(0, at - NEGATED), at).some(token => token.lower === 'neither'));

/** "was due", "plans to open", "is set for"; not "vacation plans", "a record set on 6 August". */
function looksAhead(scene: DateScene, at: number): boolean {
  const word = lowerAt(scene, at);
  if (!scene.lexicons.sets['future-words'].has(word) || isUnreal(scene, at)) return false;
  return PLAN_BEFORE.get(word)?.test(lowerAt(scene, at + 1)) ?? true;
}

/** "has decided to admit them in March", "to be published in November": still to be done when it is told. */
function isToBeDone(scene: DateScene, at: number): boolean {
  if (lowerAt(scene, at - 1) !== 'to') return false;
  return /^(?:decid|agre|promis|pledg|vow|prepar|elect|commit)ed$/.test(lowerAt(scene, at - 2));
}

/** Ends like a past and is none: "succeed", "hundred". */
const NOT_PAST =
  /^(?:(?:succ|proc|exc|sp|bl|br|ind|w)eed|(?:un)?need|hundred|kindred|naked|sacred|wicked|biped|moped|rugged)$/;

/** "a still unspecified date", "the proposed line": the word tells of the noun, not of the day. */
function isAdjective(scene: DateScene, at: number): boolean {
  const noun = scene.tokens[at + 1];
  if (noun?.kind !== 'word' || /^(?:by|in|on|at|to|for|from|with|that|the|a|an)$/.test(noun.lower))
    return false;
  return [at - 1, at - 2].some(i => /^(?:a|an)$/.test(lowerAt(scene, i)));
}

/** "is to open", "is forecast for Thursday" */
const isSettled = (scene: DateScene, at: number): boolean =>
  /^(?:is|are)$/.test(lowerAt(scene, at)) && /^(?:to|forecast)$/.test(lowerAt(scene, at + 1));

const tenseOf = oncePerToken((scene: DateScene, at: number): Tense => {
  const word = lowerAt(scene, at);
  if (isSettled(scene, at)) return 'future';
  if (wasPlanned(scene, at)) return 'past';
  if (isToBeDone(scene, at)) return 'future';
  const ahead = looksAhead(scene, at);
  if (isPassivePresent(scene, at)) return ahead ? 'future' : null;
  if (ahead) return 'future';
  if (scene.lexicons.sets['past-words'].has(word)) return 'past';
  // "United" is no past
  const past = word.length > 4 && word.endsWith('ed') && scene.tokens[at]?.text === word;
  return past && !NOT_PAST.test(word) && !isAdjective(scene, at) ? 'past' : null;
});
