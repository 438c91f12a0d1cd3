import type { Precision, Publication, PublicationBasis } from '../../model/time.ts';

/** A moment as a text states it; what is not stated is left out. */
export interface StatedMoment {
  readonly year: number;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly hour?: number | undefined;
  readonly minute?: number | undefined;
  readonly second?: number | undefined;
  /** Minutes east of UTC. */
  readonly offset?: number | undefined;
}

const FIRST_YEAR = 1600;
const LAST_YEAR = 2199;
const MAX_OFFSET_MINUTES = 14 * 60;

const within = (value: number | undefined, low: number, high: number): boolean =>
  value === undefined || (value >= low && value <= high);

/** Days in a month, by asking for day 0 of the next one. */
const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** The calendar has this moment: not 30 February, not 25 o'clock. */
export function isPossible(moment: StatedMoment): boolean {
  const { year, month, day, hour, minute, second, offset } = moment;
  return (
    within(year, FIRST_YEAR, LAST_YEAR) &&
    within(month, 1, 12) &&
    within(day, 1, daysIn(year, month ?? 1)) &&
    within(hour, 0, 23) &&
    within(minute, 0, 59) &&
    within(second, 0, 60) &&
    within(offset, -MAX_OFFSET_MINUTES, MAX_OFFSET_MINUTES)
  );
}

function precisionOf(moment: StatedMoment): Precision {
  if (moment.month === undefined) return 'year';
  if (moment.day === undefined) return 'month';
  return moment.hour === undefined ? 'day' : 'minute';
}

const padded = (value: number): string => String(value).padStart(2, '0');

/**
 * A stated moment as a publication; null where the calendar has no such moment (30 February, 25 o'clock).
 * A moment stated without an offset is placed as though it were UTC, and its offset stays null.
 */
export function publicationOf(moment: StatedMoment, basis: PublicationBasis): Publication | null {
  if (!isPossible(moment)) return null;
  const { year, month, day, hour = 0, minute = 0, second = 0, offset } = moment;
  const local = Date.UTC(year, (month ?? 1) - 1, day ?? 1, hour, minute, second);
  return {
    instant: new Date(local - (offset ?? 0) * 60_000).toISOString(),
    day: [String(year), ...[month, day].filter(part => part !== undefined).map(padded)].join('-'),
    offsetMinutes: offset ?? null,
    precision: precisionOf(moment),
    basis,
  };
}
