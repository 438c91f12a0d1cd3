import { leftEdge, lowerAt, type DateRule, type DateScene } from './date-rule.ts';

const WORDS = new Map([
  ['twenties', 2],
  ['thirties', 3],
  ['forties', 4],
  ['fifties', 5],
  ['sixties', 6],
  ['seventies', 7],
  ['eighties', 8],
  ['nineties', 9],
]);

const OF_A_LIFE = /^(?:her|his|their|my|our|your)$/;
const BEFORE_SHORT = /^(?:the|early|late|mid|-|['’‘])$/;
const SHORT = /^[2-9]0s$/;

/** "the late 1990s", "the '80s", "the nineties"; not "in her late 40s". */
export const decadeDate: DateRule = (scene, at) => {
  const read = fullDecade(scene, at) ?? shortDecade(scene, at);
  if (!read || [at - 1, at - 2, at - 3].some(i => OF_A_LIFE.test(lowerAt(scene, i)))) return null;
  return { first: leftEdge(scene, read.first), last: at, type: 'DATE', value: read.value, basis: 'stated' };
};

interface ReadDecade {
  readonly first: number;
  readonly value: string;
}

/** "1990s" → 199 */
function fullDecade(scene: DateScene, at: number): ReadDecade | null {
  const match = /^((?:1[4-9]|20)\d)0s$/.exec(lowerAt(scene, at));
  return match?.[1] === undefined ? null : { first: at, value: match[1] };
}

/** "the '80s", "the nineties" */
function shortDecade(scene: DateScene, at: number): ReadDecade | null {
  const before = lowerAt(scene, at - 1);
  const digits = /^([2-9])0s$/.exec(lowerAt(scene, at))?.[1];
  if (digits !== undefined && BEFORE_SHORT.test(before))
    return { first: /^['’‘]$/.test(before) ? at - 1 : at, value: `19${digits}` };
  // "the 70s and 80s"
  const follows = /^(?:and|or|,)$/.test(before) && SHORT.test(lowerAt(scene, at - 2));
  if (digits !== undefined && follows && scene.found.at(-1)?.last === at - 2)
    return { first: at, value: `19${digits}` };
  const word = WORDS.get(lowerAt(scene, at));
  return word !== undefined && before === 'the' ? { first: at, value: `19${word}` } : null;
}
