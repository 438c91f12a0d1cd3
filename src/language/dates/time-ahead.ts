import { lowerAt, numberAt, type DateRule, type DateScene } from './date-rule.ts';
import { shifted } from './shifted.ts';
import { tenseAt } from './tense.ts';

/** "its lowest level in six years", "the first time in a decade": looked back over. */
const isRecord = (scene: DateScene, at: number): boolean =>
  scene.tokens
    .slice(Math.max(0, at - 6), at)
    .some(({ lower }) =>
      /^(?:first|most|least|worst|best|record|longest|\p{L}{2,}(?:[^aeiou]|i|l)est)$/u.test(lower),
    );

/** "The lock opens in three days", "will be repaid in five years"; "rose twice in three days" is a span of time. */
export const timeAhead: DateRule = (scene, at) => {
  const unit = scene.lexicons.maps.units.get(lowerAt(scene, at));
  const count = numberAt(scene, at - 1) ?? (/^(?:a|an)$/.test(lowerAt(scene, at - 1)) ? 1 : null);
  if (unit === undefined || count === null || lowerAt(scene, at - 2) !== 'in') return null;
  if (/^(?:of|or|'s|ended|ending)$/.test(lowerAt(scene, at + 1)) || tenseAt(scene, at) !== 'future')
    return null;
  if (isRecord(scene, at - 2)) return null;
  const { anchor } = scene;
  const value = anchor && shifted(anchor, unit, count);
  return value === null ? null : { first: at - 1, last: at, type: 'DATE', value, basis: 'resolved' };
};
