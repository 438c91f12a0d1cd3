import { lowerAt, type DateRule, type DateScene } from './date-rule.ts';

/** "nineteen ninety-six", "two thousand" after "year": years as broadcasts write them. */
export const spelledYear: DateRule = (scene, at) => {
  const word = lowerAt(scene, at);
  if (
    word === 'two' &&
    lowerAt(scene, at + 1) === 'thousand' &&
    /^(?:year|in|since|by)$/.test(lowerAt(scene, at - 1))
  )
    return { first: at, last: at + 1, type: 'DATE', value: '2000', basis: 'stated' };
  const century = word === 'nineteen' ? 1900 : word === 'eighteen' ? 1800 : 0;
  const rest = century ? twoDigits(scene, at + 1) : null;
  if (!rest) return null;
  return { first: at, last: rest.last, type: 'DATE', value: String(century + rest.number), basis: 'stated' };
};

function twoDigits(scene: DateScene, at: number): { number: number; last: number } | null {
  const numbers = scene.lexicons.maps.numbers;
  const tens = Number(numbers.get(lowerAt(scene, at)) ?? 0);
  if (tens < 10 || tens > 90) return null;
  const hyphen = lowerAt(scene, at + 1) === '-' ? 1 : 0;
  const ones = Number(numbers.get(lowerAt(scene, at + 1 + hyphen)) ?? 0);
  if (tens >= 20 && ones > 0 && ones < 10) return { number: tens + ones, last: at + 1 + hyphen };
  return { number: tens, last: at };
}
