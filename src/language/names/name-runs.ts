import type { Lexicons } from '../lexicons.ts';
import { isCapitalised, type Token } from '../tokens.ts';

/** A capitalised run in tokens, `last` included, its titles apart: "Maj. Gen. | Pat Ryder". */
export interface NameRun {
  readonly first: number;
  readonly last: number;
  /** Where the run with its titles begins. */
  readonly titled: number;
  /** Words of the name, lower case, initials without stops. */
  readonly words: readonly string[];
}

const PARTICLES = new Set([
  'de',
  'van',
  'von',
  'bin',
  'al',
  'el',
  'la',
  'der',
  'du',
  'da',
  'del',
  'ibn',
  'of',
  'the',
  'for',
  'and',
  '&',
]);
/** Joins two capitalised words of one organisation: "Joint Chiefs of Staff", "Centers for Disease Control and Prevention". */
const LINKS_ORGANISATION = new Set(['of', 'for', 'and', 'the', '&']);
const LONGEST = 12;
const HYPHENED_ADJECTIVE =
  /^(?:led|era|based|backed|style|born|wide|made|run|owned|held|old|like|held|only|level|year)$/;

interface RunScene {
  readonly tokens: readonly Token[];
  readonly sentenceOf: Int32Array;
  readonly lexicons: Lexicons;
  /** Words that the text also writes small. */
  readonly common: ReadonlySet<string>;
}

/** Capitalised runs in order; a word that only begins its sentence is none. Linear: each token is in at most one run. */
export function nameRunsOf(tokens: readonly Token[], sentenceOf: Int32Array, lexicons: Lexicons): NameRun[] {
  const scene: RunScene = { tokens, sentenceOf, lexicons, common: lowerCaseWords(tokens) };
  const runs: NameRun[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!isCapitalised(tokens[at])) continue;
    const last = runEnd(tokens, sentenceOf, at, lexicons);
    const run = trimmed(scene, at, last);
    if (run) runs.push(run);
    at = last;
  }
  return runs;
}

/** Words that are written small, of those that are also written large. */
function lowerCaseWords(tokens: readonly Token[]): ReadonlySet<string> {
  const words = new Set<string>();
  const capitalised = new Set<string>();
  for (const token of tokens) if (isCapitalised(token)) capitalised.add(token.lower);
  for (const { kind, text, lower } of tokens)
    if (kind === 'word' && text === lower && capitalised.has(lower)) words.add(lower);
  return words;
}

function runEnd(tokens: readonly Token[], sentenceOf: Int32Array, first: number, lexicons: Lexicons): number {
  let last = first;
  let organisation = lexicons.sets['organisation-words'].has(tokens[first]?.lower ?? '');
  while (last - first < LONGEST) {
    const next = nextInRun(tokens, last, organisation, lexicons);
    if (next < 0 || sentenceOf[next] !== sentenceOf[first]) break;
    last = next;
    organisation ||= lexicons.sets['organisation-words'].has(tokens[last]?.lower ?? '');
  }
  return last;
}

