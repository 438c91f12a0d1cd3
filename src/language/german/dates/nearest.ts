import { hasDay, hasMonth, type Anchor } from '../../dates/anchor.ts';
import { dayNumber, isDay, monthNumber, type Day } from '../../dates/calendar.ts';
import type { Tense } from '../../dates/tense.ts';

const HALF_YEAR = 182;

/** The day of a month that is meant where no year is told: the last one told of as past, the next one as future, else the nearest. */
export const nearestDay = (anchor: Anchor | null, month: number, day: number, tense: Tense): Day | null =>
  nearestOf(anchor, year => (isDay(year, month, day) ? { year, month, day } : null), tense);

/** The same of a day that each year has elsewhere: Easter. */
export function nearestOf(
  anchor: Anchor | null,
  dayIn: (year: number) => Day | null,
  tense: Tense,
): Day | null {
  if (!hasDay(anchor)) return null;
  const today = dayNumber(anchor);
  const days = [-1, 0, 1].map(shift => dayIn(anchor.year + shift)).filter(each => each !== null);
  const apart = (each: Day): number => dayNumber(each) - today;
  if (tense === 'past') return days.findLast(each => apart(each) <= 0) ?? null;
  if (tense === 'future') return days.find(each => apart(each) >= 0) ?? null;
  return days.find(each => Math.abs(apart(each)) <= HALF_YEAR) ?? null;
}

/** Months counted from year 0; null without a month of publication. */
export function nearestMonth(anchor: Anchor | null, month: number, tense: Tense): number | null {
  if (!hasMonth(anchor)) return null;
  const now = monthNumber(anchor.year, anchor.month);
  const own = monthNumber(anchor.year, month);
  if (tense === 'past') return own > now ? own - 12 : own;
  if (tense === 'future') return own < now ? own + 12 : own;
  return own - now > 6 ? own - 12 : now - own > 6 ? own + 12 : own;
}
