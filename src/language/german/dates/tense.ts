import { lowerAt, type DateScene } from '../../dates/date-rule.ts';
import type { Tense } from '../../dates/tense.ts';
import { oncePerToken } from '../../once-per-token.ts';
import { isNoun } from './edges.ts';

const REACH = 16;
const ENDS_CLAUSE = new Set(', ; : “ ” " « » – — und aber'.split(' '));
/** In -te, and no verb of the past. */
const NO_PAST =
  /^(?:heute|letzte[nrsm]?|erste[nrsm]?|zweite[nrsm]?|dritte[nrsm]?|\p{L}+te[rsm]|sollten?|möchten?|könnten?|dürften?|bitte|leute|rechten?|alten?|guten?|weiten?|späten?|breiten?|harten?|leichten?|direkten?|geplanten?|gesamten?|bekannten?|nächsten?|besten?|meisten?|hätten?|müssten?|halten|arbeiten|erwarten|starten|gelten|treten|berichten|beobachten|betreten|leisten|kosten)$/u;

/** Whether the clause around a token tells what was or what will be: "stimmt am Freitag ab" → future. */
export function tenseAt(scene: DateScene, at: number): Tense {
  const verbs = clauseWords(scene, at);
  for (const verb of verbs) {
    const tense = tenseOf(scene, verb, verbs);
    if (tense) return tense;
  }
  return null;
}

/** Words of the clause, nearest first before the token, then behind it. */
function clauseWords(scene: DateScene, at: number): number[] {
  const words: number[] = [];
  const within = (i: number): boolean =>
    scene.tokens[i] !== undefined && scene.sentenceOf[i] === scene.sentenceOf[at];
  for (let i = at - 1; i > at - REACH && within(i) && !ENDS_CLAUSE.has(lowerAt(scene, i)); i--) words.push(i);
  for (let i = at + 1; i < at + REACH && within(i); i++) {
    // "Am Mittwoch, dem 11. Juni 2025, tagte": what stands between commas beside the date is passed over
    if (ENDS_CLAUSE.has(lowerAt(scene, i)) && words.length > 0 && i > at + 1) break;
    words.push(i);
  }
  return words;
}

function tenseOf(scene: DateScene, at: number, clause: readonly number[]): Tense {
  const told = toldBy(scene, at);
  if (told !== 'has' && told !== 'is') return told;
  // the present perfect: "hat am Freitag abgestimmt"
  if (clause.some(each => isParticiple(scene, each))) return 'past';
  return told === 'is' ? 'future' : null;
}

const isParticiple = oncePerToken((scene: DateScene, at: number): boolean => {
  const word = lowerAt(scene, at);
  if (isNoun(scene, at)) return false;
  return /^\p{L}*ge\p{L}{3,}(?:t|en)$/u.test(word) || scene.lexicons.sets['past-words'].has(word);
});

/** What a word alone tells; "hat" and "ist" as much as their clause does. */
const toldBy = oncePerToken((scene: DateScene, at: number): Tense | 'has' | 'is' => {
  const word = lowerAt(scene, at);
  if (isNoun(scene, at) && at > 0 && scene.sentenceOf[at - 1] === scene.sentenceOf[at]) return null;
  if (/^(?:ist|sind)$/.test(word)) return 'is';
  if (/^(?:hat|haben|habe|sei|seien)$/.test(word)) return 'has';
  if (scene.lexicons.sets['future-words'].has(word)) return 'future';
  if (/^\p{L}*ge\p{L}+en$/u.test(word)) return null;
  if (scene.lexicons.sets['past-words'].has(word)) return 'past';
  const adjective =
    isNoun(scene, at + 1) &&
    /^(?:der|die|das|dem|den|des|ein|eine|einem|einen|einer|im|am)$/.test(lowerAt(scene, at - 1));
  return /^\p{Ll}{3,}ten?$/u.test(word) && !NO_PAST.test(word) && !adjective ? 'past' : null;
});
