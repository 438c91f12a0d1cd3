import { hasDay, hasMonth } from './anchor.ts';
import { addDays, dayValue, monthFromNumber, monthNumber, weekValue, yearValue } from './calendar.ts';
import { lowerAt, numberAt, type DateRule } from './date-rule.ts';
import { tenseAt } from './tense.ts';

/** "The lock opens in three days", "will be repaid in five years"; "rose twice in three days" is a span of time. */
export const timeAhead: DateRule = (scene, at) => {
  const unit = scene.lexicons.maps.units.get(lowerAt(scene, at));
  const count = numberAt(scene, at - 1) ?? (/^(?:a|an)$/.test(lowerAt(scene, at - 1)) ? 1 : null);
  if (unit === undefined || count === null || lowerAt(scene, at - 2) !== 'in') return null;
  if (/^(?:of|or|'s|ended|ending)$/.test(lowerAt(scene, at + 1)) || tenseAt(scene, at) !== 'future')
    return null;
  const { anchor } = scene;
  const value = (() => {
    switch (unit) {
      case 'D':
        return hasDay(anchor) ? dayValue(addDays(anchor, count)) : null;
      case 'W':
        return hasDay(anchor) ? weekValue(addDays(anchor, count * 7)) : null;
      case 'M':
        return hasMonth(anchor) ? monthFromNumber(monthNumber(anchor.year, anchor.month) + count) : null;
      case 'Y':
        return anchor ? yearValue(anchor.year + count) : null;
      default:
        return null;
    }
  })();
  return value === null ? null : { first: at - 1, last: at, type: 'DATE', value, basis: 'resolved' };
};
