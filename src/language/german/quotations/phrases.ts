import { lowerOf, type Mention, type QuoteScene } from '../../quotations/quote-scene.ts';
import { isSpeakerWord } from '../word-kinds.ts';

const PRONOUN = /^(?:er|sie)$/;
const DETERMINER =
  /^(?:der|die|das|des|dem|den|ein|eine|einer|eines|einem|einen|sein|seine|seiner|seines|seinem|ihr|ihre|ihrer|ihres|ihrem|unser|unsere|dieser|diese|dieses|diesem|mehrere|viele|einige|manche|zwei|drei|vier|fünf|beide|andere|alle)$/;
/** What joins a complement: "der Sprecher des Bundesamts für Naturschutz in Bonn". */
const LINK = /^(?:des|der|von|vom|für|aus|beim|bei|im|in|am|zum|zur)$/;
const PLACE = /^(?:am|im|in|zum|zur|bei|beim)$/;
const LONGEST = 16;

const sameSentence = (scene: QuoteScene, a: number, b: number): boolean =>
  scene.sentenceOf[a] === scene.sentenceOf[b];

function isNoun(scene: QuoteScene, at: number): boolean {
  const token = scene.tokens[at];
  return token?.kind === 'word' && token.text !== token.lower;
}

/** An adjective before its noun: "die frühere", "der 24-jährige"; no verb and no small word of the language. */
function describes(scene: QuoteScene, at: number): boolean {
  const token = scene.tokens[at];
  if (!token || token.kind === 'number') return token !== undefined;
  if (token.text === '-') return !token.spaced;
  const adjective =
    /(?:e|er|en|es|em)$/.test(token.lower) && !scene.lexicons.sets['cue-verbs'].has(token.lower);
  return token.kind === 'word' && adjective && !scene.lexicons.sets['stop-words'].has(token.lower);
}

const named = (run: { first: number; last: number }): Mention => ({
  first: run.first,
  last: run.last,
  head: run.last,
  kind: 'name',
});

/** Who is told of from a token on: "Weber", "sie", "die frühere Sprecherin des Amts", "Polizeisprecher Timo Hartmann". */
export function phraseAt(scene: QuoteScene, at: number): Mention | null {
  if (!scene.tokens[at] || scene.quoted[at]) return null;
  if (PRONOUN.test(lowerOf(scene, at))) return { first: at, last: at, head: at, kind: 'pronoun' };
  let next = DETERMINER.test(lowerOf(scene, at)) ? at + 1 : at;
  for (; next < at + LONGEST && !scene.quoted[next] && sameSentence(scene, at, next); next++) {
    const run = scene.book.startingAt.get(next)?.run;
    if (run) return named(run);
    if (isNoun(scene, next)) return fromNoun(scene, at, next);
    if (!describes(scene, next)) return null;
  }
  return null;
}

/** From the first noun of a phrase: its head is the last of the nouns that stand together. */
function fromNoun(scene: QuoteScene, first: number, noun: number): Mention | null {
  let head = noun;
  let last = noun;
  for (let at = noun + 1; at < noun + LONGEST && sameSentence(scene, noun, at); at++) {
    if (scene.quoted[at]) break;
    const run = scene.book.startingAt.get(at)?.run;
    if (run && isSpeakerWord(lowerOf(scene, head), scene.lexicons)) return named(run);
    if (scene.tokens[at]?.text === '-' && scene.tokens[at]?.spaced === false) continue;
    if (!isNoun(scene, at)) break;
    head = at;
    last = at;
  }
  if (!isSpeakerWord(lowerOf(scene, head), scene.lexicons)) return null;
  last = withComplements(scene, last);
  return apposed(scene, { first, last, head, kind: 'described' });
}

/** "… des Bundesamts für Naturschutz": as far as linked nouns follow. */
function withComplements(scene: QuoteScene, last: number): number {
  let end = last;
  for (let links = 0; links < 3; links++) {
    const next = complementEnd(scene, end + 1);
    if (next < 0) break;
    end = next;
  }
  return end;
}

function complementEnd(scene: QuoteScene, link: number): number {
  const word = lowerOf(scene, link);
  if (!LINK.test(word) || !sameSentence(scene, link - 1, link)) return -1;
  let at = DETERMINER.test(lowerOf(scene, link + 1)) ? link + 2 : link + 1;
  while (at < link + 5 && !isNoun(scene, at) && describes(scene, at)) at++;
  // "sagte der Sprecher am Dienstag": when and where it was said is no part of the speaker
  if (!isNoun(scene, at) || scene.quoted[at] || isTime(scene, at)) return -1;
  if (PLACE.test(word) && !scene.book.startingAt.has(at)) return -1;
  return nounEnd(scene, at);
}

/** "Bundesamts", "Max-Planck-Instituts", "Stadt Lindau" */
function nounEnd(scene: QuoteScene, noun: number): number {
  let end = scene.book.startingAt.get(noun)?.run.last ?? noun;
  while (scene.tokens[end + 1]?.text === '-' && isNoun(scene, end + 2)) end += 2;
  const after = scene.book.startingAt.get(end + 1)?.run;
  return after && after.words.length < 2 ? after.last : end;
}

function isTime(scene: QuoteScene, at: number): boolean {
  const { maps } = scene.lexicons;
  const word = lowerOf(scene, at);
  return (
    maps.weekdays.has(word) ||
    maps.months.has(word) ||
    maps.seasons.has(word) ||
    maps.units.has(word) ||
    /(?:abend|morgen|mittag|nacht)$/.test(word)
  );
}

/** "der Vorsitzende des Vereins, Olaf Petersen": the name that stands behind the description. */
export function apposed(scene: QuoteScene, phrase: Mention): Mention {
  if (phrase.kind !== 'described') return phrase;
  const direct = scene.book.startingAt.get(phrase.last + 1);
  if (direct?.named.kind === 'person') return named(direct.run);
  const behind = scene.book.startingAt.get(phrase.last + 2);
  const comma = lowerOf(scene, phrase.last + 1) === ',' && sameSentence(scene, phrase.last, phrase.last + 2);
  if (!comma || behind?.named.kind !== 'person') return phrase;
  const close = lowerOf(scene, behind.run.last + 1);
  return /^[,.:(]$|^$/.test(close) || scene.quoted[behind.run.last + 1] ? named(behind.run) : phrase;
}

/** The token after a phrase and its bracket: "Anna Weber (SPD)". */
export function afterPhrase(scene: QuoteScene, phrase: Mention): number {
  const next = phrase.last + 1;
  if (lowerOf(scene, next) !== '(') return next;
  for (let at = next + 1; at < next + 8; at++) if (lowerOf(scene, at) === ')') return at + 1;
  return next;
}
