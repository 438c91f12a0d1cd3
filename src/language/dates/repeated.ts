import { lowerAt, type DateRule } from './date-rule.ts';

const WORDS = new Map([
  ['daily', 'P1D'],
  ['weekly', 'P1W'],
  ['monthly', 'P1M'],
  ['annually', 'P1Y'],
  ['yearly', 'P1Y'],
  ['hourly', 'PT1H'],
  ['nightly', 'P1D'],
]);

/** "every day", "each year", "daily", "15 a year", "Fridays": again and again, not one day. */
export const repeated: DateRule = (scene, at) => {
  const word = lowerAt(scene, at);
  const fixed = WORDS.get(word);
  if (fixed && !/^[A-Z]/.test(scene.tokens[at]?.text ?? ''))
    return { first: at, last: at, type: 'SET', value: fixed, basis: 'stated' };
  const days =
    word.length > 6 && word.endsWith('days')
      ? scene.lexicons.maps.weekdays.get(word.slice(0, -1))
      : undefined;
  if (days) return { first: at, last: at, type: 'SET', value: `XXXX-WXX-${days}`, basis: 'stated' };
  const unit = scene.lexicons.maps.units.get(word);
  const before = lowerAt(scene, at - 1);
  if (!unit || !/^(?:every|each|a|per)$/.test(before)) return null;
  // "$5 a share a year" is a rate, "a year later" is not
  const rate = /^(?:times|once|twice)$|^\d[\d,.]*$|^(?:million|billion|people|jobs|barrels)$/.test(
    lowerAt(scene, at - 2),
  );
  if (before === 'a' && !rate) return null;
  const value = unit.startsWith('T') ? `PT1${unit.slice(1)}` : /^\d/.test(unit) ? `P${unit}` : `P1${unit}`;
  return { first: at - 1, last: at, type: 'SET', value, basis: 'stated' };
};
