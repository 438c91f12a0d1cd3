import { lowerAt, type DateRule, type DateScene } from './date-rule.ts';

const WORDS = new Map([
  ['now', 'PRESENT_REF'],
  ['currently', 'PRESENT_REF'],
  ['nowadays', 'PRESENT_REF'],
  ['recently', 'PAST_REF'],
  ['lately', 'PAST_REF'],
  ['recent', 'PAST_REF'],
  ['current', 'PRESENT_REF'],
  ['soon', 'FUTURE_REF'],
]);
const THE = new Map([
  ['future', 'FUTURE_REF'],
  ['past', 'PAST_REF'],
]);

/** "recent weeks" is read as one expression; "as soon as" is no time. */
const isSpan = (scene: DateScene, at: number): boolean =>
  /^(?:days|weeks|months|years|decades)$/.test(lowerAt(scene, at + 1)) ||
  /^(?:as|quarter|year|month|week)$/.test(lowerAt(scene, at + 1));

/** "now", "recently", "in the future", "recent years": near, but on no calendar. */
export const vagueTime: DateRule = (scene, at) => {
  const word = lowerAt(scene, at);
  const value = WORDS.get(word);
  if (value && !isSpan(scene, at)) {
    const first = /^(?:more|most|until|right|just)$/.test(lowerAt(scene, at - 1)) ? at - 1 : at;
    return { first, last: at, type: 'DATE', value, basis: 'stated' };
  }
  const near = THE.get(word);
  if (near) {
    const last = lowerAt(scene, at + 1);
    const alone =
      scene.tokens[at + 1]?.kind !== 'word' ||
      /^(?:and|or|of|but|as|to|is|was|that|for|with|when|the)$/.test(last);
    return lowerAt(scene, at - 1) === 'the' && alone
      ? { first: at - 1, last: at, type: 'DATE', value: near, basis: 'stated' }
      : null;
  }
  if (
    /^(?:coming|future)$/.test(lowerAt(scene, at - 1)) &&
    /^(?:days|weeks|months|years|quarters)$/.test(word)
  )
    return { first: at - 1, last: at, type: 'DATE', value: 'FUTURE_REF', basis: 'stated' };
  if (lowerAt(scene, at - 1) === 'recent' && /^(?:days|weeks|months|years|decades)$/.test(word))
    return { first: at - 1, last: at, type: 'DATE', value: 'PAST_REF', basis: 'stated' };
  return null;
};
