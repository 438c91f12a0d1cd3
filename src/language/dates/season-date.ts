import { leftEdge, lowerAt, yearAt, type DateRule } from './date-rule.ts';

/** "the summer of 2019", "spring 2024"; a bare "fall" is as often a verb. */
export const seasonDate: DateRule = (scene, at) => {
  const season = scene.lexicons.maps.seasons.get(lowerAt(scene, at));
  if (!season) return null;
  const of = lowerAt(scene, at + 1) === 'of' ? 1 : 0;
  const year = yearAt(scene, at + 1 + of);
  if (year === null) return null;
  return {
    first: leftEdge(scene, at),
    last: at + 1 + of,
    type: 'DATE',
    value: `${year}-${season}`,
    basis: 'stated',
  };
};
