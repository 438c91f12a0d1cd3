import { apposedName } from './apposed-name.ts';
import { phraseEndingAt, phraseStartingAt } from './noun-phrases.ts';
import { lowerOf, type Mention, type QuoteScene } from './quote-scene.ts';

const BETWEEN = new Set(
  "used to has have had is was are were be been being also then later again recently once now still even just often always never first earlier soon would will could may might should must can did does do not went going goes on to too all both himself herself themselves who 's repeatedly publicly famously subsequently previously similarly flatly today yesterday tonight last this week month year night afternoon morning evening".split(
    ' ',
  ),
);
const LONGEST_APPOSITION = 40;
const APPOSITION =
  /^(?:a|an|the|who|whose|which|one|his|her|their|its|former|now|\d+|aged|then|himself|herself|in|speaking|citing|co|vice|whom|among|including|led|joined|most|some|many|executive|senior|chief|managing)$/;

/** The subject of the verb at a token: "Hwang Ildo, a professor at …, wrote" → Hwang Ildo. Null where the sentence does not show it. */
export function subjectOf(scene: QuoteScene, verb: number): Subject | null {
  const sentence = scene.sentenceOf[verb];
  let at = verb - 1;
  for (let steps = 0; steps < 8 && isBetween(scene, at) && scene.sentenceOf[at] === sentence; steps++) at--;
  if (at < 0 || scene.sentenceOf[at] !== sentence) return null;
  if (lowerOf(scene, at + 1) === 'who') return relative(scene, at);
  return apposed(scene, at, verb) ?? direct(scene, at, verb) ?? sure(mainSubject(scene, verb), false);
}

/** A subject, and whether it stands right at its verb. */
interface Subject {
  readonly mention: Mention;
  readonly sure: boolean;
}

/** "Kim, the leader, said"; ", arguing that" belongs to the clause’s subject, whatever stands before the comma. */
function apposed(scene: QuoteScene, at: number, verb: number): Subject | null {
  if (!/^[,—–]$/.test(lowerOf(scene, at)) || lowerOf(scene, verb).endsWith('ing')) return null;
  return sure(beforeApposition(scene, at, verb), true);
}

/** "Kim said"; "said Kim, adding", "praised him and said" and "to say" have their subject in the clause before. */
function direct(scene: QuoteScene, at: number, verb: number): Subject | null {
  const infinitive = lowerOf(scene, verb - 1) === 'to' && lowerOf(scene, verb - 2) !== 'used';
  const participle = lowerOf(scene, verb).endsWith('ing') && !isProgressive(scene, at, verb);
  if (participle && isShown(scene, at)) return sure(phraseEndingAt(scene, at), true);
  const bound = participle || infinitive;
  if (bound || /^(?:and|but|or|,|—|–)$/.test(lowerOf(scene, at))) return null;
  return sure(phraseEndingAt(scene, at), true);
}

/** "is calling", "was quietly calling": the verb of its sentence. */
function isProgressive(scene: QuoteScene, subject: number, verb: number): boolean {
  for (let at = subject + 1; at < verb; at++)
    if (/^(?:is|are|was|were|be|been|am)$/.test(lowerOf(scene, at))) return true;
  return false;
}

/** "footage of Olga Brandt saying", "with Olga Brandt saying": the one whose name stands right before it. */
function isShown(scene: QuoteScene, at: number): boolean {
  const named = scene.book.endingAt.get(at);
  if (named?.named.kind !== 'person') return false;
  return /^(?:of|with|shows?|showed|showing|hears?|heard|sees?|saw|seen|catch(?:es)?|caught)$/.test(
    lowerOf(scene, named.run.titled - 1),
  );
}

const sure = (mention: Mention | null, value: boolean): Subject | null => mention && { mention, sure: value };

function isBetween(scene: QuoteScene, at: number): boolean {
  const word = lowerOf(scene, at);
  return (
    !scene.quoted[at] &&
    (BETWEEN.has(word) ||
      scene.lexicons.maps.weekdays.has(word) ||
      (word.length > 4 && word.endsWith('ly') && scene.tokens[at]?.text === word))
  );
}

/** "Trump, who said" */
function relative(scene: QuoteScene, at: number): Subject | null {
  const end = lowerOf(scene, at) === ',' ? at - 1 : at;
  const phrase = phraseEndingAt(scene, end);
  return phrase && isHearer(scene, phrase) ? null : sure(phrase, true);
}

