import { hasDay } from './anchor.ts';
import { addDays, weekdayOf, weekValue } from './calendar.ts';
import { tenseAt } from './tense.ts';
import { lowerAt, type DateRule } from './date-rule.ts';

const SATURDAY = 6;

/** "over the weekend": the one that is on, else the one just past; "by the weekend": the one to come. */
export const pastWeekend: DateRule = (scene, at) => {
  if (lowerAt(scene, at) !== 'weekend' || lowerAt(scene, at - 1) !== 'the' || !hasDay(scene.anchor))
    return null;
  const ahead = /^(?:by|until|till)$/.test(lowerAt(scene, at - 2)) || tenseAt(scene, at) === 'future';
  const back = ahead || weekdayOf(scene.anchor) >= SATURDAY ? 0 : -7;
  return {
    first: at - 1,
    last: at,
    type: 'DATE',
    value: `${weekValue(addDays(scene.anchor, back))}-WE`,
    basis: 'resolved',
  };
};
