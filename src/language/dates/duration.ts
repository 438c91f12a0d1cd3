import { afterHyphen, lowerAt, numberAt, type DateRule } from './date-rule.ts';

/** "for three years", "a 10-day visit", "the past six months": how long, not when. */
export const duration: DateRule = (scene, at) => {
  const unit = scene.lexicons.maps.units.get(lowerAt(scene, at));
  if (!unit) return null;
  const hyphen = lowerAt(scene, at - 1) === '-' ? 1 : 0;
  const number = numberAt(scene, at - 1 - hyphen);
  // "three-quarters" is a share, "the 20th century" an age
  const fraction = hyphen === 1 && lowerAt(scene, at).startsWith('quarter');
  if (
    number === null ||
    number > 5_000 ||
    fraction ||
    (/\D$/.test(lowerAt(scene, at - 1 - hyphen)) && /^\d/.test(lowerAt(scene, at - 1 - hyphen)))
  )
    return null;
  const age = lowerAt(scene, afterHyphen(scene, at + 1)) === 'old';
  if (age) return null;
  const factor = Number(/^\d+/.exec(unit)?.[0] ?? 1);
  const letter = unit.replace(/^\d+/, '');
  const value = letter.startsWith('T')
    ? `PT${number * factor}${letter.slice(1)}`
    : `P${number * factor}${letter}`;
  return { first: at - 1 - hyphen, last: at, type: 'DURATION', value, basis: 'stated' };
};
