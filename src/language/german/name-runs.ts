import type { Lexicons } from '../lexicons.ts';
import type { NameRun } from '../names/name-runs.ts';
import { isCapitalised, type Token } from '../tokens.ts';
import { isGivenName } from './name-kinds.ts';
import { bodyOf, isGroup, isThing, roleOf } from './word-kinds.ts';

interface RunScene {
  readonly tokens: readonly Token[];
  readonly sentenceOf: Int32Array;
  readonly lexicons: Lexicons;
}

const PARTICLES = /^(?:von|van|de|da|di|del|der|zu|zur|vom|al|el|bin|ibn|la)$/;
const LONGEST = 8;
const ARTICLE = /^(?:der|die|das|dem|den|des|ein|eine|einem|einen|einer|eines|kein|keine)$/;

/**
 * Names of a German text. Every noun is capitalised, so a run of capitals is a name only with evidence: a given name, a title,
 * an acronym, a place, a body with its name, two capitals side by side that are no common nouns, or the family name of
 * somebody whom the text names in full. Linear: each token is in at most one run.
 */
export function germanNameRunsOf(
  tokens: readonly Token[],
  sentenceOf: Int32Array,
  lexicons: Lexicons,
): NameRun[] {
  const scene: RunScene = { tokens, sentenceOf, lexicons };
  const spans: [number, number][] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapitalised(tokens[at])) continue;
    const last = runEnd(scene, at);
    spans.push([at, last]);
    at = last;
  }
  const sure = spans.map(([first, last]) => surelyNamed(scene, first, last));
  const surnames = new Set(
    sure.flatMap(run => (run && run.words.length > 1 ? (run.words.at(-1) ?? []) : [])),
  );
  return spans.flatMap(([first, last], at) => sure[at] ?? knownAlone(scene, first, last, surnames) ?? []);
}

const lowerAt = ({ tokens }: RunScene, at: number): string => tokens[at]?.lower ?? '';

function runEnd(scene: RunScene, first: number): number {
  let last = first;
  while (last - first < LONGEST) {
    const next = nextInRun(scene, last);
    if (next < 0 || scene.sentenceOf[next] !== scene.sentenceOf[first]) break;
    last = next;
  }
  return last;
}

/** Over the stop of "Dr.", the hyphen of "Karl-Heinz" and the particle of "Lea von Thun"; -1 where the run ends. */
function nextInRun(scene: RunScene, last: number): number {
  const next = scene.tokens[last + 1];
  if (!next) return -1;
  if (next.spaced && isCapitalised(next)) return last + 1;
  if (next.spaced) return overParticles(scene, last);
  if (next.text === '.') return overStop(scene, last);
  const hyphened = scene.tokens[last + 2];
  return next.text === '-' && hyphened?.kind === 'word' && !hyphened.spaced ? last + 2 : -1;
}

function overStop({ tokens, lexicons }: RunScene, last: number): number {
  const word = tokens[last]?.lower ?? '';
  const short = word.length === 1 || lexicons.sets['abbreviations-before-name'].has(word);
  return short && isCapitalised(tokens[last + 2]) ? last + 2 : -1;
}

/** "Lea von Thun", "Ursula von der Leyen" */
function overParticles(scene: RunScene, last: number): number {
  if (!isGivenName(lowerAt(scene, last), scene.lexicons)) return -1;
  let at = last + 1;
  while (at < last + 4 && PARTICLES.test(lowerAt(scene, at))) at++;
  return at > last + 1 && isCapitalised(scene.tokens[at]) ? at : -1;
}

/** Words of the name, hyphened ones joined; lower case. */
function wordsOf({ tokens }: RunScene, first: number, last: number): string[] {
  const words: string[] = [];
  for (let at = first; at <= last; at++) {
    const token = tokens[at];
    if (token?.text === '-') {
      words[words.length - 1] = `${words.at(-1) ?? ''}-${tokens[at + 1]?.lower ?? ''}`;
      at++;
    } else if (token?.kind === 'word') words.push(token.lower.replaceAll('.', ''));
  }
  return words;
}

const runOf = (scene: RunScene, titled: number, first: number, last: number): NameRun => ({
  first,
  last,
  titled,
  words: wordsOf(scene, first, last),
});

/** A name that needs no other mention. */
function surelyNamed(scene: RunScene, start: number, end: number): NameRun | null {
  const { lexicons } = scene;
  const titled = afterOpeners(scene, start, end);
  const first = afterTitles(scene, titled, end);
  const last = beforeCommon(scene, first, end);
  if (titled > last || first > last) return null;
  const run = runOf(scene, titled, first, last);
  const [word = ''] = run.words;
  if (run.words.length === 1) return isNamedAlone(scene, run, word) ? run : null;
  if (isGivenName(word, lexicons)) return run;
  if (isBody(scene, run)) return runOf(scene, titled, titled, last);
  if (first > titled && !isThing(word) && bodyOf(word, lexicons) === null) return run;
  return isUnknownPerson(scene, run) ? run : null;
}

