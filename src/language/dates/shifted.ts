import { type Anchor, hasDay, hasMonth } from './anchor.ts';
import { addDays, dayValue, monthFromNumber, monthNumber, weekValue, yearValue } from './calendar.ts';

/** The value so many units (of TIMEX3 durations: D, W, 2W, M, Y, 10Y, 100Y) away from the anchor; null where that is not exact enough. */
export function shifted(anchor: Anchor, unit: string, steps: number): string | null {
  switch (unit) {
    case 'D':
      return hasDay(anchor) ? dayValue(addDays(anchor, steps)) : null;
    case 'W':
      return hasDay(anchor) ? weekValue(addDays(anchor, steps * 7)) : null;
    case '2W':
      return hasDay(anchor) ? weekValue(addDays(anchor, steps * 14)) : null;
    case 'M':
      return hasMonth(anchor) ? monthFromNumber(monthNumber(anchor.year, anchor.month) + steps) : null;
    case 'Y':
      return yearValue(anchor.year + steps);
    case '10Y':
      return yearValue(anchor.year + steps * 10);
    case '100Y':
      return yearValue(anchor.year + steps * 100);
    default:
      return null;
  }
}
