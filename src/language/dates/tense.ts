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
    const tense = soonAs(scene, i) ?? tenseOf(scene, i);
    if (tense) return tense;
  }
  for (let i = at + 1; i <= at + REACH_ON && scene.sentenceOf[i] === sentence; i++) {
    const tense = tenseOf(scene, i);
    if (tense) return tense;
  }
  return null;
}

/** "as early as Tuesday" */
function soonAs(scene: DateScene, at: number): Tense {
  const word = lowerAt(scene, at);
  return (word === 'early' || word === 'soon') && lowerAt(scene, at - 1) === 'as' ? 'future' : null;
}

function tenseOf(scene: DateScene, at: number): Tense {
  const word = lowerAt(scene, at);
  if (scene.lexicons.sets['future-words'].has(word)) return 'future';
  if (scene.lexicons.sets['past-words'].has(word)) return 'past';
  // "United" is no past
  return word.length > 4 && word.endsWith('ed') && scene.tokens[at]?.text === word ? 'past' : null;
}