/** "Gestern sagte", "Laut Weber": words that only begin the sentence. */
function afterOpeners({ tokens, lexicons }: RunScene, start: number, last: number): number {
  let first = start;
  for (; first <= last; first++) {
    const token = tokens[first];
    const { sets } = lexicons;
    if (!token || !sets['stop-words'].has(token.lower) || /^\p{Lu}{2,}$/u.test(token.text)) break;
    if (isGivenName(token.lower, lexicons)) break;
  }
  return first;
}

/** "Verkehrsministerin Katrin Böhm", "Prof. Dr. Lenz", "Grünen-Politiker Jan Voss" */
function afterTitles({ tokens, lexicons }: RunScene, start: number, last: number): number {
  let first = start;
  for (let at = start; at < last; at++) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const title = lexicons.sets['person-titles'].has(token.lower) || roleOf(token.lower, lexicons) !== null;
    if (!title || isGivenName(token.lower, lexicons)) continue;
    const stop = tokens[at + 1]?.text === '.' ? 2 : 1;
    if (at + stop <= last && tokens[at + stop]?.kind === 'word') first = at + stop;
  }
  return first;
}

/** "Anna Weber Ende Mai": words that are part of no name end it. */
function beforeCommon({ tokens, lexicons }: RunScene, first: number, end: number): number {
  for (let at = first; at <= end; at++) {
    const { lower = '', kind } = tokens[at] ?? {};
    const known = at > first && isGivenName(tokens[first]?.lower ?? '', lexicons) && at === first + 1;
    if (kind === 'word' && lexicons.sets['not-names'].has(lower) && !known) return at - 1;
  }
  return end;
}

/** "CDU", "Hamburg", "Minister Weber", "Frau Lenz" */
function isNamedAlone(scene: RunScene, run: NameRun, word: string): boolean {
  const { tokens, lexicons } = scene;
  const { sets } = lexicons;
  const text = tokens[run.first]?.text ?? '';
  if (/^\p{Lu}{2,6}$/u.test(text)) return true;
  if (sets.places.has(word) || sets.places.has(word.replace(/s$/, ''))) return true;
  if (isCommon(scene, word)) return false;
  if (run.titled < run.first) return true;
  return standsAsSpeaker(scene, run);
}

/** "Brandt bezeichnete", "sagte Brandt": without an article beside a verb of saying, where a noun would have one. */
function standsAsSpeaker(scene: RunScene, { first, last }: NameRun): boolean {
  const { sentenceOf, lexicons, tokens } = scene;
  const before = lowerAt(scene, first - 1);
  if (ARTICLE.test(before)) return false;
  const says = (word: string): boolean =>
    lexicons.sets['cue-verbs'].has(word) || lexicons.maps['verb-particles'].has(word);
  const begins = first === 0 || sentenceOf[first - 1] !== sentenceOf[first];
  if (begins) return says(lowerAt(scene, last + 1)) && !lowerAt(scene, last + 1).endsWith('en');
  const word = tokens[first - 1]?.text === before ? before : '';
  return (says(word) && !word.endsWith('en')) || before === 'so' || before === 'laut';
}

/** A noun of the language as far as it can be told: things, bodies, roles, groups, calendar words. */
function isCommon({ lexicons }: RunScene, word: string): boolean {
  const { sets, maps } = lexicons;
  return (
    isThing(word) ||
    sets['not-names'].has(word) ||
    sets['stop-words'].has(word) ||
    sets['thing-words'].has(word) ||
    maps.months.has(word) ||
    maps.weekdays.has(word) ||
    bodyOf(word, lexicons) !== null ||
    roleOf(word, lexicons) !== null ||
    isGroup(word, lexicons)
  );
}

/** "Deutsche Bahn", "Universität Kiel", "Stadtwerke Lindau" */
function isBody({ lexicons }: RunScene, { words }: NameRun): boolean {
  if (!words.some(word => bodyOf(word, lexicons) !== null)) return false;
  const [first = ''] = words;
  const last = words.at(-1) ?? '';
  const adjective = /(?:e|er|es|en)$/.test(first) && bodyOf(last, lexicons) !== null && !isThing(first);
  return adjective || (bodyOf(first, lexicons) !== null && !isThing(last));
}

/** "Ailin Bergmann": two or three capitals side by side, none of them a common noun. */
function isUnknownPerson(scene: RunScene, { first, words }: NameRun): boolean {
  if (words.length > 3 || words.some(word => isCommon(scene, word))) return false;
  const article = ARTICLE.test(lowerAt(scene, first - 1));
  return !article && words.every(word => word.length > 1);
}

/** "Weber", "Webers" of Anna Weber; "Anna" alone. With an article it is the noun: "der Weber". */
function knownAlone(
  scene: RunScene,
  start: number,
  end: number,
  surnames: ReadonlySet<string>,
): NameRun | null {
  const first = afterOpeners(scene, start, end);
  if (first > end || ARTICLE.test(lowerAt(scene, first - 1))) return null;
  const [word = '', ...others] = wordsOf(scene, first, end);
  if (others.length > 0) return null;
  const known = surnames.has(word)
    ? word
    : surnames.has(word.replace(/s$/, ''))
      ? word.replace(/s$/, '')
      : null;
  if (known !== null) return { first, last: end, titled: first, words: [known] };
  return isGivenName(word, scene.lexicons) && !isCommon(scene, word)
    ? { first, last: end, titled: first, words: [word] }
    : null;
}
