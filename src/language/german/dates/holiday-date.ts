import { dayValue, isDay } from '../../dates/calendar.ts';
import { lowerAt, yearAt, type DateRule } from '../../dates/date-rule.ts';
import { isNoun } from './edges.ts';
import { nearestDay } from './nearest.ts';
import { tenseAt } from './tense.ts';

const LONGEST = 4;

/** "Heiligabend", "Silvester 2019", "Tag der Deutschen Einheit" */
export const holidayDate: DateRule = (scene, at) => {
  if (!isNoun(scene, at) && scene.lexicons.maps.ordinals.get(lowerAt(scene, at)) === undefined) return null;
  for (let last = at + LONGEST - 1; last >= at; last--) {
    const words = scene.tokens.slice(at, last + 1).map(({ lower }) => lower);
    const [month = 0, day = 0] = (scene.lexicons.maps.holidays.get(words.join(' ')) ?? '')
      .split('-')
      .map(Number);
    if (day === 0) continue;
    const year = yearAt(scene, last + 1);
    if (year !== null && isDay(year, month, day))
      return {
        first: at,
        last: last + 1,
        type: 'DATE',
        value: dayValue({ year, month, day }),
        basis: 'stated',
      };
    const found = nearestDay(scene.anchor, month, day, tenseAt(scene, at));
    return found && { first: at, last, type: 'DATE', value: dayValue(found), basis: 'resolved' };
  }
  return null;
};