/** "told a clerk who had suggested it that “…”": the words are said to the clerk. */
const isHearer = (scene: QuoteScene, { first }: Mention): boolean =>
  /^(?:tell|tells|told|telling|remind|reminds|reminded|reminding|assured?|warned|informed)$/.test(
    lowerOf(scene, first - 1),
  );

/** The name before the comma that opens the apposition: "Park, 60, a doctor in Seoul, said". */
function beforeApposition(scene: QuoteScene, close: number, verb: number): Mention | null {
  const mark = lowerOf(scene, close);
  for (let at = close - 1; at > Math.max(0, close - LONGEST_APPOSITION); at--) {
    if (scene.sentenceOf[at] !== scene.sentenceOf[verb]) return null;
    if (lowerOf(scene, at) !== mark || scene.quoted[at]) continue;
    const inside = scene.tokens[at + 1];
    const phrase = phraseEndingAt(scene, at - 1);
    if (!phrase || !inside) continue;
    const named = phrase.kind === 'described' ? personBetween(scene, at, close) : null;
    if (named) return named;
    const opens =
      APPOSITION.test(inside.lower) ||
      scene.lexicons.sets.roles.has(inside.lower) ||
      /^[A-Z]/.test(inside.text) ||
      roleWithin(scene, at + 1, close);
    if (opens && (phrase.kind !== 'described' || phrase.head === at - 1)) return apposedName(scene, phrase);
  }
  return null;
}

/** "a spokesman for the Arden Water Board, Emil Kurz, said": the name is all that stands between the commas. */
function personBetween(scene: QuoteScene, open: number, close: number): Mention | null {
  const found = scene.book.startingAt.get(open + 1);
  if (found?.named.kind !== 'person' || found.run.last !== close - 1) return null;
  return { first: found.run.first, last: found.run.last, head: found.run.last, kind: 'name' };
}

function roleWithin(scene: QuoteScene, from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 6); at++)
    if (scene.lexicons.sets.roles.has(lowerOf(scene, at))) return true;
  return false;
}

const PREPOSITION =
  /^(?:in|on|at|during|after|before|with|by|for|from|since|as|when|while|despite|under|amid|asked|speaking|according|over|through|if|though|although|because|once|to)$/;
const CLAUSE_REACH = 60;

/** The first phrase of the sentence that may be its subject: "In a speech, Kim … praised it, saying" → Kim. */
export function mainSubject(scene: QuoteScene, verb: number): Mention | null {
  const sentence = scene.sentenceOf[verb];
  let at = verb;
  while (at > 0 && scene.sentenceOf[at - 1] === sentence && verb - at < CLAUSE_REACH) at--;
  // the mark of a speech that goes on over paragraphs
  if (/^["“«]$/.test(lowerOf(scene, at))) at++;
  at = skipIntroduction(scene, at, verb);
  while (
    at < verb &&
    /^(?:and|but|yet|so|still|then|also|even|now|,|—|later|meanwhile|however)$/.test(lowerOf(scene, at))
  )
    at++;
  if (at >= verb || scene.quoted[at]) return null;
  if (PREPOSITION.test(lowerOf(scene, at))) return null;
  const starts = phraseStartingAt(scene, at);
  const phrase = starts && apposedName(scene, starts);
  return phrase && phrase.last < verb && maySpeak(scene, phrase) ? phrase : null;
}

/** A capitalised word that names nobody known is seldom a speaker: "Talk", "Correction". */
function maySpeak(scene: QuoteScene, phrase: Mention): boolean {
  if (phrase.kind !== 'name') return true;
  const kind = scene.book.endingAt.get(phrase.last)?.named.kind;
  return kind === 'person' || kind === 'organisation';
}

/** Position after "In a statement on Friday," */
function skipIntroduction(scene: QuoteScene, from: number, verb: number): number {
  if (!PREPOSITION.test(lowerOf(scene, from)) && !lowerOf(scene, from).endsWith('ing')) return from;
  for (let at = from + 1; at < Math.min(verb, from + 25); at++) {
    if (lowerOf(scene, at) !== ',' || scene.quoted[at]) continue;
    // "In Washington, D.C., the minister": what follows must be able to be a subject
    if (phraseStartingAt(scene, at + 1)) return at + 1;
  }
  return from;
}
