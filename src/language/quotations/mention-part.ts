import type { NameRun } from '../names/name-runs.ts';
import { isCue, lowerOf, type QuoteScene } from './quote-scene.ts';

const GOVERNED =
  /^(?:of|in|to|with|by|for|at|from|on|about|under|than|against|like|over|between|behind|into|near|outside|alongside|including|via|per|beside|after|before|during|toward|towards|without|and|or)$/;
const LONGEST_APPOSITION = 30;
/** Tokens back to the beginning of the sentence. */
const FARTHEST = 60;

/**
 * Whether a name is what its sentence is about: the first name of it that nothing governs.
 * "Olga Brandt met Peter Lund in Bergen" → Olga Brandt; "In Bergen, Peter Lund spoke" → Peter Lund.
 */
export function isSubject(scene: QuoteScene, run: NameRun): boolean {
  const sentence = scene.sentenceOf[run.first];
  if (isGoverned(scene, run) || lowerOf(scene, run.last + 1) === "'s") return false;
  const from = Math.max(0, run.titled - FARTHEST);
  for (let at = run.titled - 1; at >= from && scene.sentenceOf[at] === sentence; at--) {
    const earlier = scene.book.endingAt.get(at);
    if (!earlier || scene.quoted[at]) continue;
    if (earlier.named.kind !== 'person' || isGoverned(scene, earlier.run)) continue;
    if (lowerOf(scene, at + 1) !== "'s") return false;
  }
  return true;
}

/** "in Bergen", "with Olga Brandt", "accusing Olga Brandt", "Olga Brandt’s boat": told of, and not the one who acts. */
export function isGoverned(scene: QuoteScene, run: NameRun): boolean {
  const before = run.titled - 1;
  if (before < 0 || scene.sentenceOf[before] !== scene.sentenceOf[run.first]) return false;
  const word = lowerOf(scene, before);
  return GOVERNED.test(word) || (word.length > 4 && word.endsWith('ing'));
}

/** "Mr. Brandt said", "Olga Brandt, who runs the port, later said", "noted Olga Brandt": told without marks, and a speaker all the same. */
export function speaksAt(scene: QuoteScene, run: NameRun): boolean {
  return (
    saysAt(scene, run.last + 1) || saysAt(scene, afterApposition(scene, run.last + 1)) || isToldBy(scene, run)
  );
}

function saysAt(scene: QuoteScene, at: number): boolean {
  let verb = at;
  while (verb < at + 3 && /ly$|^(?:also|later|then|has|had|again)$/.test(lowerOf(scene, verb))) verb++;
  return isCue(scene, verb) && !lowerOf(scene, verb).endsWith('ing');
}

function afterApposition(scene: QuoteScene, at: number): number {
  if (lowerOf(scene, at) !== ',') return at;
  for (let i = at + 1; i < at + LONGEST_APPOSITION; i++) {
    if (scene.sentenceOf[i] !== scene.sentenceOf[at] || scene.quoted[i]) return at;
    if (lowerOf(scene, i) === ',') return i + 1;
  }
  return at;
}

/** "noted the harbour’s Olga Brandt" */
function isToldBy(scene: QuoteScene, run: NameRun): boolean {
  if (lowerOf(scene, run.last + 1) === "'s") return false;
  for (let at = run.titled - 1; at > run.titled - 4; at--) {
    if (scene.sentenceOf[at] !== scene.sentenceOf[run.first] || scene.tokens[at]?.kind === 'mark')
      return false;
    if (isCue(scene, at)) return !scene.quoted[at];
  }
  return false;
}
