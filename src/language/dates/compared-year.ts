import { yearValue } from './calendar.ts';
import { isQuarter, lowerAt, toldLast, type DateRule } from './date-rule.ts';

/** "year-earlier profit", "the year-ago result": the same time a year before what is told. */
export const comparedYear: DateRule = (scene, at) => {
  if (lowerAt(scene, at) !== 'year' || lowerAt(scene, at + 1) !== '-' || !scene.anchor) return null;
  if (
    !/^(?:ago|earlier)$/.test(lowerAt(scene, at + 2)) ||
    /^(?:quarter|period)$/.test(lowerAt(scene, at + 3))
  )
    return null;
  const told = toldLast(scene, at, 3, isQuarter);
  const value = told
    ? `${yearValue(Number(told.value.slice(0, 4)) - 1)}${told.value.slice(4)}`
    : yearValue(scene.anchor.year - 1);
  return { first: at, last: at + 2, type: 'DATE', value, basis: 'resolved', compared: true };
};
