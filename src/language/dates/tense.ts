import type { DateScene } from './date-rule.ts';
import { lowerAt } from './date-rule.ts';

export type Tense = 'past' | 'future' | null;

const REACH_BACK = 14;
const REACH_ON = 8;

/**
 * Whether the sentence tells what was or what will be around a token: the nearest telling word before it, else after it.
 * "He said talks will open on Friday" → future, "They met on Friday" → past.
 */
export function tenseAt(scene: DateScene, at: number): Tense {
  const sentence = scene.sentenceOf[at];
  for (let i = at - 1; i >= Math.max(0, at - REACH_BACK) && scene.sentenceOf[i] === sentence; i--) {
    const tense = soonAs(scene, i) ?? futurate(scene, i, at) ?? tenseOf(scene, i);
    if (tense) return tense;
  }
  for (let i = at + 1; i <= at + REACH_ON && scene.sentenceOf[i] === sentence; i++) {
    // "“… on Thursday,” he said": the tense of the telling is not that of the told
    if (/^[”"]$/.test(lowerAt(scene, i))) break;
    const tense = tenseOf(scene, i);
    if (tense) return tense;
  }
  // "The vote on Friday is open": nothing past is told
  return /^(?:is|are)$/.test(lowerAt(scene, at + 1)) ? 'future' : null;
}

/** "as early as Tuesday" */
function soonAs(scene: DateScene, at: number): Tense {
  const word = lowerAt(scene, at);
  return (word === 'early' || word === 'soon') && lowerAt(scene, at - 1) === 'as' ? 'future' : null;
}

const SCHEDULED =
  /^(?:re)?(?:open|close|begin|start|end|resume|return|meet|vote|expire|leave|arrive|finish|launch|run|speak|decide|go)e?s$/;
/** Verbs in this form, and never nouns: "bids open on Monday". */
const SCHEDULED_BARE = /^(?:open|reopen|begin|resume|expire)$/;
/** Nouns as well: "shops close on Monday", but "the close on Monday". */
const SCHEDULED_OR_NOUN = /^(?:close|start|end|return|meet|vote|run)$/;

/** "The line opens on 1 March", "Bids open on Monday and close on Friday": a plain present right before a date is a plan. */
function futurate(scene: DateScene, verb: number, date: number): Tense {
  if (date - verb > 4 || !/^(?:on|in|at|from|until|by|this|next)$/.test(lowerAt(scene, verb + 1)))
    return null;
  const word = lowerAt(scene, verb);
  if (SCHEDULED.test(word)) return 'future';
  const before = lowerAt(scene, verb - 1);
  // "was meant to open in May", "did not open in May"
  if (SCHEDULED_BARE.test(word)) return /^(?:to|not|did)$/.test(before) ? null : 'future';
  return /(?:[^s]s|and)$/.test(before) && SCHEDULED_OR_NOUN.test(word) ? 'future' : null;
}

/** "will be held", "is planned", "to be carried": a participle that tells no past. */
const isPassivePresent = (scene: DateScene, at: number): boolean =>
  /^(?:be|is|are|being|get|gets)$/.test(lowerAt(scene, at - 1)) ||
  (/ly$|^(?:still|now|also|not)$/.test(lowerAt(scene, at - 1)) &&
    /^(?:be|is|are)$/.test(lowerAt(scene, at - 2)));

function tenseOf(scene: DateScene, at: number): Tense {
  const word = lowerAt(scene, at);
  if (/^(?:is|are)$/.test(word) && lowerAt(scene, at + 1) === 'to') return 'future';
  // "had been set for Monday": looked back on from after it
  if (lowerAt(scene, at - 1) === 'been' && lowerAt(scene, at - 2) === 'had') return 'past';
  if (isPassivePresent(scene, at)) return scene.lexicons.sets['future-words'].has(word) ? 'future' : null;
  if (scene.lexicons.sets['future-words'].has(word)) return 'future';
  if (scene.lexicons.sets['past-words'].has(word)) return 'past';
  // "United" is no past
  return word.length > 4 && word.endsWith('ed') && scene.tokens[at]?.text === word ? 'past' : null;
}
