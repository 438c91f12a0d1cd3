import { hasMonth } from '../../dates/anchor.ts';
import { monthValue, yearValue } from '../../dates/calendar.ts';
import { lowerAt, yearAt, type DateRule } from '../../dates/date-rule.ts';

const YEAR_EDGE = /^jahres(?:ende|anfang|beginn|mitte)$/;
const MONTH_EDGE = /^monats(?:ende|anfang|beginn)$/;

/** "bis Jahresende", "zum Jahresende 2019", "zu Monatsbeginn": the year or month of the paper where none is named. */
export const periodEdge: DateRule = (scene, at) => {
  const word = lowerAt(scene, at);
  const { anchor } = scene;
  if (YEAR_EDGE.test(word)) {
    const year = yearAt(scene, at + 1);
    if (year !== null)
      return { first: at, last: at + 1, type: 'DATE', value: yearValue(year), basis: 'stated' };
    return anchor && { first: at, last: at, type: 'DATE', value: yearValue(anchor.year), basis: 'resolved' };
  }
  if (!MONTH_EDGE.test(word) || !hasMonth(anchor)) return null;
  return {
    first: at,
    last: at,
    type: 'DATE',
    value: monthValue(anchor.year, anchor.month),
    basis: 'resolved',
  };
};
