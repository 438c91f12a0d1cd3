import { lowerAt, type DateRule, type DateScene } from './date-rule.ts';

const UNIT = /^(?:days|weeks|months|quarters|years|decades|centuries)$/;
const SOME = /^(?:several|few|many|some)$/;

/** "several years ago", "a few weeks ago", "years ago", "the last few months": past, and nobody counts how long. */
export const vagueDistance: DateRule = (scene, at) => {
  if (!UNIT.test(lowerAt(scene, at))) return null;
  const some = SOME.test(lowerAt(scene, at - 1));
  const ago = lowerAt(scene, at + 1) === 'ago';
  const turned = some && /^(?:last|past)$/.test(lowerAt(scene, at - 2));
  if (!ago && !turned) return null;
  // "two years ago" is counted
  if (ago && !some && !isUncounted(scene, at - 1)) return null;
  const first = some ? at - (turned ? 2 : 1) : at;
  const article = /^(?:a|the)$/.test(lowerAt(scene, first - 1)) ? 1 : 0;
  return {
    first: first - article,
    last: ago ? at + 1 : at,
    type: 'DATE',
    value: 'PAST_REF',
    basis: 'stated',
  };
};

/** "It sank years ago" */
function isUncounted(scene: DateScene, at: number): boolean {
  const before = scene.tokens[at];
  if (!before || before.kind === 'number' || scene.sentenceOf[at] !== scene.sentenceOf[at + 1]) return false;
  return !scene.lexicons.maps.numbers.has(before.lower) && before.lower !== '-' && before.lower !== 'of';
}
