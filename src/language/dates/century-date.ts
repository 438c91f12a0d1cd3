import { leftEdge, lowerAt, type DateRule } from './date-rule.ts';

/** "the 20th century", "the nineteenth century": the 1900s, written 19. */
export const centuryDate: DateRule = (scene, at) => {
  if (lowerAt(scene, at) !== 'century') return null;
  const hyphen = lowerAt(scene, at - 1) === '-' ? 1 : 0;
  const nth = lowerAt(scene, at - 1 - hyphen);
  const number = /^\d{1,2}(?:st|nd|rd|th)$/.test(nth)
    ? Number.parseInt(nth, 10)
    : Number(scene.lexicons.maps.ordinals.get(nth));
  if (!(number >= 10 && number <= 21)) return null;
  return {
    first: leftEdge(scene, at - 1 - hyphen),
    last: at,
    type: 'DATE',
    value: String(number - 1),
    basis: 'stated',
  };
};