/** The next token of the run: over a stop of an initial, a hyphen or a particle; -1 where the run ends. */
function nextInRun(
  tokens: readonly Token[],
  last: number,
  organisation: boolean,
  lexicons: Lexicons,
): number {
  const next = tokens[last + 1];
  if (!next) return -1;
  if (next.spaced && isCapitalised(next)) return last + 1;
  if (next.text === '.' && !next.spaced) return overStop(tokens, last, lexicons);
  if (next.text === '-' && !next.spaced) return overHyphen(tokens, last);
  if (/^["“]$/.test(next.text) && next.spaced) return overNickname(tokens, last);
  return PARTICLES.has(next.lower) ? overParticle(tokens, last, organisation, lexicons) : -1;
}

/** "J. Smith", "Gen. Ryder" */
function overStop(tokens: readonly Token[], last: number, lexicons: Lexicons): number {
  const token = tokens[last];
  if (!token) return -1;
  const abbreviated = token.text.length === 1 || lexicons.sets['abbreviations-before-name'].has(token.lower);
  return abbreviated && isCapitalised(tokens[last + 2]) ? last + 2 : -1;
}

/** "Tong-hyung", not "U.S.-led" */
function overHyphen(tokens: readonly Token[], last: number): number {
  const next = tokens[last + 2];
  if (next?.kind !== 'word' || next.spaced || HYPHENED_ADJECTIVE.test(next.text)) return -1;
  return last + 2;
}

/** "Marcia “Cia” Price": to the word past the closing mark */
function overNickname(tokens: readonly Token[], last: number): number {
  const [name, close, next] = tokens.slice(last + 2, last + 5);
  const isClosed = close !== undefined && /^["”]$/.test(close.text) && !close.spaced;
  return isClosed && isCapitalised(name) && next?.spaced === true && isCapitalised(next) ? last + 4 : -1;
}

/** "Charles de Gaulle", "Joint Chiefs of Staff", "Secretary of State" */
function overParticle(
  tokens: readonly Token[],
  last: number,
  organisation: boolean,
  lexicons: Lexicons,
): number {
  const particle = tokens[last + 1]?.lower ?? '';
  if (LINKS_ORGANISATION.has(particle)) {
    const title = particle === 'of' && lexicons.sets['person-titles'].has(tokens[last]?.lower ?? '');
    const links = organisation && particle !== 'and' && particle !== 'the';
    if (!title && !links) return -1;
  }
  if (isCapitalised(tokens[last + 2])) return last + 2;
  return tokens[last + 2]?.lower === 'the' && isCapitalised(tokens[last + 3]) ? last + 3 : -1;
}

/** Cuts what is no part of a name: "But Trump", "Russian President Vladimir Putin". Null where nothing is left. */
function trimmed(scene: RunScene, start: number, last: number): NameRun | null {
  const { tokens, lexicons } = scene;
  const first = afterStarters(scene, start, last);
  if (first > last || isCommonWord(scene, start, first, last) || isNumber(scene, first, last)) return null;
  const name = afterTitles(tokens, first, last, lexicons);
  const only = tokens[name]?.lower ?? '';
  const { sets } = lexicons;
  if (name === last && (sets['not-names'].has(only) || sets['person-titles'].has(only))) return null;
  const words = tokens
    .slice(name, last + 1)
    .filter(token => token.kind === 'word')
    .map(token => token.lower.replaceAll('.', ''));
  return { first: name, last, titled: first, words };
}

/** "But Trump" */
function afterStarters({ tokens, lexicons }: RunScene, start: number, last: number): number {
  const { sets } = lexicons;
  let first = start;
  while (first <= last) {
    const token = tokens[first];
    const word = token?.lower ?? '';
    const common = sets['stop-words'].has(word) || sets['sentence-starters'].has(word);
    if (!common || /^[A-Z]{2,}$/.test(token?.text ?? '')) break;
    first++;
  }
  return first;
}

/** "Weapons were shown": the text also writes the word small. */
function isCommonWord(
  { tokens, sentenceOf, common }: RunScene,
  start: number,
  first: number,
  last: number,
): boolean {
  if (first !== last || first !== start) return false;
  const begins =
    start === 0 || sentenceOf[start - 1] !== sentenceOf[start] || tokens[start - 1]?.kind === 'mark';
  return begins && common.has(tokens[first]?.lower ?? '');
}

/** "Twenty-two years ago" */
const isNumber = ({ tokens, lexicons }: RunScene, first: number, last: number): boolean =>
  (first === last || !isCapitalised(tokens[last])) && lexicons.maps.numbers.has(tokens[first]?.lower ?? '');

/** "Lock Keeper Tomas Weil": a role set in capitals before a whole name. */
function afterRole(
  tokens: readonly Token[],
  first: number,
  last: number,
  roles: ReadonlySet<string>,
): number {
  let name = first;
  for (let at = first + 1; at <= last - 2; at++)
    if (roles.has(tokens[at]?.lower ?? '') && isCapitalised(tokens[at + 1]) && isCapitalised(tokens[at + 2]))
      name = at + 1;
  return name;
}

/** Position after "Russian President", "Secretary of State": bodies keep such words. */
function afterTitles(tokens: readonly Token[], first: number, last: number, { sets }: Lexicons): number {
  const lower = (at: number): string => tokens[at]?.lower ?? '';
  let name = first;
  for (let at = first; at < last; at++) {
    if (!sets['person-titles'].has(lower(at)) || sets['title-modifiers'].has(lower(at))) continue;
    const next = lower(at + 1) === '.' ? at + 2 : at + 1;
    if (next <= last && isCapitalised(tokens[next])) name = next;
    if (
      /^(?:secretary|minister)$/.test(lower(at)) &&
      lower(at + 1) === 'of' &&
      at + 3 <= last &&
      isCapitalised(tokens[at + 3])
    )
      name = at + 3;
  }
  const body = tokens.slice(name, last + 1).some(token => sets['organisation-words'].has(token.lower));
  return body ? name : afterDescription(tokens, name, last, { sets, isWhole: name === first });
}

interface Description {
  readonly sets: Lexicons['sets'];
  /** No title was cut off before. */
  readonly isWhole: boolean;
}

/** Past a role set in capitals, or words that begin no name: "Lock Keeper Tomas Weil", "Russian Tomas Weil". */
function afterDescription(
  tokens: readonly Token[],
  from: number,
  last: number,
  { sets, isWhole }: Description,
): number {
  let name = afterRole(tokens, from, last, sets.roles);
  if (!isWhole || name !== from) return name;
  while (name < last && sets['not-names'].has(tokens[name]?.lower ?? '') && isCapitalised(tokens[name + 1]))
    name++;
  return name;
}
