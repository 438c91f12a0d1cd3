import type { Database } from './database.ts';

/** Articles that one minute can hold. 2^33 minutes from the year 1 reach beyond the year 16,000, all below 2^53. */
export const KEYS_PER_MINUTE = 2 ** 20;
export const KEYS_PER_DAY = KEYS_PER_MINUTE * 1440;
const LAST_MINUTE = 2 ** 33 - 1;
const MINUTES_FROM_YEAR_1_TO_1970 = 1_035_593_280;

/** Lowest key of the minute in which this instant (milliseconds since 1970) lies. */
export function minuteKey(milliseconds: number): number {
  const minute = Math.floor(milliseconds / 60_000) + MINUTES_FROM_YEAR_1_TO_1970;
  return Math.min(Math.max(minute, 0), LAST_MINUTE) * KEYS_PER_MINUTE;
}

/**
 * A free full-text rowid for an article of this instant (ISO 8601 in UTC): a newer minute always has a larger one,
 * so that the newest matches come first without sorting. A full minute runs over into the next.
 */
export function newTimeKey(database: Database, instant: string): number {
  const newest = database.query<{ last: number | null }>(
    'SELECT max(time_key) AS last FROM article WHERE time_key BETWEEN ? AND ?',
  );
  for (let low = minuteKey(Date.parse(instant)); ; low += KEYS_PER_MINUTE) {
    const high = low + KEYS_PER_MINUTE - 1;
    const last = newest.get([low, high])?.last ?? low - 1;
    if (last < high) return last + 1;
  }
}
