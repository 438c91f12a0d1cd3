import { dayValue } from '../../dates/calendar.ts';
import { yearAt, type DateRule } from '../../dates/date-rule.ts';
import { dayIn, holidaysAt } from '../../dates/holidays.ts';
import { isNoun } from './edges.ts';
import { nearestOf } from './nearest.ts';
import { tenseAt } from './tense.ts';

/** "Heiligabend", "Silvester 2019", "Tag der Deutschen Einheit", "zu Ostern", "ersten Weihnachtsfeiertag" */
export const holidayDate: DateRule = (scene, at) => {
  const [listed] = holidaysAt(scene, at);
  if (!listed || !isNoun(scene, at + listed.words.length - 1)) return null;
  const last = at + listed.words.length - 1;
  const year = yearAt(scene, last + 1);
  const stated = year === null ? null : dayIn(year, listed.rule);
  if (stated) return { first: at, last: last + 1, type: 'DATE', value: dayValue(stated), basis: 'stated' };
  const found = nearestOf(scene.anchor, each => dayIn(each, listed.rule), tenseAt(scene, at));
  return found && { first: at, last, type: 'DATE', value: dayValue(found), basis: 'resolved' };
};
